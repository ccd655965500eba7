package bron.settings;

import bron.account.factor.FactorStore;
import bron.discovery.AiCrawlers;
import bron.discovery.RobotsPages;
import bron.site.NavigationStore.Candidate;
import bron.web.Entry;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the form of the settings says, or what is wrong with it.
 *
 * @param settings every setting of the form by its name in the database; empty for its default
 * @param problems message keys by field; the rest is worth nothing when there are any
 */
record SettingsForm(Map<String, String> settings, Map<String, String> problems) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TAGLINE = 200;
  private static final int LONGEST_ADDRESS = 1_000;

  /**
   * Reads it.
   *
   * @param known the languages that the site can have
   * @param sections those of the site
   * @param defaultLanguage the language without a prefix, as it is now
   * @param published how many articles there are in each language
   */
  static SettingsForm read(
      Entry entry,
      List<String> known,
      List<Candidate> sections,
      String defaultLanguage,
      Map<String, Integer> published) {
    Map<String, String> settings = new LinkedHashMap<>();
    Map<String, String> problems = new LinkedHashMap<>();
    settings.put("name", entry.value("name"));
    if (entry.value("name").isEmpty() || entry.value("name").length() > LONGEST_NAME) {
      problems.put("name", "admin.settings.problem.name");
    }
    for (String language : known) {
      String tagline = entry.value("tagline-" + language);
      settings.put("tagline." + language, tagline);
      if (tagline.length() > LONGEST_TAGLINE) {
        problems.put("tagline-" + language, "admin.settings.problem.tagline");
      }
    }
    settings.put("languages", languages(entry, known, defaultLanguage, published, problems));
    settings.put("zone", entry.value("zone"));
    if (!ZoneId.getAvailableZoneIds().contains(entry.value("zone"))) {
      problems.put("zone", "admin.settings.problem.zone");
    }
    settings.put("base_url", baseUrl(entry, problems));
    settings.put(RobotsPages.AI_SETTING, crawlers(entry, problems));
    boolean everybody = !entry.value(FactorStore.SETTING).isEmpty();
    settings.put(FactorStore.SETTING, everybody ? FactorStore.REQUIRED : "");
    String indexNow = entry.value("indexnow_address");
    if (!indexNow.isEmpty() && !isDeliverable(indexNow)) {
      problems.put("indexnow_address", "admin.settings.problem.indexNow");
    }
    settings.put("navigation", navigation(entry, sections, problems));
    return new SettingsForm(settings, problems);
  }

  /** The default one first. */
  private static String languages(
      Entry entry,
      List<String> known,
      String defaultLanguage,
      Map<String, Integer> published,
      Map<String, String> problems) {
    List<String> chosen = new ArrayList<>();
    for (String language : known) {
      if (!entry.value("language-" + language).isEmpty()) {
        chosen.add(language);
      } else if (published.containsKey(language)) {
        problems.put("language-" + language, "admin.settings.problem.languageUsed");
      }
    }
    String first = entry.value("default");
    if (!chosen.remove(first)) {
      problems.put("default", "admin.settings.problem.default");
    } else if (!first.equals(defaultLanguage) && !published.isEmpty()) {
      problems.put("default", "admin.settings.problem.defaultUsed");
    }
    chosen.addFirst(first);
    return String.join(" ", chosen);
  }

  private static String baseUrl(Entry entry, Map<String, String> problems) {
    String typed = entry.value("base_url").replaceAll("/+$", "");
    if (!typed.isEmpty() && !isBase(typed)) {
      problems.put("base_url", "admin.settings.problem.baseUrl");
    }
    return typed;
  }

  private static boolean isBase(String text) {
    try {
      URI uri = new URI(text);
      return List.of("http", "https").contains(Optional.ofNullable(uri.getScheme()).orElse(""))
          && uri.getHost() != null
          && text.equals(uri.getScheme() + "://" + uri.getRawAuthority())
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Empty for what holds without a choice. */
  private static String crawlers(Entry entry, Map<String, String> problems) {
    String typed = entry.value(RobotsPages.AI_SETTING);
    AiCrawlers.Policy policy = AiCrawlers.Policy.of(typed);
    if (!typed.isEmpty() && !policy.word().equals(typed)) {
      problems.put(RobotsPages.AI_SETTING, "admin.settings.problem.crawlers");
    }
    return policy == AiCrawlers.Policy.ALLOW ? "" : policy.word();
  }

  private static boolean isDeliverable(String text) {
    try {
      URI uri = new URI(text);
      return List.of("http", "https").contains(Optional.ofNullable(uri.getScheme()).orElse(""))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && text.length() <= LONGEST_ADDRESS;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The sections that have a place, by their places. */
  private static String navigation(
      Entry entry, List<Candidate> sections, Map<String, String> problems) {
    for (Candidate section : sections) {
      String place = entry.value("place-" + section.id());
      if (!place.isEmpty() && !place.matches("[0-9]{1,3}")) {
        problems.put("place-" + section.id(), "admin.settings.problem.place");
      }
    }
    return sections.stream()
        .filter(section -> entry.number("place-" + section.id()) > 0)
        .sorted(Comparator.comparing(section -> entry.number("place-" + section.id())))
        .map(Candidate::slug)
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }
}
