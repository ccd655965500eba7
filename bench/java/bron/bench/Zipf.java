package bron.bench;

/**
 * Numbers of which few are common and most are rare, as words and topics are (Zipf's law with
 * Mandelbrot's shift): the chance of n falls with (n + shift) to the power of the exponent.
 */
final class Zipf {
  private final int size;
  private final double shift;
  private final double power;
  private final double low;
  private final double high;

  /** Numbers from 0 up to a size; the exponent is not 1. */
  Zipf(int size, double exponent, double shift) {
    this.size = size;
    this.shift = shift;
    this.power = 1 - exponent;
    this.low = StrictMath.pow(shift, power);
    this.high = StrictMath.pow(size + shift, power);
  }

  /** The number at a place between 0 and 1. */
  int at(double place) {
    int number = (int) (StrictMath.pow(low + place * (high - low), 1 / power) - shift);
    return Math.min(size - 1, Math.max(0, number));
  }
}
