package bron.discovery;

import bron.site.Frames;
import bron.site.Site;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a picture that the site draws says. Its address names what it says, so that a picture that
 * has been fetched once is right for good.
 *
 * @param subject what it is of, as its address has it: {@code articles/42}, {@code site/nl}
 * @param nameplate the newspaper's name
 * @param kicker the word above the headline; may be empty
 * @param headline the large words; may be empty
 * @param direction of its script: {@code ltr} or {@code rtl}
 */
public record SharePicture(
    String subject, String nameplate, String kicker, String headline, String direction) {
  /** Grows when the drawing changes, so that what caches keep is not taken for it. */
  private static final int DRAWING = 1;

  private static final int DIGITS = 20;

  /** Its shapes, with what its address calls them. */
  public enum Shape {
    /** For cards. */
    CARD(1200, 630),
    /** 16:9. */
    WIDE(1200, 675),
    /** 4:3. */
    CLASSIC(1200, 900),
    /** 1:1. */
    SQUARE(1200, 1200),
    /** The nameplate alone. */
    LOGO(600, 120);

    private final int width;
    private final int height;

    Shape(int width, int height) {
      this.width = width;
      this.height = height;
    }

    /** In pixels. */
    public int width() {
      return width;
    }

    /** In pixels. */
    public int height() {
      return height;
    }
  }

  /** Of an article. */
  public static SharePicture ofArticle(
      Site site, long id, String language, String section, String headline) {
    return new SharePicture(
        "articles/" + id, site.name(), section, headline, Frames.direction(language));
  }

  /** Of the site in a language: its name and what it says of itself. */
  public static SharePicture ofSite(Site site, String language) {
    return new SharePicture(
        "site/" + language, site.name(), "", site.tagline(language), Frames.direction(language));
  }

  /** The nameplate. */
  public static SharePicture logo(Site site) {
    return new SharePicture(
        "site/logo", site.name(), "", "", Frames.direction(site.defaultLanguage()));
  }

  /** Its path in a shape. */
  public String address(Shape shape) {
    String name = shape.name().toLowerCase(java.util.Locale.ROOT);
    return "/share/" + subject + "/" + digest() + "/" + name + ".png";
  }

  /** What somebody reads in it. */
  String says() {
    return headline.isEmpty() ? nameplate : headline;
  }

  /** Names all that it says. */
  String digest() {
    String all = String.join("\u0000", nameplate, kicker, headline, direction) + "\u0000" + DRAWING;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
