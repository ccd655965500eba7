package drawing;

/** How dark a halftone is at a point: 0 for bare paper, 1 for solid ink. */
@FunctionalInterface
public interface Tone {
  double at(double x, double y);

  /** From {@code start} to {@code end}, growing from the first point towards the second. */
  static Tone along(double x1, double y1, double x2, double y2, double start, double end) {
    double square = (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
    return (x, y) -> {
      double way = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square;
      return start + (end - start) * Math.clamp(way, 0, 1);
    };
  }

  /** From {@code start} in the middle to {@code end} at the distance {@code radius}. */
  static Tone around(double cx, double cy, double radius, double start, double end) {
    return (x, y) -> start + (end - start) * Math.clamp(Math.hypot(x - cx, y - cy) / radius, 0, 1);
  }
}
