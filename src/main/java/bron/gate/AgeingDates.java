package bron.gate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days in words that mean another day tomorrow: "dinsdag", "gisteren", "next week". A day with its
 * date does not age, nor does "every Tuesday"; what somebody said is not changed. Months and years
 * are left out: the dateline gives the year.
 */
final class AgeingDates {
  private static final Set<Part> READ =
      EnumSet.of(Part.HEADLINE, Part.STANDFIRST, Part.CAPTION, Part.BODY);

  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}'’]+)[\\s]*$");

  private static final Pattern RANGE =
      Pattern.compile("(?i)\\s*(?:–|-|t/m|\\b(?:tot en met|tot|to|until|through|bis|au)\\b)\\s*");

  /** More days than an article names; and as much text around one as is looked at. */
  private static final int MOST = 1_000;

  private static final int NEAR = 200;

  private AgeingDates() {}

  static List<Finding> findings(String language, List<Stretch> stretches) {
    List<Finding> found = new ArrayList<>();
    DayWords.of(language)
        .ifPresent(
            words ->
                stretches.stream()
                    .filter(stretch -> READ.contains(stretch.part()))
                    .forEach(stretch -> read(words, stretch, found)));
    return found;
  }

  private static void read(DayWords words, Stretch stretch, List<Finding> found) {
    String text = stretch.text();
    Matcher match = words.ages().matcher(text);
    int last = 0;
    for (int i = 0; i < MOST && match.find(); i++) {
      String between = text.substring(last, match.start());
      last = match.end();
      if (RANGE.matcher(between).matches()) {
        continue;
      }
      String before = text.substring(Math.max(0, match.start() - NEAR), match.start());
      String after = text.substring(match.end(), Math.min(text.length(), match.end() + NEAR));
      if (!words.isDated(after)
          && !isRange(words, after)
          && !isLabel(before, after)
          && !words.isUsual(lastWord(before), match.group(), after)
          && !stretch.isQuoted(match.start())) {
        found.add(
            Finding.of(
                Rule.DATE_AGES, match.group(), Place.in(stretch, match.start(), match.end())));
      }
    }
  }

  /** "Maandag tot en met vrijdag": of every week. */
  private static boolean isRange(DayWords words, String after) {
    Matcher join = RANGE.matcher(after);
    return join.lookingAt()
        && words.ages().matcher(after).region(join.end(), after.length()).lookingAt();
  }

  /** "Dinsdag: gebeld", in a list of days; "Dinsdag", in a table of them. */
  private static boolean isLabel(String before, String after) {
    return before.isBlank() && (after.isBlank() || after.startsWith(":"));
  }

  private static String lastWord(String before) {
    Matcher word = LAST_WORD.matcher(before);
    return word.find() ? word.group(1) : "";
  }
}
