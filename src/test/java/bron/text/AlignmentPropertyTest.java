package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was done to a text, exactly the paragraphs that no longer stand in it are changed. */
class AlignmentPropertyTest {
  private static final List<String> WORDS =
      List.of("stroom", "net", "kabel", "huis", "straat", "accu", "zon", "wind", "prijs", "buurt");

  private static IntStream seeds() {
    return IntStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomEditsMarkExactlyTheChangedOnes(int seed) {
    Random random = new Random(seed);
    List<String> before = paragraphs(1 + random.nextInt(25), random);
    List<String> after = new ArrayList<>(before);
    Set<String> touched = new TreeSet<>();
    for (int edit = random.nextInt(6); edit > 0; edit--) {
      edit(after, before, touched, random);
    }
    Alignment alignment = Alignment.between(before, after);

    Set<String> marked = new TreeSet<>();
    for (int i = 0; i < before.size(); i++) {
      int now = alignment.to(i);
      if (now < 0 || !Alignment.same(before.get(i), after.get(now))) {
        marked.add(before.get(i));
      }
    }
    assertThat(marked).isEqualTo(touched);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noParagraphBecomesTwoAndNoTwoBecomeOne(int seed) {
    Random random = new Random(seed);
    int some = random.nextInt(21);
    int others = random.nextInt(21);
    List<String> before = paragraphs(some, random);
    List<String> after = paragraphs(others, random);
    Alignment alignment = Alignment.between(before, after);

    List<Integer> places =
        IntStream.range(0, some).map(alignment::to).filter(i -> i >= 0).boxed().toList();
    assertThat(places).doesNotHaveDuplicates().allMatch(i -> i < others);
    for (int i = 0; i < others; i++) {
      assertThat(alignment.cameFromSomewhere(i)).isEqualTo(places.contains(i));
    }
  }

  private static void edit(
      List<String> after, List<String> before, Set<String> touched, Random random) {
    int at = after.isEmpty() ? 0 : random.nextInt(after.size());
    int kind = after.isEmpty() ? 0 : random.nextInt(4);
    if (kind != 0 && kind != 3 && before.contains(after.get(at))) {
      touched.add(after.get(at));
    }
    switch (kind) {
      case 0 -> after.add(at, "Nieuw " + random.nextInt() + " " + sentence(random));
      case 1 -> after.remove(at);
      case 2 ->
          after.set(at, after.get(at).replaceFirst(" ", " gewijzigd" + random.nextInt() + " "));
      default -> Collections.swap(after, at, random.nextInt(after.size()));
    }
  }

  /** Paragraphs that resemble each other, but none of them twice. */
  private static List<String> paragraphs(int size, Random random) {
    return IntStream.range(0, size).mapToObj(i -> "Alinea " + i + " " + sentence(random)).toList();
  }

  private static String sentence(Random random) {
    return String.join(
        " ", random.ints(3 + random.nextInt(12), 0, WORDS.size()).mapToObj(WORDS::get).toList());
  }
}
