package drawing;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Scanner;

/** The outlines that pictures are made of, in pixels from the top left. */
public final class Outline {
  private Outline() {}

  public static Shape rect(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  public static Shape round(double x, double y, double width, double height, double corner) {
    return new RoundRectangle2D.Double(x, y, width, height, 2 * corner, 2 * corner);
  }

  public static Shape disc(double cx, double cy, double radius) {
    return oval(cx, cy, radius, radius);
  }

  public static Shape oval(double cx, double cy, double rx, double ry) {
    return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
  }

  public static Shape ring(double cx, double cy, double outer, double inner) {
    return minus(disc(cx, cy, outer), disc(cx, cy, inner));
  }

  public static Shape line(double x1, double y1, double x2, double y2) {
    return new Line2D.Double(x1, y1, x2, y2);
  }

  /** An open arc; degrees run counter-clockwise from three o'clock. */
  public static Shape arc(double cx, double cy, double radius, double start, double extent) {
    return new Arc2D.Double(
        cx - radius, cy - radius, 2 * radius, 2 * radius, start, extent, Arc2D.OPEN);
  }

  /** A closed polygon through pairs of coordinates. */
  public static Shape poly(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** A path in the letters of SVG: M, L, Q, C with absolute coordinates, and Z. */
  public static Shape path(String commands) {
    Path2D path = new Path2D.Double();
    Scanner in = new Scanner(commands);
    while (in.hasNext()) {
      switch (in.next()) {
        case "M" -> path.moveTo(in.nextInt(), in.nextInt());
        case "L" -> path.lineTo(in.nextInt(), in.nextInt());
        case "Q" -> path.quadTo(in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt());
        case "C" ->
            path.curveTo(
                in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt());
        case "Z" -> path.closePath();
        default -> throw new IllegalArgumentException(commands);
      }
    }
    return path;
  }

  public static Shape minus(Shape whole, Shape hole) {
    Area area = new Area(whole);
    area.subtract(new Area(hole));
    return area;
  }

  public static Shape both(Shape one, Shape other) {
    Area area = new Area(one);
    area.add(new Area(other));
    return area;
  }

  public static Shape common(Shape one, Shape other) {
    Area area = new Area(one);
    area.intersect(new Area(other));
    return area;
  }

  public static Shape move(Shape shape, double dx, double dy) {
    return AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape);
  }

  /** Turned clockwise about a point. */
  public static Shape turn(Shape shape, double degrees, double cx, double cy) {
    return AffineTransform.getRotateInstance(Math.toRadians(degrees), cx, cy)
        .createTransformedShape(shape);
  }

  /** Scaled about the origin, then moved. */
  public static Shape place(Shape shape, double scale, double dx, double dy) {
    AffineTransform place = AffineTransform.getTranslateInstance(dx, dy);
    place.scale(scale, scale);
    return place.createTransformedShape(shape);
  }

  /** The outline of a line that is {@code width} thick. */
  public static Shape thick(double width, Shape line) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(line);
  }
}
