package bron.text;

import static bron.text.ParagraphDiff.State.ADDED;
import static bron.text.ParagraphDiff.State.CHANGED;
import static bron.text.ParagraphDiff.State.REMOVED;
import static bron.text.ParagraphDiff.State.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import bron.text.ParagraphDiff.Row;
import bron.text.WordDiff.Kind;
import bron.text.WordDiff.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphDiffTest {

  @Test
  void alignsParagraphsAndComparesTheirWords() {
    List<Row> rows =
        ParagraphDiff.of(
            "## Kop\n\nSutzkever werkt hier al jaren.\n\nWeg ermee.\n\nSlot.\n",
            "## Kop\n\nEen nieuwe inleiding.\n\nSutskever werkt hier al jaren.\n\n\nSlot.");
    assertThat(rows)
        .extracting(Row::state)
        .containsExactly(UNCHANGED, ADDED, CHANGED, REMOVED, UNCHANGED);
    assertThat(rows.get(0).unchanged()).isTrue();
    assertThat(rows.get(2).pieces())
        .containsExactly(
            new Piece(Kind.DELETED, "Sutzkever"),
            new Piece(Kind.INSERTED, "Sutskever"),
            new Piece(Kind.SAME, " werkt hier al jaren."));
    assertThat(rows.get(3).pieces()).containsExactly(new Piece(Kind.DELETED, "Weg ermee."));
  }

  @Test
  void aParagraphWrittenAnewIsNotPairedWithWhatItReplaced() {
    assertThat(ParagraphDiff.of("Alle schepen bleven thuis.", "Morgen regent het weer."))
        .extracting(Row::state)
        .containsExactly(REMOVED, ADDED);
  }

  @Test
  void emptyLinesAndLineEndsAreNoChange() {
    assertThat(ParagraphDiff.of("a\r\n\r\nb\r\n", "\n\na\n\n \n\nb"))
        .allMatch(Row::unchanged)
        .hasSize(2);
    assertThat(ParagraphDiff.of("", "\n")).isEmpty();
  }

  @Test
  void moreParagraphsThanAreComparedAreStillAllThere() {
    List<Row> rows = ParagraphDiff.of("a\n\n".repeat(8000), "b\n\n".repeat(7000));
    assertThat(rows).filteredOn(row -> row.state() == REMOVED).hasSize(8000);
    assertThat(rows).filteredOn(row -> row.state() == ADDED).hasSize(7000);
  }
}
