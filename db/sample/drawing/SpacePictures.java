package drawing;

import static drawing.Ink.BLUE;
import static drawing.Ink.GREEN;
import static drawing.Ink.NIGHT;
import static drawing.Ink.OCHRE;
import static drawing.Ink.PAPER;
import static drawing.Ink.RED;
import static drawing.Ink.ROSE;
import static drawing.Outline.arc;
import static drawing.Outline.common;
import static drawing.Outline.disc;
import static drawing.Outline.line;
import static drawing.Outline.path;
import static drawing.Outline.poly;
import static drawing.Outline.rect;
import static drawing.Outline.round;
import static drawing.Outline.turn;

import java.awt.Shape;
import java.util.SplittableRandom;

/** Satellites and those who talk to them. */
public final class SpacePictures {
  private SpacePictures() {}

  /** A small satellite above the curve of the earth. */
  public static Sheet cubesat() {
    Sheet sheet = new Sheet(1600, 900, NIGHT);
    stars(sheet, 90, 620);
    sheet.fill(OCHRE, disc(250, 210, 110));
    sheet.dots(NIGHT, 19, disc(250, 210, 110), Tone.along(170, 150, 360, 300, -0.2, 0.9));
    Shape earth = disc(760, 1790, 1120);
    sheet.fill(BLUE, earth).within(earth, () -> land(sheet));
    sheet.dots(NIGHT, 28, earth, Tone.along(300, 700, 1500, 960, -0.2, 0.7));
    for (int i = 0; i < 3; i++) {
      sheet.line(OCHRE, 9, arc(730, 480, 90 + i * 52, 238, 64));
    }
    satellite(sheet);
    return sheet;
  }

  private static void stars(Sheet sheet, int count, int depth) {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < count; i++) {
      double size = random.nextDouble(1.5, 4.5);
      sheet.fill(PAPER, disc(random.nextInt(1600), random.nextInt(depth), size));
    }
  }

  private static void land(Sheet sheet) {
    sheet.fill(
        GREEN,
        path(
            "M 240 900 Q 300 790 420 770 Q 520 700 640 730 Q 700 790 800 770"
                + " Q 860 830 780 900 Z"));
    sheet.fill(
        GREEN,
        path("M 980 740 Q 1090 730 1200 800 Q 1290 850 1280 900 L 1060 900 Q 1000 820 980 740 Z"));
  }

  private static void satellite(Sheet sheet) {
    for (int side = -1; side <= 1; side += 2) {
      sheet.fill(PAPER, turned(rect(side < 0 ? 590 : 800, 348, 80, 14)));
      for (int panel = 0; panel < 3; panel++) {
        double x = side < 0 ? 480 - panel * 122 : 872 + panel * 122;
        sheet.fill(PAPER, turned(rect(x, 286, 118, 140)));
        sheet.fill(BLUE, turned(rect(x + 6, 292, 106, 128)));
        sheet.line(PAPER, 4, turned(line(x + 59, 292, x + 59, 420)));
        sheet.line(PAPER, 4, turned(line(x + 6, 356, x + 112, 356)));
      }
    }
    sheet
        .line(PAPER, 6, turned(line(690, 430, 640, 540)))
        .line(PAPER, 6, turned(line(780, 430, 830, 540)));
    sheet.fill(ROSE, turned(poly(655, 280, 695, 240, 855, 240, 815, 280)));
    sheet.fill(RED, turned(poly(815, 280, 855, 240, 855, 400, 815, 440)));
    sheet.fill(PAPER, turned(rect(655, 280, 160, 160)));
    sheet.fill(NIGHT, turned(disc(735, 360, 50))).fill(OCHRE, turned(disc(735, 360, 22)));
  }

  private static Shape turned(Shape shape) {
    return turn(shape, -14, 735, 360);
  }

  /** A ground station sends a beam of light up, through a gap between clouds. */
  public static Sheet laser() {
    Sheet sheet = new Sheet(1600, 900, BLUE);
    sheet
        .fill(NIGHT, rect(0, 0, 1600, 200))
        .dots(NIGHT, 44, rect(0, 180, 1600, 600), Tone.along(0, 190, 0, 640, 1, -0.15));
    stars(sheet, 50, 260);
    sheet.fill(RED, poly(402, 600, 424, 612, 1352, 132, 1344, 118));
    cloud(sheet, 40, 330, 1.25);
    cloud(sheet, 960, 430, 1.5);
    receiver(sheet);
    sheet.fill(NIGHT, path("M 0 800 Q 400 740 800 800 Q 1200 850 1600 780 L 1600 900 L 0 900 Z"));
    station(sheet);
    return sheet;
  }

  private static void cloud(Sheet sheet, double x, double y, double scale) {
    Shape puffs = Outline.both(disc(120, 60, 80), disc(240, 20, 100));
    puffs = Outline.both(puffs, Outline.both(disc(350, 70, 74), round(30, 70, 410, 80, 40)));
    Shape cloud = Outline.place(puffs, scale, x, y);
    sheet.fill(PAPER, cloud);
    sheet.dots(BLUE, 24, cloud, Tone.along(0, y - 20, 0, y + 150 * scale, -0.2, 0.8));
  }

  private static void receiver(Sheet sheet) {
    sheet.fill(PAPER, turn(rect(1316, 86, 64, 70), 27, 1348, 121));
    sheet.fill(OCHRE, turn(rect(1222, 96, 88, 50), 27, 1348, 121));
    sheet.fill(OCHRE, turn(rect(1386, 96, 88, 50), 27, 1348, 121));
    sheet.fill(RED, disc(1348, 124, 15));
  }

  private static void station(Sheet sheet) {
    sheet.fill(ROSE, rect(226, 690, 300, 130)).fill(NIGHT, rect(352, 740, 54, 80));
    sheet.fill(NIGHT, rect(256, 720, 50, 36)).fill(NIGHT, rect(446, 720, 50, 36));
    Shape dome = common(disc(376, 690, 160), rect(200, 500, 360, 190));
    sheet.fill(PAPER, dome).dots(NIGHT, 13, dome, Tone.along(300, 560, 560, 690, -0.3, 0.6));
    Shape slit = turn(rect(350, 480, 54, 210), 32, 376, 690);
    sheet.within(dome, () -> sheet.fill(NIGHT, slit));
    sheet.line(RED, 20, line(404, 640, 452, 588)).fill(OCHRE, rect(200, 682, 352, 18));
    sheet.line(NIGHT, 9, line(640, 812, 640, 640)).fill(OCHRE, disc(640, 636, 12));
  }
}
