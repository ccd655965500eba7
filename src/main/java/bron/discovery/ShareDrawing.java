package bron.discovery;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Draws a share picture: the nameplate over a double rule, as the site's pages end, and below it
 * the kicker and the headline. In the colours of the site's light scheme.
 */
final class ShareDrawing {
  private static final Color PAPER = new Color(0xFBF9F4);
  private static final Color INK = new Color(0x1C1A17);
  private static final Color ACCENT = new Color(0x93290F);
  private static final int MARGIN = 72;
  private static final float NAMEPLATE = 44;
  private static final float KICKER = 30;

  private final ShareFonts fonts;
  private final Graphics2D pen;
  private final SharePicture.Shape shape;
  private final boolean rightToLeft;

  private ShareDrawing(
      ShareFonts fonts, Graphics2D pen, SharePicture.Shape shape, boolean rightToLeft) {
    this.fonts = fonts;
    this.pen = pen;
    this.shape = shape;
    this.rightToLeft = rightToLeft;
  }

  /** The picture as PNG; the same words, the same bytes. */
  static byte[] png(ShareFonts fonts, SharePicture picture, SharePicture.Shape shape) {
    BufferedImage image =
        new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(PAPER);
    pen.fillRect(0, 0, shape.width(), shape.height());
    ShareDrawing drawing = new ShareDrawing(fonts, pen, shape, picture.direction().equals("rtl"));
    if (shape == SharePicture.Shape.LOGO) {
      drawing.logo(picture);
    } else {
      drawing.page(picture);
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void logo(SharePicture picture) {
    String name = fonts.showable(picture.nameplate());
    if (name.isEmpty()) {
      return;
    }
    TextLayout line = Setting.line(fonts, name, 76, shape.width() - 32, rightToLeft);
    Rectangle2D box = line.getBounds();
    double x = (shape.width() - box.getWidth()) / 2 - box.getX();
    draw(line, INK, x, shape.height() / 2.0 - box.getCenterY());
  }

  private void page(SharePicture picture) {
    int width = shape.width() - 2 * MARGIN;
    double y = MARGIN + NAMEPLATE * 0.72;
    String name = fonts.showable(picture.nameplate());
    if (!name.isEmpty()) {
      atStart(Setting.line(fonts, name, NAMEPLATE, width, rightToLeft), INK, y);
    }
    rule(y + 26, 6);
    rule(y + 36, 2);
    y += 38;
    String kicker = fonts.showable(picture.kicker());
    String headline = fonts.showable(picture.headline());
    double room = shape.height() - MARGIN - y - 34;
    if (!kicker.isEmpty()) {
      atStart(Setting.line(fonts, kicker, KICKER, width, rightToLeft), ACCENT, y + 62);
      y += 62;
      room -= 62;
    }
    if (!headline.isEmpty()) {
      headline(headline, y + 34, width, (int) room);
    }
  }

  private void headline(String headline, double top, int width, int height) {
    float largest = shape.height() > 700 ? 136 : 116;
    Setting set = Setting.fit(fonts, headline, largest, width, height, rightToLeft);
    double y = top + set.leading() * 0.78;
    for (TextLayout line : set.lines()) {
      atStart(line, INK, y);
      y += set.leading();
    }
  }

  private void rule(double y, int thickness) {
    pen.setColor(INK);
    pen.fill(new Rectangle2D.Double(MARGIN, y, shape.width() - 2 * MARGIN, thickness));
  }

  private void atStart(TextLayout line, Color colour, double y) {
    double x = rightToLeft ? shape.width() - MARGIN - line.getVisibleAdvance() : MARGIN;
    draw(line, colour, x, y);
  }

  /** As shapes, which a machine's own settings for letters do not touch. */
  private void draw(TextLayout line, Color colour, double x, double y) {
    pen.setColor(colour);
    pen.fill(line.getOutline(AffineTransform.getTranslateInstance(x, y)));
  }
}
