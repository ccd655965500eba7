package bron.media;

/**
 * The point of a picture that every crop keeps in sight.
 *
 * @param x in hundredths of the width, from the left
 * @param y in hundredths of the height, from the top
 */
public record Focal(int x, int y) {
  /** Where nobody has said otherwise. */
  public static final Focal CENTRE = new Focal(50, 50);
}
