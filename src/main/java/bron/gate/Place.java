package bron.gate;

/**
 * Where something stands, so that a person finds it.
 *
 * @param part of the article
 * @param heading the one above it in the text; empty for none
 * @param before what stands before it; may be empty
 * @param after what stands after it; may be empty
 */
public record Place(Part part, String heading, String before, String after) {
  private static final int AROUND = 60;

  /** Between these two in a text. */
  static Place in(Stretch stretch, int start, int end) {
    return in(stretch.part(), stretch.heading(), stretch.text(), start, end);
  }

  /** Likewise. */
  static Place in(Part part, String heading, String text, int start, int end) {
    return new Place(part, heading, before(text, start), after(text, end));
  }

  private static String before(String text, int start) {
    if (start <= AROUND) {
      return text.substring(0, start);
    }
    int space = text.indexOf(' ', start - AROUND);
    int from = space < 0 || space >= start ? start - AROUND : space + 1;
    return "… " + text.substring(from, start);
  }

  private static String after(String text, int end) {
    if (text.length() - end <= AROUND) {
      return text.substring(end);
    }
    int space = text.lastIndexOf(' ', end + AROUND);
    int to = space <= end ? end + AROUND : space;
    return text.substring(end, to) + " …";
  }
}
