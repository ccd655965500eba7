package bron.transfer;

import bron.db.Database;
import bron.db.Stores;
import bron.media.Pictures;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Imports article files, each in a transaction of its own, so that stopping in between leaves a
 * whole site; also while a server runs on the same database.
 */
public final class Importer {
  private static final long KEPT_BYTES = 64_000_000;

  private final Database database;
  private final Sites sites;
  private final Pictures pictures;
  private final Clock clock;
  private final Supplier<UUID> uuids;

  /** Into that database, by that clock, with ids from there. */
  public Importer(
      Database database, Sites sites, Pictures pictures, Clock clock, Supplier<UUID> uuids) {
    this.database = database;
    this.sites = sites;
    this.pictures = pictures;
    this.clock = clock;
    this.uuids = uuids;
  }

  /** Hears how an import goes on. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A file has been dealt with.
     *
     * @param name the file's, as it is shown
     * @param number how many files that makes
     * @param total how many there are
     */
    void done(String name, int number, int total, Outcome outcome);
  }

  private record Found(ArticleFolder folder, Path path, Optional<ArticleFile> article) {
    Instant told() {
      return article.flatMap(ArticleFile::told).orElse(Instant.MAX);
    }

    boolean translates() {
      return article.flatMap(ArticleFile::translationOf).isPresent();
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
      for (Path file : many ? ArticleFolder.files(start) : List.of(start)) {
        files.add(new Found(folder, file, folder.read(file).article()));
      }
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
    for (int i = 0; i < files.size(); i++) {
      FoundFile file = files.get(i).folder().read(files.get(i).path());
      listener.done(file.name(), i + 1, files.size(), one(file, looking));
    }
  }

  private Outcome one(FoundFile file, Looking looking) {
    boolean known =
        file.problems().isEmpty()
            && database.read(s -> s.of(ImportedStore.class).contains(file.digest()));
    if (known) {
      return new Outcome.Unchanged();
    }
    ReadyFile ready = file.ready(looking::check);
    return database.write(stores -> articles(stores).run(ready));
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
