package bron.article;

import bron.text.ParagraphDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Tells in which fields two versions of an article differ, and how. */
final class Differences {
  private Differences() {}

  /**
   * A field that differs.
   *
   * @param key its message key: {@code editor.headline}
   * @param before what the first version says
   * @param rows from the first version to the second
   */
  record Field(String key, String before, List<ParagraphDiff.Row> rows) {}

  /**
   * The fields that differ, in the order of the page.
   *
   * @param words turns rows of sections, topics and pictures into names
   */
  static List<Field> between(Copy before, Copy after, Words words) {
    List<Field> fields = new ArrayList<>();
    add(fields, "editor.headline", before, after, Copy::headline);
    add(fields, "editor.standfirst", before, after, Copy::standfirst);
    add(fields, "editor.body", before, after, Copy::body);
    add(fields, "editor.section", before, after, words::section);
    add(fields, "editor.topics", before, after, words::topics);
    add(fields, "editor.credits", before, after, words::credits);
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
      fields.add(new Field(key, old, ParagraphDiff.of(old, fresh)));
    }
  }
}
