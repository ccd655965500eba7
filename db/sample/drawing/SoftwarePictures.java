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
import static drawing.Outline.oval;
import static drawing.Outline.path;
import static drawing.Outline.poly;
import static drawing.Outline.rect;
import static drawing.Outline.round;

import java.awt.Shape;

/** Software and artificial intelligence. */
public final class SoftwarePictures {
  private SoftwarePictures() {}

  /** A wall of archive drawers, one of them pulled open. */
  public static Sheet archive() {
    Sheet sheet = new Sheet(1600, 900, NIGHT);
    for (int row = 0; row < 6; row++) {
      for (int column = 0; column < 9; column++) {
        drawer(sheet, 14 + column * 176, 12 + row * 148, row + column);
      }
    }
    openDrawer(sheet);
    return sheet;
  }

  private static void drawer(Sheet sheet, double x, double y, int place) {
    sheet.fill(BLUE, rect(x, y, 164, 136));
    Ink label = place % 7 == 3 ? ROSE : PAPER;
    sheet.fill(NIGHT, rect(x + 46, y + 30, 72, 36)).fill(label, rect(x + 50, y + 34, 64, 28));
    sheet.fill(NIGHT, round(x + 58, y + 90, 48, 14, 7));
  }

  private static void openDrawer(Sheet sheet) {
    sheet.fill(NIGHT, rect(890, 302, 176, 148));
    for (int card = 0; card < 7; card++) {
      Ink ink = card == 3 ? RED : card % 2 == 0 ? PAPER : ROSE;
      double inset = 22 - card * 4;
      double top = (card == 3 ? 250 : 318) + card * 22;
      sheet.fill(ink, rect(884 + inset, top, 188 - 2 * inset, 260));
      sheet.fill(ink, rect(900 + inset + card % 3 * 42, top - 16, 48, 18));
    }
    sheet.fill(NIGHT, poly(890, 302, 902, 302, 872, 480, 842, 480));
    sheet.fill(NIGHT, poly(1066, 302, 1054, 302, 1084, 480, 1114, 480));
    sheet.over(BLUE, poly(830, 700, 1126, 700, 1166, 900, 800, 900));
    sheet.fill(OCHRE, rect(830, 470, 296, 240));
    sheet.fill(NIGHT, rect(908, 520, 140, 66)).fill(PAPER, rect(916, 528, 124, 50));
    sheet.fill(NIGHT, round(930, 632, 96, 26, 13));
  }

  /** An apartment building at night with light behind one window. */
  public static Sheet window() {
    Sheet sheet = new Sheet(1600, 900, NIGHT);
    sheet.fill(ROSE, disc(1370, 190, 92)).fill(NIGHT, disc(1336, 170, 84));
    sheet.fill(BLUE, rect(150, 70, 1010, 830)).fill(BLUE, rect(900, 30, 120, 60));
    sheet.dots(NIGHT, 26, rect(150, 30, 1010, 870), Tone.along(150, 0, 900, 300, 0.55, -0.1));
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 7; column++) {
        darkWindow(sheet, 196 + column * 134, 116 + row * 166, row * 7 + column);
      }
    }
    litWindow(sheet, 866, 448);
    sheet.fill(GREEN, oval(1330, 830, 130, 150)).fill(GREEN, oval(1480, 860, 170, 210));
    sheet.line(NIGHT, 9, path("M 1330 900 L 1330 780 M 1480 900 L 1480 720"));
    return sheet;
  }

  private static void darkWindow(Sheet sheet, double x, double y, int place) {
    sheet.fill(NIGHT, rect(x, y, 108, 126));
    if (place % 5 == 1) {
      sheet.over(GREEN, poly(x, y, x + 46, y, x + 18, y + 126, x, y + 126));
      sheet.line(BLUE, 5, line(x + 40, y, x + 26, y + 126));
    }
    if (place % 4 == 2) {
      sheet.fill(BLUE, rect(x + 8, y + 8, 92, 24 + place % 3 * 22));
    }
  }

  private static void litWindow(Sheet sheet, double x, double y) {
    sheet.fill(PAPER, rect(x - 9, y - 9, 126, 144)).fill(OCHRE, rect(x, y, 108, 126));
    sheet.line(RED, 3, line(x + 78, y, x + 78, y + 28));
    sheet.fill(RED, poly(x + 62, y + 42, x + 70, y + 26, x + 86, y + 26, x + 94, y + 42));
    sheet.fill(NIGHT, disc(x + 42, y + 62, 17));
    sheet.fill(NIGHT, path("M 884 574 L 884 552 Q 884 530 906 530 Q 930 530 934 552 L 948 574 Z"));
    sheet.fill(PAPER, poly(x + 64, y + 112, x + 90, y + 112, x + 98, y + 82, x + 72, y + 82));
    sheet.fill(NIGHT, rect(x, y + 112, 108, 14));
  }

  /** A face in profile; what it says becomes bars, and the bars become a village. */
  public static Sheet speech() {
    Sheet sheet = new Sheet(1600, 900, GREEN);
    sheet.dots(PAPER, 34, rect(0, 0, 1600, 700), Tone.along(0, 100, 0, 760, -0.3, 0.42));
    sheet.fill(NIGHT, rect(0, 700, 1600, 200));
    sheet.fill(ROSE, profile()).dots(RED, 22, profile(), Tone.along(40, 0, 440, 0, 0.6, -0.1));
    sheet.fill(NIGHT, hair()).fill(NIGHT, oval(412, 344, 15, 11));
    sheet.line(NIGHT, 9, path("M 372 312 Q 412 290 452 306"));
    sheet.line(RED, 12, path("M 446 534 Q 486 530 508 540"));
    bars(sheet);
    village(sheet);
    return sheet;
  }

  private static Shape profile() {
    return path(
        "M 0 900 L 0 180 C 120 80 330 70 430 190 C 466 240 468 280 474 320 L 540 434"
            + " C 548 452 536 464 504 466 L 500 500 C 526 506 530 524 512 538"
            + " C 528 550 526 572 500 578 C 512 620 506 668 440 674"
            + " C 396 678 352 670 326 660 L 350 900 Z");
  }

  private static Shape hair() {
    return path(
        "M 0 700 L 0 120 C 110 10 380 -10 468 210 C 420 220 330 214 276 250 C 250 300 262 350"
            + " 232 372 C 190 340 158 372 168 420 C 176 460 210 470 226 466"
            + " C 224 560 180 640 0 700 Z");
  }

  private static void bars(Sheet sheet) {
    int[] heights = {60, 130, 84, 210, 290, 180, 340, 240, 150, 260, 190};
    Ink[] inks = {RED, OCHRE, PAPER};
    for (int i = 0; i < heights.length; i++) {
      double x = 590 + i * 44;
      double middle = 500;
      sheet.fill(inks[i % 3], round(x, middle - heights[i] / 2.0, 26, heights[i], 13));
    }
  }

  private static void village(Sheet sheet) {
    double[] walls = {90, 130, 104, 150};
    Ink[] inks = {OCHRE, PAPER, RED, OCHRE};
    for (int i = 0; i < walls.length; i++) {
      double x = 1090 + i * 110 + (i > 1 ? 76 : 0);
      double top = 700 - walls[i];
      sheet.fill(inks[i], rect(x, top, 96, walls[i]));
      sheet.fill(NIGHT, poly(x - 8, top, x + 48, top - 70, x + 104, top));
      sheet.fill(NIGHT, rect(x + 18, top + 28, 20, 30)).fill(NIGHT, rect(x + 58, top + 28, 20, 30));
    }
    sheet.fill(PAPER, rect(1306, 380, 64, 320)).fill(BLUE, poly(1294, 380, 1338, 130, 1382, 380));
    sheet.fill(NIGHT, disc(1338, 430, 18)).fill(NIGHT, round(1328, 480, 20, 60, 10));
    sheet.line(BLUE, 6, line(1338, 140, 1338, 96));
  }

  /** A heartbeat that is measured at the left and only guessed, in dots, at the right. */
  public static Sheet heartbeat() {
    Sheet sheet = new Sheet(1600, 900, ROSE);
    sheet.fill(RED, disc(800, 450, 400));
    Shape right = rect(830, 0, 800, 900);
    sheet.within(right, () -> sheet.fill(ROSE, disc(800, 450, 402)));
    sheet.within(right, () -> guess(sheet));
    Shape beat =
        path(
            "M 0 480 L 300 480 L 340 440 L 384 480 L 440 480 L 480 520 L 540 190 L 610 700"
                + " L 656 480 L 730 480 Q 780 400 830 480");
    sheet.line(NIGHT, 26, beat);
    double[] next = {
      866, 480, 902, 470, 938, 486, 968, 520, 984, 455, 1000, 390, 1016, 325, 1032, 260, 1048, 330,
      1064, 405, 1080, 480, 1096, 555, 1112, 620, 1132, 560, 1152, 505, 1190, 480, 1230, 480, 1270,
      456, 1310, 444, 1350, 462, 1390, 480, 1432, 480, 1474, 480, 1516, 480, 1558, 480
    };
    for (int i = 0; i < next.length; i += 2) {
      sheet.fill(NIGHT, disc(next[i], next[i + 1], 14 - i * 0.17));
    }
    return sheet;
  }

  private static void guess(Sheet sheet) {
    Tone fading = Tone.along(830, 0, 1190, 0, 0.78, 0.12);
    sheet.dots(RED, 30, disc(800, 450, 400), fading);
  }
}
