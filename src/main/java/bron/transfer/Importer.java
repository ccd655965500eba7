package bron.transfer;

import bron.db.Database;
import bron.db.Stores;
import bron.media.Pictures;
import bron.search.SearchIndex;
import bron.site.Sites;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Imports article files, some hundreds in a transaction, so that stopping in between leaves a whole
 * site; also while a server runs on the same database.
 */
public final class Importer {
  private static final long KEPT_BYTES = 64_000_000;

  /** So many files share a transaction; it takes some tenths of a second. */
  private static final int AT_ONCE = 200;

  /**
   * What is made of a text for the index is kept beside it until it is taken in. It has to be kept
   * for all that was read ahead: what is gone by then is made a second time.
   */
  private static final int LARGER_THAN_TEXT = 20;

  private final Database database;
  private final Sites sites;
  private final Pictures pictures;
  private final SearchIndex index;
  private final Clock clock;
  private final Supplier<UUID> uuids;

  /** Into that database, by that clock, with ids from there. */
  public Importer(
      Database database,
      Sites sites,
      Pictures pictures,
      SearchIndex index,
      Clock clock,
      Supplier<UUID> uuids) {
    this.database = database;
    this.sites = sites;
    this.pictures = pictures;
    this.index = index;
    this.clock = clock;
    this.uuids = uuids;
  }

  /** Hears how an import goes on. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A file has been dealt with, for good.
     *
     * @param name the file's, as it is shown
     * @param number how many files that makes
     * @param total how many there are
     */
    void done(String name, int number, int total, Outcome outcome);

    /** Whether to take in no further file; asked before each. */
    default boolean stops() {
      return false;
    }
  }

  private record Found(ArticleFolder folder, Path path, Instant told, boolean translates) {
    static Found of(ArticleFolder folder, Path path) {
      Optional<ArticleFile> article = folder.glance(path);
      return new Found(
          folder,
          path,
          article.flatMap(ArticleFile::told).orElse(Instant.MAX),
          article.flatMap(ArticleFile::translationOf).isPresent());
    }
  }

  /** A file and what is known of it before a transaction: that it was imported, or what it says. */
  private record Step(FoundFile file, Optional<ReadyFile> ready) {
    /** About what it takes in memory. */
    int bytes() {
      int pictures = file.pictures().values().stream().mapToInt(bytes -> bytes.length).sum();
      return pictures + LARGER_THAN_TEXT * file.article().map(a -> a.body().length()).orElse(0);
    }
  }

  /**
   * Imports files and folders, whatever their order by the instants at which readers were told what
   * they say; drafts come last, and translations after what they may translate. A file's pictures
   * must be in its own folder or below, a folder's in that folder or below.
   *
   * @param dryRun whether to find out what would come of it and change nothing
   * @throws IOException when a folder cannot be read
   */
  public void run(List<Path> paths, boolean dryRun, Listener listener) throws IOException {
    List<Found> files = new ArrayList<>();
    for (Path path : paths) {
      Path start = path.toAbsolutePath().normalize();
      boolean many = Files.isDirectory(start);
      ArticleFolder folder = new ArticleFolder(many ? start : start.resolveSibling(""));
      List<Path> found = many ? ArticleFolder.files(start) : List.of(start);
      files.addAll(found.parallelStream().map(file -> Found.of(folder, file)).toList());
    }
    files.sort(
        Comparator.comparing(Found::told)
            .thenComparing(Found::translates)
            .thenComparing(Found::path));
    if (dryRun) {
      rehearse(files, listener);
    } else {
      each(files, listener);
    }
  }

  private void each(List<Found> files, Listener listener) {
    Looking looking = new Looking();
    Iterator<Step> steps = files.stream().map(found -> step(found, looking)).iterator();
    int done = 0;
    try (ReadAhead<Step> ahead = new ReadAhead<>(steps, Step::bytes)) {
      while (ahead.hasNext() && !listener.stops()) {
        List<Step> some = ahead.next(AT_ONCE);
        List<Outcome> outcomes = together(some, listener);
        for (int i = 0; i < outcomes.size(); i++) {
          listener.done(some.get(i).file().name(), ++done, files.size(), outcomes.get(i));
        }
      }
    }
  }

  /** What needs no transaction that writes. */
  private Step step(Found found, Looking looking) {
    FoundFile file = found.folder().read(found.path());
    boolean known =
        file.problems().isEmpty()
            && database.read(s -> s.of(ImportedStore.class).contains(file.digest()));
    if (known) {
      return new Step(file, Optional.empty());
    }
    ReadyFile ready = file.ready(looking::check);
    ready.article().ifPresent(article -> index.prepare(article.language(), article.body()));
    return new Step(file, Optional.of(ready));
  }

  /** Imports files in one transaction, or fewer of them when that is to be stopped. */
  private List<Outcome> together(List<Step> steps, Listener listener) {
    return database.write(
        stores -> {
          ArticleImport articles = articles(stores);
          List<Outcome> outcomes = new ArrayList<>();
          for (Step step : steps) {
            if (!outcomes.isEmpty() && listener.stops()) {
              break;
            }
            outcomes.add(step.ready().map(articles::run).orElseGet(Outcome.Unchanged::new));
          }
          index.catchUp(stores, AT_ONCE);
          return outcomes;
        });
  }

  /** All of it in one transaction, for later files build on earlier ones; it is then undone. */
  private void rehearse(List<Found> files, Listener listener) {
    Looking looking = new Looking();
    List<ReadyFile> ready =
        files.stream()
            .map(found -> found.folder().read(found.path()).ready(looking::check).light())
            .toList();
    try {
      database.change(
          stores -> {
            ArticleImport articles = articles(stores);
            for (int i = 0; i < ready.size(); i++) {
              Outcome outcome = articles.run(ready.get(i));
              listener.done(ready.get(i).name(), i + 1, ready.size(), outcome);
            }
            throw new Rehearsed();
          });
    } catch (Rehearsed undone) {
      // as it should be
    }
  }

  private static final class Rehearsed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private ArticleImport articles(Stores stores) {
    Instant now = clock.instant();
    return new ArticleImport(stores, sites.load(stores), pictures, uuids, now, now);
  }

  /** Looks at a picture once, however many files show it, while memory lasts. */
  private final class Looking {
    private final Cache<ByteBuffer, Pictures.Checked> kept =
        Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<ByteBuffer, Pictures.Checked>weigher((bytes, checked) -> bytes.capacity())
            .build();

    Pictures.Checked check(byte[] bytes) {
      return kept.get(ByteBuffer.wrap(bytes), key -> pictures.check(bytes));
    }
  }
}
