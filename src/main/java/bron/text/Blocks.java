package bron.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Node;

/**
 * Cuts a body into the blocks that a translator works on: paragraphs, headings, figures, and lists,
 * tables and code each as one, whatever empty lines are in them.
 */
public final class Blocks {

  /** What stands between two of them. */
  public static final String GAP = "\n\n";

  private Blocks() {}

  /** The blocks in order, as typed, without the empty lines between them. Line ends are LF. */
  public static List<String> of(String markdown) {
    String text = tidy(markdown);
    List<Integer> starts = starts(text);
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      blocks.add(text.substring(starts.get(i), end).stripTrailing());
    }
    return blocks;
  }

  /**
   * How many blocks each of some texts has once they stand below each other, an empty line between
   * any two. A text that ends in an open fence takes what follows into its last block.
   */
  public static List<Integer> counts(List<String> texts) {
    List<String> tidied = texts.stream().map(Blocks::tidy).toList();
    List<Integer> starts =
        starts(tidied.stream().filter(t -> !t.isBlank()).collect(Collectors.joining(GAP)));
    List<Integer> counts = new ArrayList<>();
    int at = 0;
    for (String text : tidied) {
      int start = at;
      int end = text.isBlank() ? at : at + text.length();
      counts.add((int) starts.stream().filter(s -> s >= start && s < end).count());
      at = text.isBlank() ? at : end + GAP.length();
    }
    return counts;
  }

  /** Where the blocks begin. What stands before the first is part of it. */
  private static List<Integer> starts(String text) {
    List<Integer> lines = new ArrayList<>(List.of(0));
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lines.add(i + 1);
    }
    List<Integer> starts = new ArrayList<>();
    for (Node block = Dialect.parseBlocks(text).getFirstChild();
        block != null;
        block = block.getNext()) {
      if (!block.getSourceSpans().isEmpty()) {
        starts.add(lines.get(block.getSourceSpans().getFirst().getLineIndex()));
      }
    }
    List<Integer> ordered = new ArrayList<>(starts.stream().sorted().distinct().toList());
    if (!ordered.isEmpty() && text.substring(0, ordered.getFirst()).isBlank()) {
      return ordered;
    }
    if (!ordered.isEmpty()) {
      ordered.set(0, 0);
    } else if (!text.isBlank()) {
      ordered.add(0);
    }
    return ordered;
  }

  private static String tidy(String markdown) {
    return markdown.replace("\r\n", "\n").replace('\r', '\n');
  }
}
