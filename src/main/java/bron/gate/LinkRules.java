package bron.gate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The words of a link say where it leads: who cannot see hears them without the rest. */
final class LinkRules {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://\\S+|www\\.\\S+|[a-z0-9.-]+\\.[a-z]{2,}/\\S*)");

  /** By language: a word that says nothing in one may be a name in another. */
  private static final Map<String, Set<String>> VAGUE =
      Map.of(
          "nl",
          Set.of(
              "hier",
              "klik",
              "klik hier",
              "lees hier",
              "lees meer",
              "lees verder",
              "verder lezen",
              "meer",
              "meer lezen",
              "meer informatie",
              "deze link",
              "via deze link",
              "link",
              "dit",
              "bekijk hier",
              "zie hier",
              "kijk hier",
              "download",
              "website",
              "de website"),
          "en",
          Set.of(
              "here",
              "click",
              "click here",
              "read more",
              "read on",
              "more",
              "more information",
              "this link",
              "this",
              "learn more",
              "see here",
              "continue reading",
              "this page"),
          "de",
          Set.of(
              "hier klicken",
              "klicken sie hier",
              "mehr",
              "mehr lesen",
              "weiterlesen",
              "weiter",
              "dieser link"),
          "fr",
          Set.of(
              "ici",
              "cliquez ici",
              "cliquer ici",
              "lire la suite",
              "en savoir plus",
              "plus",
              "ce lien"));

  private LinkRules() {}

  static Optional<Finding> check(String language, Element link, String heading) {
    if (link.hasClass("footnote-backref") || link.closest(".footnote-ref, .card, .embed") != null) {
      return Optional.empty();
    }
    String words = link.text().strip();
    if (Blank.is(link)) {
      return Optional.of(Finding.of(Rule.LINK_EMPTY, link.attr("href"), place(link, heading)));
    }
    if (isVague(language, plain(words))) {
      return Optional.of(Finding.of(Rule.LINK_VAGUE, words, place(link, heading)));
    }
    return ADDRESS.matcher(words).matches()
        ? Optional.of(Finding.of(Rule.LINK_BARE, words, place(link, heading)))
        : Optional.empty();
  }

  private static boolean isVague(String language, String words) {
    String spoken = Locale.forLanguageTag(language).getLanguage();
    return VAGUE.getOrDefault(spoken, Set.of()).contains(words)
        || (words.contains(" ") && VAGUE.values().stream().anyMatch(all -> all.contains(words)));
  }

  /** Without marks and arrows around the words. */
  private static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "")
        .replaceAll("\\s+", " ");
  }

  private static Place place(Element link, String heading) {
    Element block = link.closest("p, li, td, th, figcaption, h2, h3, h4");
    if (block == null) {
      return new Place(Part.BODY, heading, "", "");
    }
    String text = block.text();
    String words = link.text();
    int at = words.isEmpty() ? -1 : text.indexOf(words);
    return at < 0
        ? Place.in(Part.BODY, heading, text, 0, 0)
        : Place.in(Part.BODY, heading, text, at, at + words.length());
  }
}
