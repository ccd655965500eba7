package bron.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that are spelled in two ways. A name is a capitalised word that is not just the first of a
 * sentence; the words of what the site knows are names anyway.
 */
final class Names {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

  /** More names than an article has; each is compared with each. */
  private static final int MOST = 1_000;

  private static final Pattern GENITIVE = Pattern.compile("['’](?:s|S)?$");

  private final boolean capitalisesNouns;
  private final Map<String, Name> names = new LinkedHashMap<>();
  private final Set<String> ordinary = new HashSet<>();
  private final List<Pair> pairs = new ArrayList<>();

  /** Two words that stand side by side, both capitalised. */
  private record Pair(String words, String joined, Place place) {}

  private Names(String language) {
    capitalisesNouns = Locale.forLanguageTag(language).getLanguage().equals("de");
  }

  static List<Finding> findings(Submitted submitted, List<Stretch> stretches) {
    Names names = new Names(submitted.language());
    stretches.forEach(names::read);
    return names.compare(submitted.known());
  }

  private void read(Stretch stretch) {
    Matcher word = WORD.matcher(stretch.text());
    int end = 0;
    String last = "";
    while (word.find()) {
      String text = GENITIVE.matcher(word.group()).replaceFirst("");
      String between = stretch.text().substring(end, word.start());
      boolean first = end == 0 || between.matches("(?s).*[.!?:…|„“\"«‘‚(\\[].*");
      if (!Character.isUpperCase(text.codePointAt(0))) {
        ordinary.add(text.toLowerCase(Locale.ROOT));
        text = "";
      } else {
        Place place = Place.in(stretch, word.start(), word.start() + text.length());
        names
            .computeIfAbsent(text, spelled -> new Name(spelled, place))
            .seen(!first && !stretch.title());
        if (!last.isEmpty() && between.matches("[ -]") && !stretch.title()) {
          pairs.add(new Pair(last + between + text, last + text, place));
        }
      }
      last = text;
      end = word.end();
    }
  }

  private List<Finding> compare(List<String> known) {
    List<Finding> found = new ArrayList<>();
    Map<String, List<Name>> bySound = new LinkedHashMap<>();
    Map<String, Name> bySpelling = new HashMap<>();
    int compared = 0;
    for (Name name : names.values()) {
      if (Name.isLong(name.spelled())) {
        bySpelling.putIfAbsent(name.spelled().toLowerCase(Locale.ROOT), name);
      }
      if (name.isComparable(ordinary) && compared++ < MOST) {
        bySound.computeIfAbsent(name.initial(), initial -> new ArrayList<>()).add(name);
      }
    }
    Set<String> right = new HashSet<>();
    known.forEach(
        name ->
            WORD.matcher(name)
                .results()
                .forEach(word -> right.add(word.group().toLowerCase(Locale.ROOT))));
    Set<Name> wrong = new HashSet<>();
    for (String name : known) {
      WORD.matcher(name)
          .results()
          .map(word -> word.group())
          .filter(word -> Name.isLong(word) && Character.isUpperCase(word.codePointAt(0)))
          .forEach(word -> against(name, word, bySound, right, wrong, found));
    }
    if (!capitalisesNouns) {
      bySound.values().forEach(alike -> within(alike, right, wrong, found));
    }
    pairs.stream().flatMap(pair -> written(pair, bySpelling).stream()).forEach(found::add);
    return found;
  }

  private static void against(
      String name,
      String word,
      Map<String, List<Name>> bySound,
      Set<String> right,
      Set<Name> wrong,
      List<Finding> found) {
    Name known = new Name(word, new Place(Part.BODY, "", "", ""));
    for (Name other : bySound.getOrDefault(known.initial(), List.of())) {
      if (!right.contains(other.spelled().toLowerCase(Locale.ROOT))
          && other.within()
          && Spellings.areOfOneKnownName(known, other)
          && wrong.add(other)) {
        found.add(
            Finding.of(Rule.NAME_KNOWN, other.spelled(), name, other.place()).times(other.times()));
      }
    }
  }

  private static void within(
      List<Name> alike, Set<String> right, Set<Name> wrong, List<Finding> found) {
    for (int i = 0; i < alike.size(); i++) {
      for (int j = i + 1; j < alike.size(); j++) {
        Name one = alike.get(i);
        Name two = alike.get(j);
        boolean settled =
            wrong.contains(one)
                || wrong.contains(two)
                || (right.contains(one.spelled().toLowerCase(Locale.ROOT))
                    && right.contains(two.spelled().toLowerCase(Locale.ROOT)));
        if (!settled && (one.within() || two.within()) && Spellings.areOfOneName(one, two)) {
          Name rare = two.times() <= one.times() ? two : one;
          Name usual = rare == two ? one : two;
          found.add(
              Finding.of(Rule.NAME_SPELLING, rare.spelled(), usual.spelled(), rare.place())
                  .times(rare.times()));
        }
      }
    }
  }

  /** "Open AI" where the article says "OpenAI" as well. */
  private static Optional<Finding> written(Pair pair, Map<String, Name> bySpelling) {
    return Optional.ofNullable(bySpelling.get(pair.joined().toLowerCase(Locale.ROOT)))
        .map(name -> Finding.of(Rule.NAME_SPELLING, pair.words(), name.spelled(), pair.place()));
  }
}
