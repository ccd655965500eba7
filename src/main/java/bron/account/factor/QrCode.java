package bron.account.factor;

/**
 * A QR code as one path of SVG, in squares of one unit, with the white margin that scanners need.
 *
 * @param size its width and height in those
 * @param path its dark squares
 */
public record QrCode(int size, String path) {
  private static final int MARGIN = 4;

  /** That of a text. */
  static QrCode of(String text) {
    io.nayuki.qrcodegen.QrCode code =
        io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return new QrCode(code.size + 2 * MARGIN, path.toString());
  }
}
