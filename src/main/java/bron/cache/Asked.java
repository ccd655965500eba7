package bron.cache;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** What a request asks for, as far as keeping its answer is concerned. */
final class Asked {
  /** What campaign programs and networks add to an address, which no page looks at. */
  private static final Set<String> IGNORED =
      Set.of("fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid");

  private static final String CAMPAIGN = "utm_";

  private Asked() {}

  /**
   * Whether an answer to it may be one that is kept: it reads, whole, what is not somebody's own.
   */
  static boolean ofEverybody(Request request) {
    String method = request.getMethod();
    return (HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method))
        && !request.getHeaders().contains(HttpHeader.RANGE)
        && !isPersonal(request.getHttpURI().getPath());
  }

  private static boolean isPersonal(String path) {
    return path.startsWith("/admin") || path.startsWith("/preview");
  }

  /** Whether a browser asks for it to show it. */
  static boolean byBrowser(Request request) {
    return "document".equals(request.getHeaders().get("Sec-Fetch-Dest"));
  }

  /** Whether a browser asks for it before anybody does. */
  static boolean ahead(Request request) {
    String purpose = request.getHeaders().get("Sec-Purpose");
    return purpose != null && purpose.startsWith("prefetch");
  }

  /** What is asked for, in one spelling: its path and query without what is added on the way. */
  static String address(HttpURI uri) {
    String query = uri.getQuery();
    if (query == null) {
      return uri.getPath();
    }
    if (!mayHaveAdditions(query)) {
      return uri.getPathQuery();
    }
    StringBuilder kept = new StringBuilder(uri.getPath());
    char separator = '?';
    for (String pair : query.split("&", -1)) {
      if (!isAddition(pair)) {
        kept.append(separator).append(pair);
        separator = '&';
      }
    }
    return kept.toString();
  }

  private static boolean mayHaveAdditions(String query) {
    return query.contains(CAMPAIGN) || query.contains("id=");
  }

  private static boolean isAddition(String pair) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    return name.startsWith(CAMPAIGN) || IGNORED.contains(name);
  }
}
