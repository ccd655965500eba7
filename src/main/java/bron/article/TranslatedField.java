package bron.article;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A field beside the body that a translator translates. */
public enum TranslatedField {
  /** The headline. */
  HEADLINE(Copy::headline),
  /** The standfirst. */
  STANDFIRST(Copy::standfirst),
  /** What the lead picture shows, for who cannot see it. */
  PICTURE_ALT(copy -> picture(copy, LeadPicture::alt)),
  /** What stands below the lead picture. */
  PICTURE_CAPTION(copy -> picture(copy, LeadPicture::caption)),
  /** Who made the lead picture. */
  PICTURE_CREDIT(copy -> picture(copy, LeadPicture::credit)),
  /** The title in search engines and on cards. */
  SHARE_TITLE(Copy::shareTitle),
  /** The description there. */
  SHARE_DESCRIPTION(Copy::shareDescription);

  private final Function<Copy, String> text;

  TranslatedField(Function<Copy, String> text) {
    this.text = text;
  }

  /** What it says; empty for nothing. */
  public String of(Copy copy) {
    return text.apply(copy);
  }

  /** Its name in forms, message keys and the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String picture(Copy copy, Function<LeadPicture, String> text) {
    Optional<LeadPicture> picture = copy.picture();
    return picture.map(text).orElse("");
  }
}
