package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static final String ONE = "De batterij van de straat bedient vierenveertig huishoudens.";
  private static final String TWO =
      "Tussen april en september ging er stroom van middag naar avond.";
  private static final String THREE = "Volgend voorjaar wil de parallelstraat ook een batterij.";

  @Test
  void aRewrittenParagraphStaysItself() {
    String rewritten = TWO.replace("april", "maart").replace("stroom", "203 megawattuur");

    assertThat(to(List.of(ONE, TWO, THREE), List.of(ONE, rewritten, THREE)))
        .containsExactly(0, 1, 2);
  }

  @Test
  void aMovedParagraphIsFoundWhereItIs() {
    assertThat(to(List.of(ONE, TWO, THREE), List.of(THREE, ONE, TWO))).containsExactly(1, 2, 0);
    assertThat(to(List.of(ONE, TWO, THREE), List.of(TWO + " Nu wel.", THREE, ONE)))
        .as("moved and rewritten")
        .containsExactly(2, 0, 1);
  }

  @Test
  void aSplitParagraphIsItsLongerHalfAndANewOne() {
    List<String> split =
        List.of(ONE, "Tussen april en september ging er stroom", "van middag naar avond.");

    assertThat(to(List.of(ONE, TWO), split)).containsExactly(0, 1);
    assertThat(Alignment.between(List.of(ONE, TWO), split).cameFromSomewhere(2)).isFalse();
  }

  @Test
  void ofTwoThatWereMergedOneIsGone() {
    assertThat(to(List.of(ONE, TWO, THREE), List.of(ONE + " " + TWO, THREE)))
        .containsExactly(-1, 0, 1);
  }

  @Test
  void insertedAndDeletedParagraphsLeaveTheOthersAlone() {
    assertThat(to(List.of(ONE, THREE), List.of(ONE, TWO, THREE))).containsExactly(0, 2);
    assertThat(to(List.of(ONE, TWO, THREE), List.of(ONE, THREE))).containsExactly(0, -1, 1);
    assertThat(to(List.of(), List.of(ONE))).isEmpty();
    assertThat(to(List.of(ONE), List.of())).containsExactly(-1);
  }

  @Test
  void whatWasReplacedWholeIsTheOneInItsPlace() {
    assertThat(to(List.of(ONE, "## De berg", TWO), List.of(ONE, "## Bult", TWO)))
        .containsExactly(0, 1, 2);
  }

  @Test
  void lineEndsAndSpacesMakeNoDifference() {
    assertThat(Alignment.same("Een  alinea\nop twee regels. ", "Een alinea op twee regels."))
        .isTrue();
    assertThat(Alignment.same("Een alinea", "Een alinea.")).isFalse();
  }

  private static List<Integer> to(List<String> before, List<String> after) {
    Alignment alignment = Alignment.between(before, after);
    return IntStream.range(0, before.size()).mapToObj(alignment::to).toList();
  }
}
