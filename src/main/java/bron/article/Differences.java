package bron.article;

import bron.text.Escapes;
import bron.text.ParagraphDiff;
import bron.text.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Tells in which fields two versions of an article differ, and how, to people who know no Markdown.
 */
public final class Differences {
  private Differences() {}

  /**
   * A field that differs.
   *
   * @param key its message key: {@code editor.headline}
   * @param before what the first version says
   * @param after what the second one says
   * @param rows from the first version to the second
   */
  public record Field(String key, String before, String after, List<ParagraphDiff.Row> rows) {}

  /**
   * The fields that differ, in the order of the page.
   *
   * @param words turns rows of sections, topics and pictures into names
   * @param text the words of a message key
   */
  public static List<Field> between(
      Copy before, Copy after, Words words, UnaryOperator<String> text) {
    List<Field> fields = new ArrayList<>();
    add(fields, "editor.headline", before, after, Copy::headline);
    add(fields, "editor.standfirst", before, after, Copy::standfirst);
    body(fields, before.body(), after.body(), part -> text.apply("readable." + part));
    add(fields, "editor.section", before, after, words::section);
    add(fields, "editor.topics", before, after, words::topics);
    add(fields, "editor.credits", before, after, copy -> words.credits(copy, text));
    add(fields, "editor.sources", before, after, words::sources);
    add(fields, "editor.picture", before, after, words::picture);
    add(fields, "editor.slug", before, after, Copy::slug);
    add(fields, "editor.shareTitle", before, after, Copy::shareTitle);
    add(fields, "editor.shareDescription", before, after, Copy::shareDescription);
    add(fields, "editor.related", before, after, words::related);
    return List.copyOf(fields);
  }

  private static void add(
      List<Field> fields, String key, Copy before, Copy after, Function<Copy, String> part) {
    String old = part.apply(before);
    String fresh = part.apply(after);
    if (!Objects.equals(old, fresh)) {
      fields.add(new Field(key, old, fresh, rows(old, fresh)));
    }
  }

  /** As people read it; where only marks differ, which are no words, as it was typed. */
  private static void body(
      List<Field> fields, String before, String after, UnaryOperator<String> word) {
    String old = Readable.of(before, word);
    String fresh = Readable.of(after, word);
    if (!old.equals(fresh)) {
      fields.add(new Field("editor.body", old, fresh, ParagraphDiff.of(old, fresh)));
    } else if (!before.equals(after)) {
      fields.add(new Field("editor.body", before, after, ParagraphDiff.of(before, after)));
    }
  }

  /** As people read it, unless the difference is in the escapes themselves. */
  private static List<ParagraphDiff.Row> rows(String old, String fresh) {
    String before = Escapes.undone(old);
    String after = Escapes.undone(fresh);
    return before.equals(after) ? ParagraphDiff.of(old, fresh) : ParagraphDiff.of(before, after);
  }
}
