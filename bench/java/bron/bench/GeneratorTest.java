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
  private static final int ARTICLES = 150;
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
    Importer importer =
        new Importer(database, sites, new Pictures(), index, clock, UUID::randomUUID);
    // One after another, as they would have been published: each is indexed before the next.
    Archive archive = new Archive(new BenchSite(), ARTICLES, NOW);
    for (Timeline timeline = new Timeline(archive); timeline.hasNext(); ) {
      importer.run(
          List.of(files.resolve(timeline.next().path())),
          false,
          (name, number, total, outcome) ->
              assertThat(outcome).isNotInstanceOf(Outcome.Refused.class));
    }
  }

  @Test
  void theyAreTheSame() throws Exception {
    Map<String, List<String>> expected = Tables.of(imported);
    Map<String, List<String>> tables = Tables.of(generated);

    assertThat(tables.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (table, rows) ->
            assertThat(named(tables.getOrDefault(table, List.of())))
                .as(table)
                .containsExactlyElementsOf(named(rows)));

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

  /** Files are called as they stand in the folder that was imported: here, each in its own. */
  private static List<String> named(List<String> rows) {
    return rows.stream().map(row -> row.replaceAll("\\b\\d{4}/\\d\\d/(\\d{7}\\.)", "$1")).toList();
  }
}
