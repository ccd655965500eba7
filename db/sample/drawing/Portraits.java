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
import static drawing.Outline.oval;
import static drawing.Outline.path;
import static drawing.Outline.rect;
import static drawing.Outline.round;

import java.awt.Shape;

/** The authors, as flat faces. */
public final class Portraits {
  private Portraits() {}

  /** A blue bob and round glasses. */
  public static Sheet hoekzema() {
    Sheet sheet = new Sheet(480, 480, OCHRE);
    sheet.fill(BLUE, path("M 128 380 C 80 120 180 60 246 62 C 330 64 404 140 356 380 Z"));
    bust(sheet, NIGHT, ROSE, RED);
    sheet.fill(BLUE, path("M 150 230 C 150 120 220 96 262 100 C 220 150 190 170 150 230 Z"));
    sheet.fill(BLUE, path("M 250 98 C 310 100 336 160 334 240 C 306 190 290 160 250 98 Z"));
    features(sheet);
    mouth(sheet);
    sheet.line(NIGHT, 6, disc(202, 226, 32)).line(NIGHT, 6, disc(282, 226, 32));
    sheet.line(NIGHT, 6, path("M 234 222 Q 242 214 250 222"));
    return sheet;
  }

  /** Short black hair and a beard. */
  public static Sheet elOuardi() {
    Sheet sheet = new Sheet(480, 480, GREEN);
    bust(sheet, BLUE, OCHRE, RED);
    Shape beard =
        path(
            "M 143 238 C 148 386 206 394 242 394 C 278 394 336 386 341 238"
                + " C 322 300 286 290 242 290 C 198 290 162 300 143 238 Z");
    sheet.fill(NIGHT, beard).fill(OCHRE, round(212, 312, 60, 20, 10));
    sheet.fill(
        NIGHT,
        path(
            "M 146 240 C 130 120 180 84 246 82 C 312 84 352 120 338 240"
                + " C 330 190 320 172 300 160 C 250 172 200 168 182 160 C 166 176 152 196 146 240 Z"));
    features(sheet);
    mouth(sheet);
    sheet.line(NIGHT, 9, line(184, 198, 218, 194)).line(NIGHT, 9, line(266, 194, 300, 198));
    return sheet;
  }

  /** Red curls, a moustache, a rolled collar. */
  public static Sheet verhulst() {
    Sheet sheet = new Sheet(480, 480, BLUE);
    bust(sheet, OCHRE, PAPER, ROSE);
    sheet.fill(OCHRE, round(186, 362, 112, 50, 22)).line(NIGHT, 4, line(190, 388, 294, 388));
    int[][] curls = {
      {156, 170}, {176, 128}, {216, 100}, {262, 98}, {304, 122}, {328, 164}, {244, 132}
    };
    for (int[] curl : curls) {
      sheet.fill(RED, disc(curl[0], curl[1], 38));
    }
    features(sheet);
    mouth(sheet);
    sheet.fill(
        RED,
        path(
            "M 196 306 Q 220 280 242 292 Q 264 280 288 306 Q 264 312 242 304 Q 220 312 196 306 Z"));
    return sheet;
  }

  /** Long black hair and large earrings. */
  public static Sheet rampersad() {
    Sheet sheet = new Sheet(480, 480, RED);
    sheet.fill(NIGHT, path("M 90 480 C 110 380 96 60 242 56 C 388 60 374 380 394 480 Z"));
    bust(sheet, GREEN, OCHRE, ROSE);
    sheet.fill(
        NIGHT,
        path(
            "M 146 250 C 140 130 196 108 242 106 C 288 108 344 130 338 250"
                + " C 326 190 296 160 242 120 C 188 160 158 190 146 250 Z"));
    features(sheet);
    sheet.fill(RED, path("M 212 318 Q 228 306 242 312 Q 256 306 272 318 Q 242 342 212 318 Z"));
    sheet.line(PAPER, 7, disc(140, 304, 19)).line(PAPER, 7, disc(344, 304, 19));
    return sheet;
  }

  private static void bust(Sheet sheet, Ink clothes, Ink skin, Ink shade) {
    sheet.fill(
        clothes, path("M 40 480 C 50 400 120 384 190 366 L 294 366 C 364 384 430 400 440 480 Z"));
    sheet.fill(skin, rect(200, 320, 84, 60)).fill(skin, oval(242, 386, 42, 24));
    Shape neck = common(rect(200, 320, 84, 80), oval(242, 290, 92, 92));
    sheet.over(ROSE, neck).fill(skin, oval(242, 246, 96, 120));
    Shape cheek = common(oval(242, 246, 96, 120), rect(242, 100, 120, 300));
    sheet.dots(shade, 9, cheek, Tone.along(236, 0, 340, 0, 0, 0.75));
  }

  private static void features(Sheet sheet) {
    sheet.fill(NIGHT, oval(202, 226, 8, 10)).fill(NIGHT, oval(282, 226, 8, 10));
    sheet.line(NIGHT, 5, path("M 244 226 L 234 274 Q 240 282 252 278"));
  }

  private static void mouth(Sheet sheet) {
    sheet.line(NIGHT, 5, path("M 216 320 Q 242 332 268 318"));
  }
}
