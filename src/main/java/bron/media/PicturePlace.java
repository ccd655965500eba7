package bron.media;

/**
 * The places in which pages show pictures: in which shape, in which widths, and how wide the
 * stylesheet makes them there.
 */
public enum PicturePlace {
  /** Above an article. */
  LEAD(
      Crop.WHOLE,
      320,
      2000,
      "(max-width: 47.99rem) 100vw, (max-width: 52rem) 92vw,"
          + " (max-width: 91rem) calc(22vw + 35.3rem), 55.3rem"),
  /** The front page's first article. */
  FRONT_LEAD(Crop.WIDE, 320, 2000, "(max-width: 47.99rem) 100vw, (max-width: 86rem) 62vw, 53rem"),
  /** Above a teaser's text, over half the width of the page or the band. */
  BROAD(Crop.STANDARD, 160, 1280, "(max-width: 47.99rem) 25vw, (max-width: 86rem) 37vw, 32.5rem"),
  /** Above a teaser's text, in one of several columns. */
  STACKED(Crop.STANDARD, 160, 960, "(max-width: 47.99rem) 25vw, (max-width: 86rem) 27vw, 18.5rem"),
  /** Beside the text of one in a list. */
  LISTED(Crop.STANDARD, 160, 640, "(max-width: 47.99rem) 25vw, 13rem"),
  /** Beside a teaser's text. */
  TEASER(Crop.STANDARD, 160, 480, "(max-width: 47.99rem) 25vw, 7rem"),
  /** An author's face at the head of their page. */
  PORTRAIT(Crop.SQUARE, 160, 480, "(max-width: 47.99rem) 5rem, 9rem"),
  /** The same beside an article. */
  BYLINE(Crop.SQUARE, 160, 320, "5rem"),
  /** In an article's text. */
  BODY(Crop.WHOLE, 320, 1600, "(max-width: 40rem) 100vw, 36rem"),
  /** In the library, among others. */
  THUMBNAIL(Crop.WHOLE, 160, 480, "(max-width: 47.99rem) 45vw, 12rem"),
  /** In the library, by itself. */
  LIBRARY(Crop.WHOLE, 320, 1600, "(max-width: 63.99rem) 100vw, 40rem");

  final Crop crop;
  final int narrowest;
  final int widest;
  final String sizes;

  PicturePlace(Crop crop, int narrowest, int widest, String sizes) {
    this.crop = crop;
    this.narrowest = narrowest;
    this.widest = widest;
    this.sizes = sizes;
  }
}
