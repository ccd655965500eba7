package bron.bench;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Kind;
import bron.db.Database;
import bron.media.Pictures;
import bron.search.SearchIndex;
import bron.site.Sites;
import bron.transfer.Importer;
import bron.transfer.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up site is what importing the same articles makes, row by row. */
class GeneratorTest {
  private static final int ARTICLES = 420;
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  @TempDir Path folder;
  private Path generated;
  private Path imported;

  @BeforeEach
  void both() throws Exception {
    Generator generator = new Generator(ARTICLES, NOW);
    generated = folder.resolve("generated.db");
    generator.site(generated, publications -> {});
    Path files = Files.createDirectory(folder.resolve("files"));
    generator.files(files, written -> {});
    imported = folder.resolve("imported.db");
    try (Database database = Database.open(imported)) {
      importInto(database, files);
    }
  }

  private static void importInto(Database database, Path files) throws Exception {
    Sites sites = new Sites(Optional.empty(), () -> 0);
    SearchIndex index = new SearchIndex(sites);
    index.begin(database);
    database.endEachWith(index::catchUp);
    database.change(stores -> new BenchSite().write(stores, NOW));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    new Importer(database, sites, new Pictures(), clock, UUID::randomUUID)
        .run(
            List.of(files),
            false,
            (name, number, total, outcome) ->
                assertThat(outcome).isNotInstanceOf(Outcome.Refused.class));
  }

  @Test
  void theyAreTheSame() throws Exception {
    Map<String, List<String>> expected = Tables.of(imported);
    Map<String, List<String>> tables = Tables.of(generated);

    assertThat(tables.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (table, rows) -> assertThat(tables.get(table)).as(table).containsExactlyElementsOf(rows));

    assertThat(expected.get("article")).hasSize(ARTICLES);
    String publications = String.join("\n", expected.getOrDefault("publication", List.of()));
    assertThat(publications)
        .contains(
            Stream.of(Kind.values())
                .map(kind -> "|" + kind.name().toLowerCase(Locale.ROOT))
                .toList());
    assertThat(expected)
        .extractingByKeys("translation_segment", "translation_correction", "source", "search_text")
        .allSatisfy(rows -> assertThat((List<?>) rows).isNotEmpty());
  }
}
