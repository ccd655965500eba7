package bron.transfer;

import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.Copy;
import bron.article.Publication;
import bron.article.PublicationStore;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.http.TestSite;
import bron.media.Pictures;
import bron.search.SearchIndex;
import bron.site.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A folder of article files beside a real site, and what comes of importing them. */
final class Desk implements AutoCloseable {
  final TestSite site = TestSite.start();
  final Path folder;

  Desk(Path folder) {
    this.folder = folder;
  }

  /** Writes a file below the folder. */
  Path write(String name, String text) {
    return write(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Writes a file below the folder. */
  Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A small article: more lines of front matter, then the body. */
  static String article(String headline, String more, String body) {
    return "---\nheadline: " + headline + "\nlang: nl\n" + more + "\n---\n\n" + body + "\n";
  }

  /** Imports; yields the outcomes by the names of the files, in their order. */
  Map<String, Outcome> run(Path... paths) {
    return run(false, paths);
  }

  /** Finds out what would come of importing. */
  Map<String, Outcome> rehearse(Path... paths) {
    return run(true, paths);
  }

  private Map<String, Outcome> run(boolean dryRun, Path... paths) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    try {
      importer()
          .run(
              Arrays.asList(paths),
              dryRun,
              (name, number, total, outcome) -> outcomes.put(name, outcome));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outcomes;
  }

  /** Imports a single file. */
  Outcome one(Path path) {
    return run(path).values().iterator().next();
  }

  /** What is wrong with a file, line by line; empty when it is taken in. */
  List<String> problems(Path path) {
    List<String> lines = new ArrayList<>();
    if (one(path) instanceof Outcome.Refused refused) {
      refused.problems().forEach(problem -> lines.add(problem.toString()));
    }
    return lines;
  }

  private Importer importer() {
    Sites sites = new Sites(Optional.of("http://bron.example"), () -> 0);
    return new Importer(
        site.database(),
        sites,
        new Pictures(),
        new SearchIndex(sites),
        site.clock,
        UUID::randomUUID);
  }

  /** The article that came of a file. */
  Article article(@Nullable Outcome outcome) {
    long id =
        switch (Objects.requireNonNull(outcome)) {
          case Outcome.Added added -> added.articleId();
          case Outcome.Published published -> published.articleId();
          case Outcome.Drafted drafted -> drafted.articleId();
          default -> throw new AssertionError(String.valueOf(outcome));
        };
    return article(id);
  }

  Article article(long id) {
    return site.database().read(stores -> stores.of(ArticleStore.class).find(id)).orElseThrow();
  }

  /** What an article says in its newest revision. */
  Copy newest(Article article) {
    return revision(article.revisionId()).copy();
  }

  Revision revision(long id) {
    return site.database().read(stores -> stores.of(RevisionStore.class).find(id)).orElseThrow();
  }

  /** Whether nothing was ever written. */
  boolean isEmpty() {
    return site.database().read(stores -> stores.of(SampleStore.class).isEmpty());
  }

  List<Publication> told(Article article) {
    return site.database().read(stores -> stores.of(PublicationStore.class).of(article.id()));
  }

  @Override
  public void close() {
    site.close();
  }
}
