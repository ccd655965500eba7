package bron.settings;

import bron.db.Stores;
import bron.site.RedirectStore;
import bron.site.Site;
import bron.web.Entry;
import bron.web.PlainAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the form of a redirect says, or what is wrong with it.
 *
 * @param path a path of the site, as requests spell it
 * @param target a path of the site that leads nowhere else, or an absolute address
 * @param problems message keys by field; the rest is worth nothing when there are any
 */
record RedirectForm(String path, String target, Map<String, String> problems) {
  private static final int LONGEST = 1_000;

  static RedirectForm read(Stores stores, Site site, Entry entry) {
    RedirectStore redirects = stores.of(RedirectStore.class);
    Map<String, String> problems = new LinkedHashMap<>();
    String path = spelled(site, entry.value("path"));
    String typed = spelled(site, entry.value("target"));
    String target = redirects.target(typed).orElse(typed);
    if (!isPath(path)) {
      problems.put("path", "admin.redirect.problem.path");
    } else if (new OwnAddresses(stores, site).has(path)) {
      problems.put("path", "admin.redirect.problem.ours");
    } else if (redirects.target(path).isPresent()) {
      problems.put("path", "admin.redirect.problem.taken");
    }
    if (!isPath(target) && !isAddress(target)) {
      problems.put("target", "admin.redirect.problem.target");
    } else if (target.equals(path)) {
      problems.put("target", "admin.redirect.problem.loop");
    }
    return new RedirectForm(path, target, problems);
  }

  /** As requests spell it when all needless is gone, and without the site's own base address. */
  private static String spelled(Site site, String typed) {
    return uri(typed)
        .map(uri -> isOwn(site, uri) ? inside(uri) : uri)
        .map(uri -> uri.getRawAuthority() == null ? plain(uri) : uri.toASCIIString())
        .orElse(typed);
  }

  /** Whether an absolute address is one of this site, be it by the other scheme. */
  private static boolean isOwn(Site site, URI uri) {
    String authority = uri.getRawAuthority();
    return uri.getScheme() != null
        && uri.getScheme().matches("https?")
        && authority != null
        && authority.equalsIgnoreCase(URI.create(site.baseUrl()).getRawAuthority());
  }

  private static URI inside(URI absolute) {
    String all = absolute.toString();
    String rest = all.substring(all.indexOf("//") + 2 + absolute.getRawAuthority().length());
    return uri(rest.startsWith("/") ? rest : "/" + rest).orElse(absolute);
  }

  /** Without steps like {@code ..}, needless encoding, and slashes too many. */
  private static String plain(URI path) {
    String ascii = PlainAddress.spelled(path.toASCIIString());
    return uri(ascii)
        .map(URI::normalize)
        .map(URI::toString)
        .orElse(ascii)
        .replaceAll("(?<=.)/+$", "");
  }

  private static boolean isPath(String text) {
    return text.startsWith("/")
        && !text.contains("//")
        && !text.contains("?")
        && !text.contains("#")
        && !PlainAddress.hasSteps(text)
        && text.length() <= LONGEST
        && uri(text).isPresent();
  }

  private static boolean isAddress(String text) {
    return text.length() <= LONGEST
        && uri(text)
            .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
            .filter(uri -> uri.getHost() != null)
            .isPresent();
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
