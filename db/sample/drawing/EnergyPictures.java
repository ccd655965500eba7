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
import static drawing.Outline.place;
import static drawing.Outline.poly;
import static drawing.Outline.rect;
import static drawing.Outline.round;
import static drawing.Outline.turn;

import java.awt.Shape;

/** Wind, batteries and the grid. */
public final class EnergyPictures {
  private EnergyPictures() {}

  /** A street of houses, wired to a battery below it. */
  public static Sheet battery() {
    Sheet sheet = new Sheet(1600, 900, ROSE);
    sheet.fill(OCHRE, disc(1210, 270, 210));
    sheet.dots(RED, 16, disc(1210, 270, 210), Tone.along(1210, 60, 1210, 480, -0.2, 0.7));
    Ink[] walls = {BLUE, RED, PAPER, GREEN, BLUE, OCHRE, RED};
    for (int i = 0; i < walls.length; i++) {
      house(sheet, walls[i], 96 + i * 204, i);
    }
    sheet.fill(NIGHT, rect(0, 520, 1600, 380));
    for (int i = 0; i < walls.length; i++) {
      double x = 190 + i * 204;
      double end = 500 + i * 100;
      sheet.line(
          PAPER,
          7,
          path(
              "M %d 500 L %d 560 L %d 590 L %d 660"
                  .formatted((int) x, (int) x, (int) end, (int) end)));
    }
    cells(sheet);
    return sheet;
  }

  private static void house(Sheet sheet, Ink wall, double x, int place) {
    double top = 300 - place % 3 * 46;
    Shape gable =
        switch (place % 3) {
          case 0 -> poly(x, top, x + 94, top - 120, x + 188, top);
          case 1 -> steps(x, top);
          default -> round(x + 34, top - 90, 120, 130, 60);
        };
    sheet.fill(wall, gable).fill(wall, rect(x, top, 188, 520 - top));
    Ink pane = place == 1 || place == 4 ? OCHRE : NIGHT;
    for (int floor = 0; top + 40 + floor * 92 < 430; floor++) {
      sheet.fill(pane, rect(x + 32, top + 34 + floor * 92, 44, 58));
      sheet.fill(NIGHT, rect(x + 112, top + 34 + floor * 92, 44, 58));
    }
    sheet.fill(NIGHT, rect(x + 70, 452, 48, 68));
  }

  private static Shape steps(double x, double top) {
    Shape lower = Outline.both(rect(x + 24, top - 36, 140, 40), rect(x + 48, top - 72, 92, 40));
    return Outline.both(lower, rect(x + 72, top - 108, 44, 40));
  }

  private static void cells(Sheet sheet) {
    sheet.fill(OCHRE, round(400, 650, 800, 190, 22)).fill(OCHRE, round(1190, 705, 46, 80, 12));
    sheet.fill(NIGHT, round(420, 670, 760, 150, 10));
    for (int i = 0; i < 7; i++) {
      Shape cell = rect(436 + i * 105, 686, 92, 118);
      sheet.fill(i < 5 ? GREEN : BLUE, cell);
      if (i == 4) {
        sheet.dots(NIGHT, 13, cell, Tone.along(856, 0, 948, 0, 0, 0.7));
      }
    }
  }

  /** A turbine at sea, and one of its blades on the shore beside a walker. */
  public static Sheet turbine() {
    Sheet sheet = new Sheet(1600, 900, OCHRE);
    sheet.fill(RED, disc(560, 470, 250));
    sheet.dots(OCHRE, 20, disc(560, 470, 250), Tone.along(560, 200, 560, 620, -0.1, 0.7));
    sheet.fill(BLUE, rect(0, 530, 1600, 260));
    for (int i = 0; i < 5; i++) {
      sheet.fill(RED, round(430 + i * 26 - i % 2 * 60, 548 + i * 34, 260 - i * 44, 9, 4));
    }
    for (int i = 0; i < 4; i++) {
      rotor(sheet, 110 + i * 105, 470, 0.13, i * 37, NIGHT);
    }
    rotor(sheet, 1130, 270, 1, 14, PAPER);
    sheet.fill(GREEN, path("M 0 740 Q 500 660 1000 720 Q 1360 760 1600 690 L 1600 900 L 0 900 Z"));
    walker(sheet, 330, 600);
    blade(sheet);
    return sheet;
  }

  private static void rotor(Sheet sheet, double x, double y, double scale, int turn, Ink ink) {
    sheet.fill(ink, place(poly(-13, 0, 13, 0, 24, 480, -24, 480), scale, x, y));
    Shape blade = path("M -12 0 C -44 -70 -26 -150 0 -400 C 14 -260 20 -90 12 0 Z");
    for (int i = 0; i < 3; i++) {
      sheet.fill(ink, place(turn(blade, turn + i * 120, 0, 0), scale, x, y));
    }
    sheet.fill(ink == PAPER ? NIGHT : ink, place(disc(0, 0, 26), scale, x, y));
  }

  private static void blade(Sheet sheet) {
    Shape lying =
        path(
            "M 196 782 C 320 690 480 696 640 726 C 900 770 1250 806 1540 806"
                + " C 1250 838 700 874 420 866 C 300 862 226 850 196 830 Z");
    sheet.over(GREEN, Outline.move(lying, -10, 26)).fill(PAPER, lying);
    sheet.dots(BLUE, 16, lying, Tone.along(0, 750, 0, 870, -0.2, 0.75));
    sheet.fill(NIGHT, Outline.oval(212, 806, 26, 40)).fill(ROSE, Outline.oval(212, 806, 12, 22));
  }

  private static void walker(Sheet sheet, double x, double y) {
    sheet.fill(NIGHT, disc(x, y, 17)).fill(NIGHT, round(x - 17, y + 20, 34, 66, 15));
    sheet.line(NIGHT, 13, path("M 324 680 L 320 782 M 337 680 L 341 782"));
  }

  /** A pylon before the sun; at its foot plugs stand in a queue. */
  public static Sheet pylon() {
    Sheet sheet = new Sheet(1600, 900, PAPER);
    sheet.fill(RED, disc(1080, 330, 270));
    sheet.dots(PAPER, 20, disc(1080, 330, 270), Tone.along(1080, 300, 1080, 620, -0.1, 0.6));
    for (int i = 0; i < 3; i++) {
      int y = 190 + i * 90;
      int arm = i == 1 ? 210 : 160;
      wires(sheet, 1080, y, arm);
    }
    lattice(sheet, 1080);
    sheet.fill(GREEN, rect(0, 740, 1600, 160));
    Ink[] inks = {OCHRE, BLUE, RED, NIGHT, ROSE, BLUE, OCHRE};
    for (int i = 0; i < inks.length; i++) {
      plug(sheet, inks[i], 44 + i * 122);
    }
    return sheet;
  }

  private static void wires(Sheet sheet, int x, int y, int arm) {
    for (int side = -1; side <= 1; side += 2) {
      int end = x + side * arm;
      sheet.line(
          NIGHT,
          4,
          path("M %d %d Q %d %d -40 %d".formatted(end, y + 30, end / 2, y + 190, y + 10)));
      sheet.line(
          NIGHT,
          4,
          path(
              "M %d %d Q %d %d 1660 %d".formatted(end, y + 30, (end + 1600) / 2, y + 130, y - 40)));
      sheet.line(NIGHT, 9, line(end, y, end, y + 30));
    }
    sheet.fill(NIGHT, poly(x - arm, y, x, y - 32, x + arm, y, x + arm, y + 10, x - arm, y + 10));
  }

  private static void lattice(Sheet sheet, int x) {
    sheet
        .line(NIGHT, 13, line(x - 130, 760, x - 24, 100))
        .line(NIGHT, 13, line(x + 130, 760, x + 24, 100));
    sheet.line(NIGHT, 13, line(x - 24, 100, x, 50)).line(NIGHT, 13, line(x + 24, 100, x, 50));
    for (int i = 0; i < 6; i++) {
      double y = 100 + i * 110;
      double here = 24 + (y - 100) * 0.1606;
      double next = 24 + (y + 10) * 0.1606;
      sheet.line(NIGHT, 6, line(x - here, y, x + next, y + 110));
      sheet.line(NIGHT, 6, line(x + here, y, x - next, y + 110));
    }
  }

  private static void plug(Sheet sheet, Ink ink, double x) {
    sheet.fill(NIGHT, rect(x + 24, 566, 12, 50)).fill(NIGHT, rect(x + 60, 566, 12, 50));
    sheet.fill(ink, round(x, 610, 96, 100, 20)).fill(ink, rect(x + 28, 700, 40, 50));
    sheet.line(NIGHT, 9, line(x + 48, 752, x + 48, 800));
  }
}
