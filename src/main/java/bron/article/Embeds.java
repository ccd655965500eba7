package bron.article;

import bron.site.Site;
import bron.text.Embed;
import bron.web.Assets;
import bron.web.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The videos and posts from elsewhere in a body. Each is a frame whose document is written into the
 * page: a still with a link to a page of the site, which alone asks the other host for anything.
 */
public final class Embeds {
  /** As {@link bron.text.Markdown} writes them: nothing that is typed can look like it. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "<figure class=\"embed\"><a href=\"([^\"]*)\">(.*?)<span class=\"card-host\">.*?</a>"
              + "(?:<figcaption>(.*?)</figcaption>)?</figure>",
          Pattern.DOTALL);

  private final Templates templates;
  private final Assets assets;

  /** Written by those templates, with that stylesheet. */
  public Embeds(Templates templates, Assets assets) {
    this.templates = templates;
    this.assets = assets;
  }

  /**
   * An embed of a body.
   *
   * @param key the last part of the address of its page: the same wherever it stands
   * @param address what was typed
   * @param picture its still, HTML; empty for a drawn one
   * @param caption HTML; may be empty
   */
  public record Found(String key, String address, Embed embed, String picture, String caption) {}

  /** What the templates of one embed show. */
  public record Page(
      Found found, String address, String stylesheet, String language, String document) {}

  /** Those of a finished body, in order. */
  static List<Found> in(String body) {
    return FIGURE.matcher(body).results().flatMap(result -> found(result).stream()).toList();
  }

  /** A finished body with its embeds in frames, for the page of the article at that path. */
  String framed(String body, String path, String language) {
    if (!body.contains("<figure class=\"embed\">")) {
      return body;
    }
    return FIGURE
        .matcher(body)
        .replaceAll(
            result ->
                Matcher.quoteReplacement(
                    found(result)
                        .map(found -> figure(found, path, language))
                        .orElse(result.group())));
  }

  private String figure(Found found, String path, String language) {
    String own = path + "/embed/" + found.key();
    String stylesheet = assets.address("css/still.css");
    String still = render("article/still", new Page(found, own, stylesheet, language, ""));
    return render("article/embed", new Page(found, own, stylesheet, language, still.strip()))
        .strip();
  }

  private String render(String template, Page page) {
    return templates.render(template, Site.locale(page.language()), Map.of("page", page));
  }

  private static Optional<Found> found(MatchResult result) {
    String address =
        result
            .group(1)
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    String caption = result.group(3) == null ? "" : result.group(3);
    return Embed.of(address)
        .map(embed -> new Found(key(address), address, embed, result.group(2), caption));
  }

  private static String key(String address) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
