package drawing;

import java.awt.Color;

/** The six inks of the series, and the paper they are printed on. */
public enum Ink {
  PAPER(0xF4EEE1),
  NIGHT(0x1C2938),
  BLUE(0x356A9C),
  GREEN(0x6BA292),
  OCHRE(0xEBB145),
  RED(0xDE4F2E),
  ROSE(0xF0C3AC);

  final Color color;

  Ink(int rgb) {
    color = new Color(rgb);
  }
}
