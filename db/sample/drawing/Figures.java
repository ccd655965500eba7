package drawing;

import static drawing.Ink.BLUE;
import static drawing.Ink.GREEN;
import static drawing.Ink.NIGHT;
import static drawing.Ink.OCHRE;
import static drawing.Ink.PAPER;
import static drawing.Ink.RED;
import static drawing.Ink.ROSE;
import static drawing.Outline.line;
import static drawing.Outline.path;
import static drawing.Outline.rect;

/** Pictures that stand within an article and explain something. */
public final class Figures {
  private Figures() {}

  /** A database file as a tree of pages: a root, three branches, nine leaves. */
  public static Sheet pages() {
    Sheet sheet = new Sheet(1200, 675, PAPER);
    for (int branch = 0; branch < 3; branch++) {
      double x = 210 + branch * 390;
      sheet.line(NIGHT, 5, line(600, 150, x, 280));
      for (int leaf = -1; leaf <= 1; leaf++) {
        sheet.line(NIGHT, 5, line(x, 330, x + leaf * 122, 460));
        page(sheet, leaf == 0 && branch == 1 ? OCHRE : GREEN, x + leaf * 122, 450, 5);
      }
      page(sheet, BLUE, x, 250, 2);
    }
    page(sheet, RED, 600, 50, 1);
    return sheet;
  }

  private static void page(Sheet sheet, Ink ink, double x, double y, int rows) {
    sheet.over(ROSE, rect(x - 42, y + 10, 104, 140)).fill(ink, rect(x - 52, y, 104, 140));
    for (int row = 0; row < rows; row++) {
      sheet.fill(PAPER, rect(x - 38, y + 18 + row * 24, row % 2 == 0 ? 76 : 54, 10));
    }
  }

  /** A day of a street: the sun by day, the demand of the evening, the battery between. */
  public static Sheet day() {
    Sheet sheet = new Sheet(1200, 675, PAPER);
    for (int hour = 0; hour <= 24; hour += 3) {
      sheet.line(ROSE, 3, line(90 + hour * 43, 60, 90 + hour * 43, 580));
    }
    sheet.fill(OCHRE, path("M 350 580 C 450 560 480 130 606 130 C 730 130 770 560 870 580 Z"));
    var demand =
        path(
            "M 90 580 L 90 500 C 250 530 330 380 410 400 C 500 420 560 470 660 460"
                + " C 760 450 800 190 900 190 C 1000 190 1020 470 1122 490 L 1122 580 Z");
    sheet.over(BLUE, demand);
    sheet.dashes(RED, 12, 2, 24, path("M 600 290 C 700 90 860 60 896 270"));
    sheet.fill(RED, Outline.poly(868, 262, 928, 262, 900, 318));
    sheet.line(NIGHT, 7, path("M 90 50 L 90 580 L 1130 580"));
    return sheet;
  }
}
