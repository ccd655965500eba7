package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CounterpartsTest {
  private static final List<String> DUTCH =
      List.of(
          "Wie de straat in fietst, hoort hem voordat je hem ziet: een zacht gezoem.",
          "De batterij kan 2,4 megawattuur opslaan en bedient 44 huishoudens in de straat, van wie"
              + " er 31 zonnepanelen hebben en drie een warmtepomp.",
          "## De berg en de bult",
          "Het idee is simpel. Op een zonnige dag maken de daken meer stroom dan nodig.",
          "![Grafiek](/media/0a/original.jpg)");

  @Test
  void aFaithfulTranslationGoesParagraphByParagraph() {
    assertThat(
            Counterparts.of(
                DUTCH,
                List.of(
                    "Cycle into the street and you hear it before you see it: a soft hum.",
                    "The battery stores 2.4 megawatt-hours and serves 44 households in the street,"
                        + " 31 of which have solar panels and three a heat pump.",
                    "## The hill and the hump",
                    "The idea is simple. On a sunny day the roofs make more power than needed.",
                    "![Chart](/media/0a/original.jpg)")))
        .containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void whatIsLeftOutOrAddedHasNoCounterpart() {
    assertThat(
            Counterparts.of(
                DUTCH,
                List.of(
                    "Cycle into the street and you hear it before you see it: a soft hum.",
                    "The battery stores 2.4 megawatt-hours and serves 44 households in the street,"
                        + " 31 of which have solar panels and three a heat pump.",
                    "## The hill and the hump",
                    "The idea is simple. On a sunny day the roofs make more power than needed.")))
        .containsExactly(0, 1, 2, 3);
    assertThat(Counterparts.of(DUTCH, List.of("## A heading of our own")).getFirst()).isEqualTo(2);
  }

  @Test
  void aSplitParagraphHasOneSourceTwice() {
    assertThat(
            Counterparts.of(
                DUTCH,
                List.of(
                    "Cycle into the street and you hear it before you see it: a soft hum.",
                    "The battery stores 2.4 megawatt-hours and serves 44 households there.",
                    "Of these households 31 have solar panels and three a heat pump.",
                    "## The hill and the hump",
                    "The idea is simple. On a sunny day the roofs make more power than needed.",
                    "![Chart](/media/0a/original.jpg)")))
        .containsExactly(0, 1, 1, 2, 3, 4);
  }

  @Test
  void emptyTextsHaveNone() {
    assertThat(Counterparts.of(DUTCH, List.of())).isEmpty();
    assertThat(Counterparts.of(List.of(), List.of("Own words."))).containsExactly(-1);
  }
}
