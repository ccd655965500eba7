package bron.article;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A field beside the body that a translator translates. */
public enum TranslatedField {
  /** The headline. */
  HEADLINE("editor.headline", Copy::headline),
  /** The standfirst. */
  STANDFIRST("editor.standfirst", Copy::standfirst),
  /** What the lead picture shows, for who cannot see it. */
  PICTURE_ALT("editor.pictureAlt", copy -> picture(copy, LeadPicture::alt)),
  /** What stands below the lead picture. */
  PICTURE_CAPTION("editor.pictureCaption", copy -> picture(copy, LeadPicture::caption)),
  /** Who made the lead picture. */
  PICTURE_CREDIT("editor.pictureCredit", copy -> picture(copy, LeadPicture::credit)),
  /** The title in search engines and on cards. */
  SHARE_TITLE("editor.shareTitle", Copy::shareTitle),
  /** The description there. */
  SHARE_DESCRIPTION("editor.shareDescription", Copy::shareDescription);

  private final String label;
  private final Function<Copy, String> text;

  TranslatedField(String label, Function<Copy, String> text) {
    this.label = label;
    this.text = text;
  }

  /** What it says; empty for nothing. */
  public String of(Copy copy) {
    return text.apply(copy);
  }

  /** The message key of what it is called. */
  public String label() {
    return label;
  }

  /** The field of that name in forms. */
  public static TranslatedField of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Its name in forms and the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String picture(Copy copy, Function<LeadPicture, String> text) {
    Optional<LeadPicture> picture = copy.picture();
    return picture.map(text).orElse("");
  }
}
