package bron.transfer;

import bron.db.Database;
import bron.db.Stores;
import bron.delivery.OutboxStore;
import bron.media.Picture;
import bron.media.Pictures;
import bron.site.Sites;
import bron.transfer.SampleSettings.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The sample site that comes with the program, for trying it on. */
public final class SampleSite {
  private static final String PLACE = "/db/sample/site.yaml";

  private final Database database;
  private final Sites sites;
  private final Pictures pictures;
  private final Clock clock;
  private final Supplier<UUID> uuids;

  /** Into that database, by that clock, with ids from there. */
  public SampleSite(
      Database database, Sites sites, Pictures pictures, Clock clock, Supplier<UUID> uuids) {
    this.database = database;
    this.sites = sites;
    this.pictures = pictures;
    this.clock = clock;
    this.uuids = uuids;
  }

  /**
   * Loads it, whole or not at all, into an empty site: one where nobody has an account and there is
   * no article, author, section, topic, picture or chosen setting.
   *
   * @return how many article files that were; empty when the site is not empty, which then stays as
   *     it is
   */
  public Optional<Integer> load() {
    if (!database.read(SampleSite::isEmpty)) {
      return Optional.empty();
    }
    URL place = SampleSite.class.getResource(PLACE);
    if (place == null) {
      throw new IllegalStateException("there is no " + PLACE + " in this program");
    }
    try {
      if (place.openConnection() instanceof JarURLConnection jar) {
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
          return load(files.getPath(PLACE));
        }
      }
      return load(Path.of(place.toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Integer> load(Path settingsFile) throws IOException {
    SampleSettings settings = SampleSettingsReader.read(Files.readString(settingsFile));
    Path root = settingsFile.resolveSibling("");
    List<ReadyFile> files = articles(root);
    Map<String, Picture> portraits = portraits(settings, new PictureFiles(root), settingsFile);
    return database.write(
        stores -> {
          if (!isEmpty(stores)) {
            return Optional.empty();
          }
          new SampleSettingsWriter(stores, pictures, clock.instant()).write(settings, portraits);
          write(stores, files);
          stores.of(OutboxStore.class).clear();
          return Optional.of(files.size());
        });
  }

  /** The article files in the order in which readers were told of them. */
  private List<ReadyFile> articles(Path root) throws IOException {
    ArticleFolder folder = new ArticleFolder(root);
    return ArticleFolder.files(root).parallelStream()
        .map(folder::read)
        .map(file -> file.ready(this::delivered))
        .sorted(Comparator.comparing(SampleSite::told).thenComparing(ReadyFile::name))
        .toList();
  }

  private Pictures.Checked delivered(byte[] bytes) {
    return new Pictures.Checked.Accepted(pictures.delivered(bytes));
  }

  private static Instant told(ReadyFile file) {
    return file.article().flatMap(ArticleFile::told).orElse(Instant.MAX);
  }

  private Map<String, Picture> portraits(
      SampleSettings settings, PictureFiles files, Path settingsFile) {
    Map<String, Picture> portraits = new HashMap<>();
    for (Person author : settings.authors()) {
      try {
        byte[] bytes = files.read(settingsFile, author.portrait());
        portraits.put(author.portrait(), pictures.delivered(bytes));
      } catch (PictureFiles.Unavailable e) {
        throw new IllegalStateException(e);
      }
    }
    return portraits;
  }

  private void write(Stores stores, List<ReadyFile> files) {
    ArticleImport articles =
        new ArticleImport(
            stores, sites.load(stores), pictures, uuids, clock.instant(), Instant.MAX);
    for (ReadyFile file : files) {
      if (articles.run(file) instanceof Outcome.Refused refused) {
        throw new IllegalStateException(file.name() + ": " + refused.problems());
      }
    }
  }

  private static boolean isEmpty(Stores stores) {
    return stores.of(SampleStore.class).isEmpty();
  }
}
