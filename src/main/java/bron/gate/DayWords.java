package bron.gate;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a language for days that pass.
 *
 * @param ages what ages
 * @param dated what makes a day a date, after it
 * @param usual words before it that make it any such day: "every"
 * @param narrated words before "next" and the like that make it a time in a story: "the next day"
 * @param next what those words are about
 * @param figure what, right after it, makes it a figure of speech
 */
record DayWords(
    Pattern ages,
    Pattern dated,
    Set<String> usual,
    Set<String> narrated,
    Pattern next,
    Pattern figure) {
  private static final Map<String, DayWords> LANGUAGES =
      Map.of("nl", dutch(), "en", english(), "de", german(), "fr", french());

  /** Those of that language, if it is one that the gate knows. */
  static Optional<DayWords> of(String language) {
    return Optional.ofNullable(LANGUAGES.get(Locale.forLanguageTag(language).getLanguage()));
  }

  /** Whether what follows gives the date. */
  boolean isDated(String after) {
    return dated.matcher(after).lookingAt();
  }

  /** Whether the words around it make it no day of the calendar. */
  boolean isUsual(String before, String word, String after) {
    String last = before.toLowerCase(Locale.ROOT);
    return usual.contains(last)
        || figure.matcher(after).lookingAt()
        || (narrated.contains(last) && next.matcher(word).lookingAt());
  }

  private static DayWords dutch() {
    String day = "(?:maan|dins|woens|donder|vrij|zater|zon)dag";
    String part = "(?:ochtend|morgen|middag|avond|nacht)";
    return new DayWords(
        words(
            day + part + "?",
            "(?:eer)?gisteren" + part + "?|gister" + part,
            "vandaag|(?:over)?morgen" + part + "?|van" + part,
            "(?:deze|volgende|vorige|afgelopen|komende|aanstaande) (?:week|maand|nacht|"
                + day
                + ")",
            "(?:dit|volgend|vorig|afgelopen|komend) weekend"),
        dated("nl", day, "en|tot|tot en met|t/m|of"),
        Set.of(
            "een", "elke", "iedere", "alle", "die", "goede", "witte", "zwarte", "black", "vroege",
            "'s", "’s", "s"),
        Set.of("de", "het"),
        Pattern.compile("(?i)volgend|morgen\\b|\\p{L}+dag"),
        Pattern.compile("(?i) de dag\\b"));
  }

  private static DayWords english() {
    String day = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    String part = "(?: morning| afternoon| evening| night)";
    return new DayWords(
        words(
            day + part + "?",
            "yesterday" + part + "?|today|tomorrow" + part + "?|tonight",
            "(?:this|last|next|the coming|the past)"
                + " (?:week|weekend|fortnight|month|morning|afternoon|evening|night)"),
        dated("en", day, "and|or|to|until|through"),
        Set.of(
            "a", "an", "every", "each", "any", "one", "black", "good", "easter", "cyber", "ash",
            "palm", "super", "giving", "bloody"),
        Set.of("the"),
        Pattern.compile("(?i)next|last"),
        Pattern.compile(
            "(?i) of (?:the |\\d{4}\\b)| (?:of|in) (?:"
                + months(Locale.ENGLISH)
                + ")\\b|['’]s world\\b"));
  }

  private static DayWords german() {
    String day = "(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend";
    return new DayWords(
        words(
            "(?:" + day + ")(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?",
            "(?:vor)?gestern|heute|(?:über)?(?-i:morgen)",
            "(?:diese|nächste|kommende|letzte|vergangene|vorige)[nrsm]?"
                + " (?:Woche|Wochenende|Monat|Nacht)"),
        dated("de", "(?:" + day + ")", "und|bis|oder"),
        Set.of("jeden", "jeder", "jedem", "ein", "einem", "einen", "eines"),
        Set.of("der", "die", "das", "dem", "den"),
        Pattern.compile("(?i)nächst"),
        Pattern.compile("(?i) zu Tage\\b"));
  }

  private static DayWords french() {
    String day = "(?:lun|mar|mercre|jeu|vendre|same)di|dimanche";
    return new DayWords(
        words(
            "(?:" + day + ")",
            "avant-hier|hier|aujourd['’]hui|après-demain|demain",
            "ce (?:matin|soir|week-end|mois)|cette (?:semaine|nuit)",
            "la semaine (?:prochaine|dernière)|le mois (?:prochain|dernier)"),
        dated("fr", "(?:" + day + ")", "et|au|ou"),
        Set.of("un", "le", "chaque", "tous"),
        Set.of(),
        Pattern.compile("(?!)"),
        Pattern.compile("(?!)"));
  }

  private static Pattern words(String... alternatives) {
    return Pattern.compile(
        "(?iu)(?<![\\p{L}\\p{N}-])(?:" + String.join("|", alternatives) + ")(?![\\p{L}\\p{N}])");
  }

  /** "3 maart", "March 3", "en woensdag 3 en 4 maart", "(3-3)" after the name of a day. */
  private static Pattern dated(String language, String day, String and) {
    String months = months(Locale.forLanguageTag(language));
    String join = "\\s*(?:,|–|-|" + and + ")\\s*";
    String number = "\\d{1,2}(?:\\.|st|nd|rd|th|er|e)?";
    String numbers = number + "(?:" + join + number + ")?";
    return Pattern.compile(
        "(?iu)(?:(?:\\s+"
            + number
            + ")?"
            + join
            + "(?:de |the |den )?"
            + day
            + "){0,7},?\\s*\\(?(?:de |the |der |den |dem |le )?"
            + "(?:"
            + numbers
            + "\\s+(?:of |de )?(?:"
            + months
            + ")\\b"
            + "|(?:"
            + months
            + ")\\.?\\s+\\d{1,2}\\b"
            + "|\\d{1,2}[-/.]\\d{1,2}\\b)");
  }

  private static String months(Locale locale) {
    return Arrays.stream(Month.values())
        .flatMap(
            month ->
                Stream.of(TextStyle.FULL, TextStyle.SHORT)
                    .map(style -> month.getDisplayName(style, locale)))
        .map(name -> Pattern.quote(name.replaceFirst("\\.$", "")))
        .distinct()
        .collect(Collectors.joining("|"));
  }
}
