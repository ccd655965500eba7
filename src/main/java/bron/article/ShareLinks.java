package bron.article;

import bron.web.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a reader can send an article on: plain links, which tell nobody anything until they are
 * followed.
 *
 * @param address the article's, to copy
 * @param links to programs and places that take a text or an address
 */
public record ShareLinks(String address, List<Link> links) {

  /** For an article of that headline at that absolute address; {@code mail} names the first. */
  static ShareLinks of(String headline, String address, String mail) {
    String text = encoded(headline + " " + address);
    String url = encoded(address);
    return new ShareLinks(
        address,
        List.of(
            new Link(mail, "mailto:?subject=" + encoded(headline) + "&body=" + url),
            new Link("WhatsApp", "https://wa.me/?text=" + text),
            new Link("Mastodon", "https://share.joinmastodon.org/#text=" + text),
            new Link("Bluesky", "https://bsky.app/intent/compose?text=" + text),
            new Link("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url=" + url),
            new Link("X", "https://x.com/intent/post?text=" + encoded(headline) + "&url=" + url)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
