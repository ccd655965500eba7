package bron.author;

import bron.db.Stores;
import bron.text.Slugs;
import bron.web.Entry;
import bron.web.Link;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an author says, or what is wrong with it.
 *
 * @param slug made from the name where the form leaves it open
 * @param bios by language; may be empty
 * @param links in order
 * @param problems message keys by field; the rest is worth nothing when there are any
 */
record AuthorForm(
    String name,
    String slug,
    Map<String, String> bios,
    Optional<String> portraitId,
    List<Link> links,
    Map<String, String> problems) {
  /** So many links an author may have. */
  static final int MOST_LINKS = 20;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_BIO = 2_000;
  private static final int LONGEST_LINK = 1_000;

  /**
   * Reads it.
   *
   * @param id the row that is changed; 0 for a new one
   */
  static AuthorForm read(Stores stores, List<String> languages, long id, Entry entry) {
    Map<String, String> problems = new LinkedHashMap<>();
    String name = entry.value("name");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.put("name", "admin.author.problem.name");
    }
    String slug = entry.value("slug").isEmpty() ? Slugs.of(name) : entry.value("slug");
    if (!Slugs.isValid(slug)) {
      problems.put("slug", "admin.problem.slug");
    } else if (stores
        .of(AuthorDeskStore.class)
        .ownerOfSlug(slug)
        .filter(o -> o != id)
        .isPresent()) {
      problems.put("slug", "admin.problem.slugTaken");
    }
    Map<String, String> bios = new LinkedHashMap<>();
    for (String language : languages) {
      bios.put(language, entry.value("bio-" + language));
      if (entry.value("bio-" + language).length() > LONGEST_BIO) {
        problems.put("bio-" + language, "admin.author.problem.bio");
      }
    }
    problems.putAll(entry.problems());
    String portrait = entry.value("portrait");
    return new AuthorForm(
        name,
        slug,
        bios,
        portrait.isEmpty() ? Optional.empty() : Optional.of(portrait),
        links(entry, problems),
        problems);
  }

  /** The rows of links that the form shows: those that say something, and an empty one. */
  static List<Integer> rows(Entry entry) {
    int last = 0;
    for (int row = 1; row <= MOST_LINKS; row++) {
      if (says(entry, "link-label-" + row) || says(entry, "link-url-" + row)) {
        last = row;
      }
    }
    List<Integer> rows = new ArrayList<>();
    for (int row = 1; row <= Math.min(last + 1, MOST_LINKS); row++) {
      rows.add(row);
    }
    return rows;
  }

  private static boolean says(Entry entry, String field) {
    return !entry.value(field).isEmpty() || entry.saved(field) != null;
  }

  private static List<Link> links(Entry entry, Map<String, String> problems) {
    List<Link> links = new ArrayList<>();
    for (int row : rows(entry)) {
      String label = entry.value("link-label-" + row);
      String url = entry.value("link-url-" + row);
      if (label.isEmpty() && url.isEmpty()) {
        continue;
      }
      if (!isAddress(url)) {
        problems.put("link-url-" + row, "admin.author.problem.url");
      }
      if (label.length() > LONGEST_NAME) {
        problems.put("link-label-" + row, "admin.author.problem.label");
      }
      links.add(new Link(label.isEmpty() ? bare(url) : label, url));
    }
    return links;
  }

  /** An address without what everybody knows about it. */
  private static String bare(String url) {
    return url.replaceFirst("^(https?://(www\\.)?|mailto:)", "").replaceFirst("/$", "");
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      @Nullable String scheme = uri.getScheme();
      boolean web = ("http".equals(scheme) || "https".equals(scheme)) && uri.getHost() != null;
      return text.length() <= LONGEST_LINK && (web || text.matches("mailto:[^@\\s]+@[^@\\s]+"));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
