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
    Matcher match = words.ages().matcher(stretch.text());
    while (match.find()) {
      String before = stretch.text().substring(0, match.start());
      String after = stretch.text().substring(match.end());
      if (!words.isDated(after)
          && !isLabel(before, after)
          && !words.isUsual(lastWord(before), match.group(), after)
          && !stretch.isQuoted(match.start())) {
        found.add(
            Finding.of(
                Rule.DATE_AGES, match.group(), Place.in(stretch, match.start(), match.end())));
      }
    }
  }

  /** "Dinsdag: gebeld", in a list of days. */
  private static boolean isLabel(String before, String after) {
    return before.isEmpty() && after.startsWith(":");
  }

  private static String lastWord(String before) {
    Matcher word = LAST_WORD.matcher(before);
    return word.find() ? word.group(1) : "";
  }
}
