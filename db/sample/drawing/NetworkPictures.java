package drawing;

import static drawing.Ink.BLUE;
import static drawing.Ink.GREEN;
import static drawing.Ink.NIGHT;
import static drawing.Ink.OCHRE;
import static drawing.Ink.PAPER;
import static drawing.Ink.RED;
import static drawing.Ink.ROSE;
import static drawing.Outline.disc;
import static drawing.Outline.line;
import static drawing.Outline.path;
import static drawing.Outline.poly;
import static drawing.Outline.rect;
import static drawing.Outline.ring;

import java.awt.Shape;

/** Cables in the ground and under the sea. */
public final class NetworkPictures {
  private NetworkPictures() {}

  /** A trench through the fields with a fibre in it, from the reel to a farm. */
  public static Sheet fibre() {
    Sheet sheet = new Sheet(1600, 900, ROSE);
    sheet.fill(OCHRE, disc(520, 330, 170)).fill(GREEN, rect(0, 360, 1600, 540));
    for (int i = -9; i < 10; i++) {
      double x = 1090 + i * 330;
      Shape furrow = poly(1090 + i * 14, 360, 1090 + i * 14 + 7, 360, x + 165, 900, x, 900);
      if (i % 3 == 0) {
        sheet.fill(OCHRE, furrow);
      } else {
        sheet.over(GREEN, furrow);
      }
    }
    farm(sheet);
    Shape trench = path("M 1078 372 Q 1060 560 560 900 L 820 900 Q 1110 560 1092 372 Z");
    sheet.fill(NIGHT, trench);
    sheet.line(RED, 17, path("M 1086 378 Q 1086 560 720 872 Q 560 960 440 780"));
    reel(sheet);
    return sheet;
  }

  private static void farm(Sheet sheet) {
    sheet.fill(NIGHT, poly(1010, 372, 1010, 320, 1070, 226, 1240, 226, 1290, 320, 1290, 372));
    sheet.fill(RED, poly(998, 324, 1066, 218, 1244, 218, 1302, 324));
    sheet.fill(PAPER, rect(1076, 334, 30, 38)).fill(OCHRE, rect(1140, 336, 26, 22));
    sheet.fill(OCHRE, rect(1196, 336, 26, 22));
    for (int i = 0; i < 5; i++) {
      double x = 1370 + i * 52;
      sheet
          .fill(NIGHT, Outline.oval(x, 290 - i % 2 * 18, 24, 66))
          .line(NIGHT, 8, line(x, 300, x, 372));
    }
    sheet.line(NIGHT, 8, line(0, 366, 1600, 366));
  }

  private static void reel(Sheet sheet) {
    sheet.fill(NIGHT, disc(300, 640, 232)).fill(OCHRE, disc(280, 640, 228));
    sheet.fill(RED, disc(280, 640, 168));
    for (int radius = 78; radius < 168; radius += 18) {
      sheet.line(NIGHT, 4, disc(280, 640, radius));
    }
    sheet.fill(OCHRE, disc(280, 640, 66)).fill(NIGHT, disc(280, 640, 26));
    sheet.line(NIGHT, 8, disc(280, 640, 198));
  }

  /** A cable on the bed of the sea, broken, and a repair ship above it. */
  public static Sheet cable() {
    Sheet sheet = new Sheet(1600, 900, PAPER);
    sheet.fill(OCHRE, disc(360, 236, 150)).fill(BLUE, rect(0, 230, 1600, 670));
    sheet.dots(NIGHT, 40, rect(0, 230, 1600, 670), Tone.along(0, 330, 0, 900, -0.2, 0.9));
    ship(sheet);
    sheet.dashes(PAPER, 6, 4, 22, path("M 1130 236 Q 1150 480 960 600"));
    sheet.fill(
        NIGHT,
        path(
            "M 0 830 Q 240 730 520 800 Q 800 860 1040 780 Q 1320 700 1600 800"
                + " L 1600 900 L 0 900 Z"));
    cableEnd(sheet, path("M -20 760 C 160 650 380 700 470 780 C 560 850 640 780 690 690"));
    cableEnd(sheet, path("M 1620 700 C 1420 640 1300 760 1160 800 C 1040 830 960 770 930 700"));
    frayed(sheet, 690, 690, -1);
    frayed(sheet, 930, 700, 1);
    return sheet;
  }

  private static void cableEnd(Sheet sheet, Shape way) {
    sheet.line(NIGHT, 56, way).line(OCHRE, 42, way).dashes(RED, 8, 2, 46, way);
  }

  private static void frayed(Sheet sheet, double x, double y, int side) {
    Ink[] cores = {RED, PAPER, ROSE, RED};
    for (int i = 0; i < cores.length; i++) {
      double spread = (i - 1.5) * 34 - side * 24;
      sheet.line(
          cores[i], 8, line(x + (i - 1.5) * 8, y, x + spread, y - 84 + Math.abs(i - 1.5) * 14));
    }
  }

  private static void ship(Sheet sheet) {
    sheet.fill(NIGHT, path("M 930 184 L 1360 184 L 1320 246 L 970 246 Z"));
    sheet.fill(RED, rect(962, 226, 366, 20)).fill(PAPER, rect(1214, 110, 100, 74));
    sheet.line(NIGHT, 5, rect(1214, 110, 100, 74));
    sheet.fill(NIGHT, rect(1228, 126, 72, 18)).fill(RED, rect(1244, 62, 34, 48));
    sheet.line(NIGHT, 10, path("M 1040 184 L 1130 90 L 1130 236"));
    sheet.fill(NIGHT, ring(1010, 158, 34, 14));
    sheet.line(PAPER, 8, path("M 820 262 Q 860 248 900 262 Q 940 276 980 262"));
    sheet.line(PAPER, 8, path("M 1330 268 Q 1370 254 1410 268 Q 1450 282 1490 268"));
  }
}
