package bron.text;

import bron.text.ParagraphDiff.State;
import bron.text.WordDiff.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What changed between two texts, for people who do not know Markdown: what they read is compared,
 * not what was typed.
 */
public final class ReadableDiff {
  private ReadableDiff() {}

  /**
   * A passage of either text, or of both.
   *
   * @param before what it was, as in message keys: {@code heading}; empty where it was added
   * @param after what it is; empty where it was removed
   */
  public record Row(State state, String before, String after, List<Span> spans) {
    /** Whether a page may fold this row away. */
    public boolean unchanged() {
      return state == State.UNCHANGED;
    }

    /** Whether it was another kind of passage before: a heading, a quotation. */
    public boolean turned() {
      return state == State.CHANGED && !before.equals(after);
    }

    /** What it is, or was. */
    public String kind() {
      return after.isEmpty() ? before : after;
    }
  }

  /**
   * A run of text of one style. What only changed its style is there twice: deleted in the old one,
   * inserted in the new.
   *
   * @param styles class names: {@code is-bold is-link}; empty for none
   */
  public record Span(Kind kind, String text, String styles) {}

  /** The passages of two bodies in Markdown, in reading order. Bounded like {@link WordDiff#of}. */
  public static List<Row> of(String before, String after) {
    return rows(Passages.of(before), Passages.of(after));
  }

  /** The paragraphs of two texts that are no Markdown. */
  public static List<Row> ofText(String before, String after) {
    return rows(plain(before), plain(after));
  }

  private static List<Passage> plain(String text) {
    return Grain.PARAGRAPH.cut(text).stream()
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph -> new Passage(Passage.Kind.PARAGRAPH, Styled.plain(paragraph)))
        .toList();
  }

  private static List<Row> rows(List<Passage> old, List<Passage> fresh) {
    List<Row> rows = new ArrayList<>();
    if (old.size() + fresh.size() > Grain.PARAGRAPH.most()) {
      changed(old, fresh, rows);
      return List.copyOf(rows);
    }
    int at = 0;
    for (Changes<Passage> change : Changes.between(old, fresh)) {
      old.subList(at, change.start()).forEach(same -> rows.add(row(same, same)));
      changed(change.old(), change.fresh(), rows);
      at = change.end();
    }
    old.subList(at, old.size()).forEach(same -> rows.add(row(same, same)));
    return List.copyOf(rows);
  }

  private static void changed(List<Passage> old, List<Passage> fresh, List<Row> rows) {
    for (Pairing.Pair pair : Pairing.pairs(texts(old), texts(fresh))) {
      if (pair.fresh() < 0) {
        rows.add(alone(State.REMOVED, Kind.DELETED, old.get(pair.old())));
      } else if (pair.old() < 0) {
        rows.add(alone(State.ADDED, Kind.INSERTED, fresh.get(pair.fresh())));
      } else {
        rows.add(row(old.get(pair.old()), fresh.get(pair.fresh())));
      }
    }
  }

  private static List<String> texts(List<Passage> passages) {
    return passages.stream().map(passage -> passage.text().text()).toList();
  }

  private static Row row(Passage old, Passage fresh) {
    State state = old.equals(fresh) ? State.UNCHANGED : State.CHANGED;
    return new Row(state, name(old), name(fresh), Spans.between(old.text(), fresh.text()));
  }

  private static Row alone(State state, Kind kind, Passage passage) {
    String before = state == State.REMOVED ? name(passage) : "";
    String after = state == State.ADDED ? name(passage) : "";
    return new Row(state, before, after, Spans.of(kind, passage.text()));
  }

  private static String name(Passage passage) {
    return passage.kind().name().toLowerCase(Locale.ROOT);
  }
}
