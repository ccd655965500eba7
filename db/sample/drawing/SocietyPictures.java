package drawing;

import static drawing.Ink.BLUE;
import static drawing.Ink.GREEN;
import static drawing.Ink.NIGHT;
import static drawing.Ink.OCHRE;
import static drawing.Ink.PAPER;
import static drawing.Ink.RED;
import static drawing.Ink.ROSE;
import static drawing.Outline.both;
import static drawing.Outline.common;
import static drawing.Outline.disc;
import static drawing.Outline.line;
import static drawing.Outline.path;
import static drawing.Outline.poly;
import static drawing.Outline.rect;
import static drawing.Outline.round;
import static drawing.Outline.thick;
import static drawing.Outline.turn;

import java.awt.Shape;

/** Law, privacy and public services. */
public final class SocietyPictures {
  private SocietyPictures() {}

  /** A crowd of equal figures, a few of them picked out, and a paragraph sign over them. */
  public static Sheet court() {
    Sheet sheet = new Sheet(1600, 900, ROSE);
    for (int row = 0; row < 6; row++) {
      for (int column = 0; column < 11; column++) {
        boolean picked = (column * 7 + row * 5) % 9 == 3;
        person(sheet, picked ? RED : BLUE, 40 + column * 152 - row % 2 * 76, 30 + row * 156);
      }
    }
    sheet.fill(OCHRE, disc(1130, 450, 400));
    Shape sign = both(hook(0), hook(180));
    sheet.over(RED, Outline.move(sign, 20, 20)).fill(NIGHT, sign);
    return sheet;
  }

  private static void person(Sheet sheet, Ink ink, double x, double y) {
    sheet.fill(ink, disc(x + 48, y + 34, 30));
    sheet.fill(ink, common(disc(x + 48, y + 124, 54), rect(x - 10, y + 60, 120, 70)));
  }

  private static Shape hook(double turn) {
    Shape line =
        path(
            "M 1230 232 C 1218 172 1182 150 1134 150 C 1070 150 1030 190 1030 240"
                + " C 1030 330 1240 370 1240 486 C 1240 540 1208 562 1165 574");
    return turn(thick(62, line), turn, 1130, 450);
  }

  /** An eye that looks through a keyhole. */
  public static Sheet keyhole() {
    Sheet sheet = new Sheet(1600, 900, RED);
    sheet.dots(NIGHT, 62, rect(0, 0, 1600, 900), Tone.around(800, 430, 960, -0.7, 0.9));
    sheet.fill(OCHRE, round(510, -60, 580, 1020, 290));
    sheet.line(NIGHT, 10, round(546, -24, 508, 948, 254));
    Shape hole = both(disc(800, 380, 190), poly(730, 500, 870, 500, 960, 830, 640, 830));
    sheet.fill(RED, Outline.move(hole, -14, 14)).fill(NIGHT, hole);
    sheet.within(hole, () -> eye(sheet));
    screw(sheet, 800, 96);
    return sheet;
  }

  private static void eye(Sheet sheet) {
    Shape almond = path("M 590 400 Q 800 200 1010 400 Q 800 560 590 400 Z");
    sheet.fill(PAPER, almond);
    sheet.within(
        almond, () -> sheet.fill(BLUE, disc(800, 380, 84)).fill(NIGHT, disc(800, 380, 42)));
    sheet.fill(PAPER, disc(830, 350, 15)).line(ROSE, 12, path("M 600 350 Q 800 160 1000 350"));
  }

  private static void screw(Sheet sheet, double x, double y) {
    sheet.fill(NIGHT, disc(x, y, 30)).line(OCHRE, 8, line(x - 16, y - 12, x + 16, y + 12));
  }

  /** A locked screen, and the clipboard on which the work goes on. */
  public static Sheet hospital() {
    Sheet sheet = new Sheet(1600, 900, OCHRE);
    sheet.fill(RED, rect(0, 720, 1600, 180)).fill(NIGHT, round(130, 110, 820, 540, 26));
    sheet
        .fill(NIGHT, poly(470, 640, 610, 640, 650, 760, 430, 760))
        .fill(NIGHT, round(360, 742, 360, 32, 12));
    sheet.fill(BLUE, rect(164, 144, 752, 472));
    sheet.dots(NIGHT, 30, rect(164, 144, 752, 472), Tone.along(164, 144, 916, 616, 0.1, 0.8));
    padlock(sheet);
    sheet.over(OCHRE, turn(round(990, 150, 470, 680, 24), 9, 1200, 500));
    clipboard(sheet);
    return sheet;
  }

  private static void padlock(Sheet sheet) {
    sheet.line(PAPER, 34, path("M 460 370 L 460 300 C 460 190 620 190 620 300 L 620 370"));
    sheet.fill(RED, round(410, 350, 260, 200, 22)).fill(NIGHT, disc(540, 432, 28));
    sheet.fill(NIGHT, poly(526, 440, 554, 440, 564, 510, 516, 510));
  }

  private static void clipboard(Sheet sheet) {
    sheet.fill(NIGHT, tilted(round(970, 130, 470, 680, 24)));
    sheet.fill(ROSE, turn(rect(1000, 186, 410, 600), 6, 1200, 500));
    sheet.fill(PAPER, tilted(rect(1000, 180, 410, 596))).fill(GREEN, tilted(cross(1090, 290)));
    for (int i = 0; i < 8; i++) {
      double width = i < 2 ? 190 : 350 - i * 37 % 90;
      sheet.fill(
          BLUE, tilted(rect(i < 2 ? 1190 : 1030, 262 + i * 60 + (i < 2 ? 0 : 20), width, 13)));
    }
    sheet.fill(BLUE, tilted(round(1110, 104, 190, 76, 18)));
    sheet.line(NIGHT, 8, tilted(disc(1205, 132, 13)));
    pen(sheet);
  }

  private static Shape cross(double x, double y) {
    return both(rect(x - 18, y - 56, 36, 112), rect(x - 56, y - 18, 112, 36));
  }

  private static Shape tilted(Shape shape) {
    return turn(shape, 9, 1200, 500);
  }

  private static void pen(Sheet sheet) {
    sheet.fill(RED, turn(round(1330, 560, 250, 34, 10), -52, 1330, 577));
    sheet.fill(NIGHT, turn(poly(1334, 560, 1286, 577, 1334, 594), -52, 1330, 577));
    sheet.line(NIGHT, 6, path("M 1180 700 Q 1210 640 1230 690 Q 1250 720 1304 612"));
  }
}
