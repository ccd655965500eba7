package bron.article;

import static bron.article.SourceOnPaper.marked;
import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Standing.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracingTest {
  private static final String ONE = "De batterij van de straat bedient vierenveertig huishoudens.";
  private static final String TWO =
      "Tussen april en september ging er stroom van middag naar avond.";
  private static final String THREE = "Volgend voorjaar wil de parallelstraat ook een batterij.";

  private final SourceOnPaper source = new SourceOnPaper().told(Kind.FIRST, ONE, TWO, THREE);
  private final TranslationMap map = source.translated();

  @Test
  void aCorrectionMarksExactlyWhatItChanged() {
    source.told(Kind.CORRECTION, ONE, TWO.replace("april", "maart"), THREE);
    Standing standing = source.standing(map);

    assertThat(marked(standing)).containsExactly(1);
    assertThat(standing.segments().get(1)).isEqualTo(new Standing.Part(State.STALE, TWO, 1));
    assertThat(standing.behind()).isEqualTo(1);
    assertThat(standing.corrections()).extracting(Publication::number).containsExactly(2);
  }

  @Test
  void anUpdateMarksButIsNoCorrection() {
    source.told(Kind.UPDATE, ONE, TWO, THREE.replace("voorjaar", "najaar"));

    assertThat(marked(source.standing(map))).containsExactly(2);
    assertThat(source.standing(map).corrections()).isEmpty();
  }

  @Test
  void aTypoMarksNothingAndIsNothingToCompareWithLater() {
    source.told(Kind.TYPO, ONE, TWO.replace("stroom", "de stroom"), THREE);
    assertThat(source.standing(map).behind()).isZero();

    source.told(
        Kind.CORRECTION, ONE, TWO.replace("stroom", "de stroom").replace("april", "mei"), THREE);
    Standing standing = source.standing(map);
    assertThat(marked(standing)).containsExactly(1);
    assertThat(standing.segments().get(1).before())
        .as("the typo is in what it is compared with")
        .contains("de stroom", "april");
  }

  @Test
  void aTypoInWhatWasStaleLeavesItStale() {
    source.told(Kind.UPDATE, ONE, TWO.replace("april", "maart"), THREE);
    source.told(Kind.TYPO, ONE, TWO.replace("april", "maart,"), THREE);
    Standing standing = source.standing(map);

    assertThat(marked(standing)).containsExactly(1);
    assertThat(standing.segments().get(1).before()).isEqualTo(TWO);
  }

  @Test
  void aTypoMayEvenAddAParagraphOrTakeOneOut() {
    source.told(Kind.TYPO, ONE, "Een regel die was weggevallen.", THREE, "Nog een.");
    Standing standing = source.standing(map);

    assertThat(standing.behind()).isZero();
    assertThat(standing.missing()).isEmpty();
  }

  @Test
  void whatIsCorrectedBackIsRightAgain() {
    source.told(Kind.CORRECTION, ONE, TWO.replace("april", "maart"), THREE);
    source.told(Kind.CORRECTION, ONE, TWO, THREE);

    assertThat(source.standing(map).behind()).isZero();
    assertThat(source.standing(map).corrections()).isEmpty();
  }

  @Test
  void aMovedParagraphIsNotStale() {
    source.told(Kind.UPDATE, THREE, ONE, TWO);
    Standing standing = source.standing(map);

    assertThat(marked(standing)).isEmpty();
    assertThat(standing.segments()).extracting(Standing.Part::at).containsExactly(1, 2, 0);
  }

  @Test
  void anInsertedParagraphIsMissingAndADeletedOneGone() {
    source.told(Kind.UPDATE, ONE, "Iets heel anders over een windmolen.", TWO, THREE);
    assertThat(source.standing(map).added()).containsExactly(1);
    assertThat(marked(source.standing(map))).isEmpty();
    assertThat(source.standing(map).behind()).isEqualTo(1);

    source.told(Kind.UPDATE, ONE, THREE);
    Standing standing = source.standing(map);
    assertThat(standing.segments())
        .extracting(Standing.Part::state)
        .containsExactly(State.CURRENT, State.GONE, State.CURRENT);
    assertThat(standing.added()).isEmpty();

    source.told(Kind.UPDATE, ONE, TWO, THREE);
    assertThat(source.standing(map).behind()).as("put back").isZero();
  }

  @Test
  void aSplitParagraphIsStaleAndItsOtherHalfMissing() {
    source.told(
        Kind.UPDATE,
        ONE,
        "Tussen april en september ging er stroom",
        "van middag naar avond.",
        THREE);
    Standing standing = source.standing(map);

    assertThat(marked(standing)).containsExactly(1);
    assertThat(standing.added()).containsExactly(2);
  }

  @Test
  void ofTwoMergedParagraphsOneIsStaleAndOneGone() {
    source.told(Kind.UPDATE, ONE + " " + TWO, THREE);

    assertThat(source.standing(map).segments())
        .extracting(Standing.Part::state)
        .containsExactly(State.GONE, State.STALE, State.CURRENT);
  }

  @Test
  void aPartThatWasTakenOverLaterIsComparedWithWhatItWasMadeFrom() {
    source.told(Kind.CORRECTION, ONE.replace("vier", "drie"), TWO.replace("april", "maart"), THREE);
    TranslationMap half =
        new TranslationMap(
            2,
            2,
            map.fields(),
            List.of(Segment.from(2, 1, 1), Segment.from(1, 2, 1), Segment.from(2, 3, 1)));
    Standing standing = source.standing(half);

    assertThat(marked(standing)).containsExactly(1);
    assertThat(standing.corrections()).as("until all of it is taken over").hasSize(1);

    TranslationMap whole = source.translated();
    assertThat(source.standing(whole).behind()).isZero();
    assertThat(source.standing(whole).corrections()).isEmpty();
  }

  @Test
  void aCorrectionOfNoWordsIsOpenUntilSomebodyHasSeenIt() {
    source.toldAgain(Kind.CORRECTION);
    assertThat(source.standing(map).corrections()).hasSize(1);
    assertThat(source.standing(map).behind()).isEqualTo(1);

    TranslationMap seen = new TranslationMap(1, 50, map.fields(), map.body());
    assertThat(source.standing(seen).behind()).isZero();
  }

  @Test
  void whatWasLeftOutOrIsTheTranslatorsOwnIsNeverStale() {
    TranslationMap selective =
        new TranslationMap(
            1,
            1,
            map.fields(),
            List.of(
                Segment.from(1, 1, 1),
                Segment.own(2),
                Segment.from(1, 2, 0),
                Segment.from(1, 3, 0)));
    source.told(Kind.UPDATE, ONE);

    assertThat(source.standing(selective).behind()).isZero();
  }

  @Test
  void theHeadlineIsAPartToo() {
    TranslationMap none = TranslationMap.blank(1, 1);

    assertThat(source.standing(none).missing()).containsExactly(0, 1, 2);
    assertThat(source.standing(none).behind()).as("not behind: not made yet").isZero();
    assertThat(source.standing(map).fields().get(TranslatedField.HEADLINE))
        .isEqualTo(new Standing.Part(State.CURRENT, "De kop", -1));
  }
}
