package bron.search;

import static org.assertj.core.api.Assertions.assertThat;

import bron.db.Database;
import bron.search.FullTextStore.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A search looks at so many articles and says so; what is further back is found by going on. In
 * this index every article has one of two common words, and but the oldest ten have both.
 */
class SearchReachTest {
  private static final int ARTICLES = 30_000;
  private static final int BOTH = 10;
  private static final long FIRST = FullText.firstOf(LocalDate.of(2020, 1, 1));
  private static final Filter EVERYTHING = Filter.all("nl");

  @TempDir private Path folder;
  private Database database;

  @BeforeEach
  void fill() {
    database = Database.openToFill(folder.resolve("bron.db"));
    List<Text> texts = IntStream.range(0, ARTICLES).mapToObj(SearchReachTest::text).toList();
    database.change(stores -> stores.of(FullTextStore.class).addTexts(texts));
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private static Text text(int i) {
    String other = i == 0 ? " nl_maan" : "";
    String body = (i < BOTH ? "nl_zon nl_wind" : i % 2 == 0 ? "nl_zon" : "nl_wind") + other;
    return new Text(FIRST + i, "", "", "", "", "", "", body, "", "", "nl__all");
  }

  private static Query query(String typed) {
    return QueryReader.read(typed, "nl");
  }

  private static List<Long> oldest() {
    List<Long> all = new ArrayList<>(IntStream.range(0, BOTH).mapToObj(i -> FIRST + i).toList());
    Collections.reverse(all);
    return all;
  }

  @Test
  void wordsThatAreSeldomTogetherAreNotFollowedToTheEnd() {
    Search.Found found =
        database.read(stores -> new Search(stores, EVERYTHING).best(query("zon wind")));
    assertThat(found.pool()).isEmpty();
    assertThat(found.cut()).isTrue();
    assertThat(found.all()).isFalse();
  }

  @Test
  void whoGoesOnFindsThem() {
    List<Long> found = new ArrayList<>();
    Optional<Long> place = Optional.empty();
    int stretches = 0;
    do {
      Optional<Long> from = place;
      Search.Stretch stretch =
          database.read(
              stores -> new Search(stores, EVERYTHING).below(query("zon wind"), from, 100));
      found.addAll(stretch.entries());
      place = stretch.next();
      stretches++;
    } while (place.isPresent());
    assertThat(found).isEqualTo(oldest());
    assertThat(stretches).isEqualTo(2);
  }

  @Test
  void theWayBackUpIsCutLikewise() {
    Search.Stretch first =
        database.read(
            stores -> new Search(stores, EVERYTHING).above(query("zon wind"), FIRST + BOTH, 5));
    assertThat(first.entries()).isEmpty();
    long place = first.next().orElseThrow();
    assertThat(place).isGreaterThan(FIRST + BOTH).isLessThan(FIRST + ARTICLES);
    Search.Stretch second =
        database.read(stores -> new Search(stores, EVERYTHING).above(query("zon wind"), place, 5));
    assertThat(second.entries()).isEmpty();
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aRareWordIsLookedForInAllArticles() {
    Search.Found found =
        database.read(stores -> new Search(stores, EVERYTHING).best(query("zon maan")));
    assertThat(found.entries()).containsExactly(FIRST);
    assertThat(found.cut()).isFalse();
    assertThat(found.all()).isTrue();
  }

  @Test
  void aSingleWordIsNeverCut() {
    Search.Found found = database.read(stores -> new Search(stores, EVERYTHING).best(query("zon")));
    assertThat(found.pool()).hasSize(Search.POOL);
    assertThat(found.cut()).isFalse();
  }
}
