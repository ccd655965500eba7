package drawing;

import static drawing.Ink.BLUE;
import static drawing.Ink.GREEN;
import static drawing.Ink.NIGHT;
import static drawing.Ink.OCHRE;
import static drawing.Ink.PAPER;
import static drawing.Ink.RED;
import static drawing.Ink.ROSE;
import static drawing.Outline.common;
import static drawing.Outline.disc;
import static drawing.Outline.line;
import static drawing.Outline.path;
import static drawing.Outline.poly;
import static drawing.Outline.rect;
import static drawing.Outline.round;
import static drawing.Outline.turn;

import java.awt.Shape;

/** Chips and appliances. */
public final class ChipPictures {
  private ChipPictures() {}

  /** A wafer, of which one chip is lifted out. */
  public static Sheet wafer() {
    Sheet sheet = new Sheet(1600, 900, OCHRE);
    sheet.dots(RED, 52, rect(0, 380, 700, 520), Tone.along(0, 900, 420, 340, 0.6, -0.3));
    sheet.over(RED, disc(1010, 560, 590)).fill(NIGHT, disc(1040, 530, 590));
    sheet.line(BLUE, 6, disc(1040, 530, 572));
    for (int row = -4; row <= 4; row++) {
      for (int column = -4; column <= 4; column++) {
        chip(sheet, column, row);
      }
    }
    liftedChip(sheet);
    return sheet;
  }

  private static void chip(Sheet sheet, int column, int row) {
    double x = 976 + column * 128;
    double y = 464 + row * 128;
    boolean inside = Math.hypot(Math.abs(column) + 0.45, Math.abs(row) + 0.45) < 4.4;
    if (!inside || column == -2 && row == -1) {
      return;
    }
    Ink[] gleam = {BLUE, BLUE, GREEN, PAPER, ROSE, GREEN, BLUE, BLUE, BLUE};
    Ink ink = gleam[Math.floorMod(column + row + 4, 9)];
    sheet.fill(ink, rect(x, y, 112, 112)).fill(NIGHT, rect(x + 16, y + 16, 32, 32));
    for (int i = 0; i < 3; i++) {
      sheet.fill(NIGHT, rect(x + 64, y + 16 + i * 12, 32, 8));
      sheet.fill(NIGHT, rect(x + 16 + i * 28, y + 64, 24, 32));
    }
  }

  private static void liftedChip(Sheet sheet) {
    sheet.fill(NIGHT, poly(0, 200, 0, 262, 330, 352, 352, 318));
    sheet.over(RED, rect(318, 300, 190, 190)).fill(PAPER, rect(300, 278, 190, 190));
    sheet.fill(RED, rect(310, 288, 170, 170)).fill(NIGHT, rect(332, 310, 54, 54));
    for (int i = 0; i < 3; i++) {
      sheet.fill(NIGHT, rect(402, 312 + i * 20, 56, 9));
      sheet.fill(NIGHT, rect(332 + i * 46, 386, 34, 50));
    }
    sheet.fill(NIGHT, poly(0, 120, 0, 176, 318, 322, 344, 288));
  }

  /** An open washing machine, and a screwdriver as large as itself. */
  public static Sheet repair() {
    Sheet sheet = new Sheet(1600, 900, GREEN);
    sheet.dots(NIGHT, 32, rect(0, 0, 1600, 900), Tone.along(0, 420, 0, 1000, -0.1, 0.42));
    sheet.over(GREEN, rect(420, 150, 700, 750)).fill(PAPER, round(380, 110, 700, 860, 22));
    sheet.fill(NIGHT, round(412, 142, 636, 150, 10));
    board(sheet);
    drum(sheet);
    screwdriver(sheet);
    sheet.fill(OCHRE, disc(224, 760, 42)).line(NIGHT, 11, line(202, 738, 246, 782));
    sheet.fill(OCHRE, disc(120, 640, 30)).line(NIGHT, 9, line(102, 648, 138, 632));
    return sheet;
  }

  private static void board(Sheet sheet) {
    sheet.fill(BLUE, rect(432, 160, 420, 114));
    for (int i = 0; i < 5; i++) {
      double x = 452 + i * 78;
      sheet.line(OCHRE, 5, path("M 440 260 L 840 260"));
      sheet.line(OCHRE, 5, line(x + 20, 205, x + 20, 260));
      sheet.fill(i == 2 ? RED : NIGHT, rect(x, 180, 44, 40));
    }
    sheet.fill(OCHRE, disc(930, 217, 44)).line(NIGHT, 10, line(930, 217, 930, 184));
    sheet.fill(RED, disc(1012, 217, 18));
  }

  private static void drum(Sheet sheet) {
    sheet.fill(NIGHT, disc(730, 610, 268)).fill(ROSE, disc(730, 610, 236));
    sheet.fill(NIGHT, disc(730, 610, 196));
    Shape water =
        path(
            "M 500 640 Q 580 580 660 630 Q 750 690 830 620 Q 880 580 960 620"
                + " L 960 900 L 500 900 Z");
    sheet.fill(BLUE, common(water, disc(730, 610, 196)));
    sheet.within(disc(730, 610, 196), () -> laundry(sheet));
    sheet.line(PAPER, 14, path("M 596 560 Q 620 480 690 462"));
  }

  private static void laundry(Sheet sheet) {
    sheet.fill(RED, path("M 600 760 Q 640 620 740 680 Q 800 720 860 660 L 900 820 L 600 820 Z"));
    sheet.fill(OCHRE, path("M 560 700 Q 640 700 690 780 L 640 840 L 540 800 Z"));
  }

  private static void screwdriver(Sheet sheet) {
    Shape shaft = driven(rect(1060, 372, 230, 26));
    Shape tip = driven(poly(1070, 372, 1010, 366, 1010, 404, 1070, 398));
    Shape handle = driven(round(1260, 325, 360, 120, 46));
    sheet.fill(NIGHT, shaft).fill(NIGHT, tip).fill(RED, handle);
    for (int i = 0; i < 3; i++) {
      sheet.fill(NIGHT, driven(round(1310, 352 + i * 28, 250, 10, 5)));
    }
  }

  private static Shape driven(Shape shape) {
    return Outline.move(turn(shape, 41, 1010, 385), 4, -168);
  }
}
