package bron.translation;

import bron.article.Copy;
import bron.article.Standing;
import bron.article.TranslatedField;
import bron.article.Translations.Opened;
import java.util.ArrayList;
import java.util.List;

/** The fields beside the body, source against translation. */
final class FieldRows {
  private FieldRows() {}

  /**
   * Those that either of them has, in the order of the page; the headline and standfirst always.
   */
  static List<Row> of(Opened opened) {
    List<Row> rows = new ArrayList<>();
    for (TranslatedField field : TranslatedField.values()) {
      Row row = row(opened, field);
      boolean always = field == TranslatedField.HEADLINE || field == TranslatedField.STANDFIRST;
      if (always || !row.source().isBlank() || !row.text().isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Row row(Opened opened, TranslatedField field) {
    Copy source = opened.now().revision().copy();
    String says = field.of(source);
    String text = opened.revision().map(r -> field.of(r.copy())).orElse("");
    Standing.Part part = opened.standing().fields().get(field);
    if (part == null) {
      boolean untouched = text.equals(says);
      Row.State state = says.isBlank() ? Row.State.CURRENT : Row.State.MISSING;
      return Row.field(field.word(), says, untouched ? "" : text, state, "");
    }
    return part.isOpen()
        ? Row.field(field.word(), says, text, Row.State.STALE, part.before())
        : Row.field(field.word(), says, text, Row.State.CURRENT, "");
  }
}
