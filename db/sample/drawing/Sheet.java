package drawing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A sheet of paper on the press: flat shapes, overprints, halftones, and grain at the end. */
public final class Sheet {
  private static final double SCREEN_ANGLE = Math.toRadians(30);

  private final BufferedImage image;
  private final Graphics2D pen;

  public Sheet(int width, int height, Ink ground) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    fill(ground, new Rectangle2D.Double(0, 0, width, height));
  }

  public Sheet fill(Ink ink, Shape shape) {
    pen.setColor(ink.color);
    pen.fill(shape);
    return this;
  }

  /** Fills with ink that what lies below shines through. */
  public Sheet over(Ink ink, Shape shape) {
    pen.setComposite(new Multiply());
    fill(ink, shape);
    pen.setComposite(AlphaComposite.SrcOver);
    return this;
  }

  public Sheet line(Ink ink, double width, Shape shape) {
    pen.setColor(ink.color);
    pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shape);
    return this;
  }

  public Sheet dashes(Ink ink, double width, double dash, double gap, Shape shape) {
    float[] pattern = {(float) dash, (float) gap};
    pen.setColor(ink.color);
    pen.setStroke(
        new BasicStroke(
            (float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, pattern, 0));
    pen.draw(shape);
    return this;
  }

  /** Draws what {@code drawing} draws, cut off at the edge of {@code shape}. */
  public Sheet within(Shape shape, Runnable drawing) {
    Shape before = pen.getClip();
    pen.clip(shape);
    drawing.run();
    pen.setClip(before);
    return this;
  }

  /** Prints a screen of dots inside the shape; {@code pitch} is their distance in pixels. */
  public Sheet dots(Ink ink, double pitch, Shape shape, Tone tone) {
    return within(shape, () -> screen(ink, pitch, shape.getBounds2D(), tone));
  }

  private void screen(Ink ink, double pitch, Rectangle2D box, Tone tone) {
    AffineTransform turn = AffineTransform.getRotateInstance(SCREEN_ANGLE);
    double reach = Math.hypot(box.getWidth(), box.getHeight()) / 2 + pitch;
    Point2D dot = new Point2D.Double();
    for (double v = -reach; v < reach; v += pitch) {
      for (double u = -reach; u < reach; u += pitch) {
        turn.transform(new Point2D.Double(u, v), dot);
        double x = box.getCenterX() + dot.getX();
        double y = box.getCenterY() + dot.getY();
        double radius = pitch * 0.72 * Math.sqrt(Math.clamp(tone.at(x, y), 0, 1));
        if (radius > 0.8) {
          fill(ink, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
      }
    }
  }

  /** Lets specks of paper show through the ink, the same ones for the same seed. */
  public BufferedImage printed(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    int specks = image.getWidth() * image.getHeight() / 1300;
    for (int i = 0; i < specks; i++) {
      int x = random.nextInt(image.getWidth() - 3);
      int y = random.nextInt(image.getHeight() - 3);
      Color paper = Ink.PAPER.color;
      pen.setColor(new Color(paper.getRed(), paper.getGreen(), paper.getBlue(), 52));
      double size = 1.5 + random.nextDouble() * 1.7;
      pen.fill(new Ellipse2D.Double(x, y, size, size));
    }
    pen.dispose();
    return image;
  }
}
