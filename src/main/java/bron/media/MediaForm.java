package bron.media;

import bron.web.Entry;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the form of a picture says, or what is wrong with it.
 *
 * @param alt offered to a new use; may be empty, as caption and credit
 * @param problems message keys by field; the rest is worth nothing when there are any
 */
record MediaForm(
    String alt, String caption, String credit, Focal focal, Map<String, String> problems) {
  private static final int LONGEST_TEXT = 1_000;
  private static final int LONGEST_CREDIT = 300;

  static MediaForm read(Entry entry) {
    Map<String, String> problems = new LinkedHashMap<>();
    Focal focal = new Focal(hundredths(entry, "x", problems), hundredths(entry, "y", problems));
    limit(entry, "alt", LONGEST_TEXT, problems);
    limit(entry, "caption", LONGEST_TEXT, problems);
    limit(entry, "credit", LONGEST_CREDIT, problems);
    return new MediaForm(
        line(entry, "alt"), line(entry, "caption"), line(entry, "credit"), focal, problems);
  }

  /** The form that shows a picture. */
  static Map<String, String> fields(MediaDeskStore.Row row) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", String.valueOf(row.version()));
    fields.put("x", String.valueOf(row.focalX()));
    fields.put("y", String.valueOf(row.focalY()));
    fields.put("alt", row.alt());
    fields.put("caption", row.caption());
    fields.put("credit", row.credit());
    return fields;
  }

  private static int hundredths(Entry entry, String field, Map<String, String> problems) {
    String text = entry.value(field);
    if (text.matches("[0-9]{1,2}|100")) {
      return Integer.parseInt(text);
    }
    problems.put(field, "admin.media.problem.focal");
    return 0;
  }

  private static void limit(Entry entry, String field, int most, Map<String, String> problems) {
    if (line(entry, field).length() > most) {
      problems.put(field, "editor.problem.long");
    }
  }

  private static String line(Entry entry, String field) {
    return entry.value(field).replaceAll("\\s+", " ").strip();
  }
}
