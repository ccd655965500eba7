package bron.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the table says of what was measured. */
class TableTest {
  @TempDir Path folder;

  @Test
  void ratiosAreThoseOfMediansWithTheSpreadOfNeighbours() throws IOException {
    Files.writeString(
        folder.resolve("pages"),
        """
        sample pages/article/plain bron 900
        sample pages/article/plain nginx 1000
        sample pages/article/plain nginx 2000
        sample pages/article/plain bron 1500
        sample pages/article/plain bron 1100
        sample pages/article/plain nginx 1000
        """);
    Files.writeString(folder.resolve("wire"), "figure wire/requests 3 requests\n");
    assertThat(Table.of(folder))
        .contains(
            "| article, plain | 1,100 (900–1,500) requests/s | nginx 1,000 (1,000–2,000)"
                + " | 1.10 (0.75–1.10) | ≥ 0.80 | yes |")
        .contains(
            "| first visit to an article without pictures | 3 requests |  |  | ≤ 2 | **no** |")
        .contains("| article, gzip | not measured |  |  | ≥ 0.80 |  |");
  }

  @Test
  void theReadmeShowsTheTableBetweenItsMarks() throws IOException {
    Path results =
        Files.writeString(folder.resolve("results.md"), "# Results\n\n| a |\n|---|\n| 1 |\n");
    Path readme =
        Files.writeString(
            folder.resolve("README.md"),
            "before\n\n<!-- the table of bench/results.md -->\nold\n<!-- end of the table -->\nafter\n");
    Table.main(new String[] {"readme", results.toString(), readme.toString()});
    assertThat(readme)
        .hasContent(
            """
            before

            <!-- the table of bench/results.md -->

            | a |
            |---|
            | 1 |

            <!-- end of the table -->
            after
            """);
  }
}
