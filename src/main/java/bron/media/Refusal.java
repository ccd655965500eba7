package bron.media;

/** Why a file is not taken as a picture. */
public enum Refusal {
  /** No file was sent. */
  MISSING(400, "media.refused.missing"),
  /** The file has no bytes. */
  EMPTY(422, "media.refused.empty"),
  /** The file is larger than {@link Pictures#mostBytes}; the message takes the megabytes. */
  TOO_LARGE(413, "media.refused.tooLarge"),
  /** The file does not begin like a picture of any {@link Format}. */
  NO_PICTURE(415, "media.refused.noPicture"),
  /** The file begins like AVIF or HEIC. */
  HEIF(415, "media.refused.heif"),
  /** The picture has more than {@link Pictures#MOST_PIXELS}. */
  TOO_MANY_PIXELS(422, "media.refused.tooManyPixels"),
  /** The file ends too soon, or cannot be decoded. */
  BROKEN(422, "media.refused.broken");

  private final int status;
  private final String key;

  Refusal(int status, String key) {
    this.status = status;
    this.key = key;
  }

  /** The HTTP status that says it. */
  public int status() {
    return status;
  }

  /** The key of the message that says it. */
  public String key() {
    return key;
  }
}
