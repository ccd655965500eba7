package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import bron.text.ThreeWay.Clash;
import bron.text.ThreeWay.Part;
import bron.text.ThreeWay.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two versions of one list are joined, and nothing that either added is lost. */
class ThreeWayTest {
  private static final List<String> BASE = List.of("a", "b", "c", "d", "e");

  @Test
  void changesApartAreBothTaken() {
    assertThat(joined(List.of("A", "b", "c", "d", "e"), List.of("a", "b", "c", "d", "E")))
        .containsExactly("A", "b", "c", "d", "E");
  }

  @Test
  void changesSideBySideAreBothTaken() {
    assertThat(joined(List.of("a", "B", "c", "d", "e"), List.of("a", "b", "C", "d", "e")))
        .containsExactly("a", "B", "C", "d", "e");
  }

  @Test
  void whatOnePutsBesideWhatTheOtherChangesStaysThere() {
    assertThat(joined(List.of("a", "b", "x", "c", "d", "e"), List.of("a", "b", "C", "d", "e")))
        .containsExactly("a", "b", "x", "C", "d", "e");
    assertThat(joined(List.of("a", "b", "c", "x", "d", "e"), List.of("a", "b", "C", "d", "e")))
        .containsExactly("a", "b", "C", "x", "d", "e");
  }

  @Test
  void whatOneTakesAwayIsGoneUnlessTheOtherChangedIt() {
    assertThat(joined(List.of("a", "c", "d", "e"), List.of("a", "b", "c", "d", "E")))
        .containsExactly("a", "c", "d", "E");
    assertThat(parts(List.of("a", "c", "d", "e"), List.of("a", "B", "c", "d", "e")))
        .contains(new Clash<>(List.of("b"), List.of(), List.of("B")));
  }

  @Test
  void theSameChangeIsNoClash() {
    assertThat(joined(List.of("a", "X", "c", "d", "e"), List.of("a", "X", "c", "d", "e")))
        .containsExactly("a", "X", "c", "d", "e");
    assertThat(joined(List.of("a", "X", "c", "d", "e"), List.of("a", "X", "y", "c", "d", "e")))
        .containsExactly("a", "X", "y", "c", "d", "e");
  }

  @Test
  void twoThingsAtOnePlaceClash() {
    assertThat(parts(List.of("a", "b", "x", "c", "d", "e"), List.of("a", "b", "y", "c", "d", "e")))
        .containsExactly(
            new Settled<>(List.of("a", "b")),
            new Clash<>(List.of(), List.of("x"), List.of("y")),
            new Settled<>(List.of("c", "d", "e")));
  }

  @Test
  void oneParagraphChangedInTwoWaysClashes() {
    assertThat(parts(List.of("a", "x", "c", "d", "e"), List.of("a", "y", "c", "d", "e")))
        .containsExactly(
            new Settled<>(List.of("a")),
            new Clash<>(List.of("b"), List.of("x"), List.of("y")),
            new Settled<>(List.of("c", "d", "e")));
  }

  @Test
  void nothingThatEitherAddedIsLostWhateverTheyDo() {
    Random random = new Random(20_261_128);
    int clashes = 0;
    for (int round = 0; round < 5_000; round++) {
      List<String> base = IntStream.range(0, random.nextInt(12)).mapToObj(i -> "p" + i).toList();
      List<String> mine = edited(base, random, "m" + round + "-");
      List<String> theirs = edited(base, random, "t" + round + "-");
      List<Part<String>> parts = ThreeWay.join(base, mine, theirs);
      List<String> all = new ArrayList<>();
      for (Part<String> part : parts) {
        switch (part) {
          case Settled<String> settled -> all.addAll(settled.items());
          case Clash<String> clash -> {
            clashes++;
            all.addAll(clash.mine());
            all.addAll(clash.theirs());
          }
        }
      }
      assertThat(all).containsAll(added(base, mine)).containsAll(added(base, theirs));
      List<String> kept = new ArrayList<>(base);
      kept.retainAll(mine);
      kept.retainAll(theirs);
      if (!kept.isEmpty()) {
        assertThat(all).containsSubsequence(kept);
      }
    }
    assertThat(clashes).isGreaterThan(500);
  }

  private static List<String> added(List<String> base, List<String> list) {
    return list.stream().filter(item -> !base.contains(item)).toList();
  }

  private static List<String> edited(List<String> base, Random random, String mark) {
    List<String> edited = new ArrayList<>(base);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = edited.isEmpty() ? 0 : random.nextInt(edited.size());
      switch (edited.isEmpty() ? 0 : random.nextInt(3)) {
        case 0 -> edited.add(at, mark + i);
        case 1 -> edited.set(at, mark + i);
        default -> edited.remove(at);
      }
    }
    return edited;
  }

  private static List<Part<String>> parts(List<String> mine, List<String> theirs) {
    return ThreeWay.join(BASE, mine, theirs);
  }

  private static List<String> joined(List<String> mine, List<String> theirs) {
    List<Part<String>> parts = parts(mine, theirs);
    assertThat(parts).hasOnlyElementsOfType(Settled.class);
    return parts.stream().flatMap(part -> ((Settled<String>) part).items().stream()).toList();
  }
}
