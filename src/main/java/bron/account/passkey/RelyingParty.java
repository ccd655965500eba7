package bron.account.passkey;

import bron.site.Site;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The site as passkeys know it. A browser makes and uses them for a name only, and only where
 * nobody on the way can change the page: over https, or on the machine itself.
 *
 * @param id the host that they belong to
 * @param origin what a browser says that it was on: scheme, host and port
 * @param name the newspaper's
 */
record RelyingParty(String id, String origin, String name) {
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");

  /** That of a site by its base URL; empty where browsers make no passkeys. */
  static Optional<RelyingParty> of(Site site) {
    URI base = URI.create(site.baseUrl());
    String host = base.getHost();
    if (host == null || NUMBERS.matcher(host).matches()) {
      return Optional.empty();
    }
    boolean here = host.equals("localhost") || host.endsWith(".localhost");
    if (!"https".equals(base.getScheme()) && !here) {
      return Optional.empty();
    }
    String port = base.getPort() < 0 ? "" : ":" + base.getPort();
    return Optional.of(new RelyingParty(host, base.getScheme() + "://" + host + port, site.name()));
  }
}
