package bron.article;

import bron.db.Stores;
import bron.site.Site;
import bron.text.Escapes;
import bron.text.ParagraphDiff;
import bron.text.ReadableDiff;
import bron.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Tells in which fields two versions of an article differ, and how. */
public final class Differences {
  private Differences() {}

  /**
   * A field that differs.
   *
   * @param key its message key: {@code editor.headline}
   * @param before what the first version says
   * @param after what the second one says
   */
  record Field(String key, String before, String after) {
    /** From the first version to the second, as it was typed. */
    List<ParagraphDiff.Row> rows() {
      return Differences.rows(before, after);
    }

    /** The same for people who do not know Markdown. */
    List<ReadableDiff.Row> told() {
      return key.equals("editor.body")
          ? ReadableDiff.of(before, after)
          : ReadableDiff.ofText(before, after);
    }
  }

  /**
   * The fields that differ, in the order of the page, in the language of whoever reads that.
   *
   * @param language of the names of sections and topics
   */
  public static List<EditorPage.Difference> told(
      Stores stores, Site site, String language, Messages messages, Copy before, Copy after) {
    Locale locale = Locale.forLanguageTag(language);
    Words words = new Words(stores, language, site.defaultLanguage());
    return between(before, after, words, key -> messages.text(locale, key)).stream()
        .map(
            field ->
                new EditorPage.Difference(
                    messages.text(locale, field.key()), field.before(), field.told()))
        .toList();
  }

  /**
   * The fields that differ, in the order of the page.
   *
   * @param words turns rows of sections, topics and pictures into names
   * @param text the words of a message key
   */
  static List<Field> between(Copy before, Copy after, Words words, UnaryOperator<String> text) {
    List<Field> fields = new ArrayList<>();
    add(fields, "editor.headline", before, after, Copy::headline);
    add(fields, "editor.standfirst", before, after, Copy::standfirst);
    add(fields, "editor.body", before, after, Copy::body);
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
      fields.add(new Field(key, old, fresh));
    }
  }

  /** As people read it, unless the difference is in the escapes themselves. */
  private static List<ParagraphDiff.Row> rows(String old, String fresh) {
    String before = Escapes.undone(old);
    String after = Escapes.undone(fresh);
    return before.equals(after) ? ParagraphDiff.of(old, fresh) : ParagraphDiff.of(before, after);
  }
}
