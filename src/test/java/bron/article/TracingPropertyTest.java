package bron.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Typos, updates and corrections in any order mark exactly what the latter two left changed. */
class TracingPropertyTest {
  private static final List<String> WORDS = List.of("stroom", "net", "huis", "accu", "zon", "wind");

  private static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void exactlyTheChangedParagraphsAreMarked(int seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(12);
    int tellings = random.nextInt(7);
    List<String> text = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      text.add("Alinea " + i + " " + words(random));
    }
    SourceOnPaper source = new SourceOnPaper().told(Kind.FIRST, text.toArray(String[]::new));
    TranslationMap map = source.translated();
    Set<Integer> changed = new TreeSet<>();
    for (int telling = 0; telling < tellings; telling++) {
      Kind kind = List.of(Kind.TYPO, Kind.UPDATE, Kind.CORRECTION).get(random.nextInt(3));
      for (int edit = 1 + random.nextInt(3); edit > 0; edit--) {
        int at = random.nextInt(size);
        text.set(at, text.get(at) + " extra" + random.nextInt(1_000_000));
        if (kind != Kind.TYPO) {
          changed.add(at);
        }
      }
      source.told(kind, text.toArray(String[]::new));
    }
    Standing standing = source.standing(map);

    assertThat(SourceOnPaper.marked(standing)).isEqualTo(List.copyOf(changed));
    assertThat(standing.behind()).isEqualTo(changed.size());
    for (int at : changed) {
      assertThat(standing.segments().get(at).at()).isEqualTo(at);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void editingByItselfKeepsWhatEachParagraphWasMadeFrom(int seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(12);
    List<String> source =
        IntStream.range(0, size).mapToObj(i -> "Bron " + i + " " + words(random)).toList();
    SourceOnPaper paper = new SourceOnPaper().told(Kind.FIRST, source.toArray(String[]::new));
    List<String> before =
        IntStream.range(0, size).mapToObj(i -> "Paragraph " + i + " " + words(random)).toList();
    List<String> after = new ArrayList<>(before);
    int edited = random.nextInt(size);
    after.set(edited, after.get(edited) + " indeed");
    int inserted = random.nextInt(size + 1);
    after.add(inserted, "Something of the translator's own " + random.nextInt());
    TranslationMap followed =
        paper
            .translated()
            .followed(
                new Revision(
                    1,
                    1,
                    1,
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    java.time.Instant.EPOCH,
                    "",
                    body(source)),
                body(before),
                body(after));

    int paragraphs = followed.body().stream().mapToInt(Segment::paragraphs).sum();
    assertThat(paragraphs).isEqualTo(size + 1);
    List<Integer> origins =
        followed.body().stream().map(s -> s.origin().orElseThrow().paragraph()).toList();
    assertThat(origins).isEqualTo(IntStream.rangeClosed(1, size).boxed().toList());
    int grown = followed.body().get(Math.max(0, inserted - 1)).paragraphs();
    assertThat(grown).as("the new one belongs to the one above it").isEqualTo(2);
  }

  private static Copy body(List<String> paragraphs) {
    return SourceOnPaper.copy("Kop", String.join("\n\n", paragraphs));
  }

  private static String words(Random random) {
    return String.join(
        " ", random.ints(5 + random.nextInt(10), 0, WORDS.size()).mapToObj(WORDS::get).toList());
  }
}
