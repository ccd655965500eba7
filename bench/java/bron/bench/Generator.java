package bron.bench;

import bron.db.BulkDatabase;
import bron.db.Database;
import bron.db.Stores;
import bron.search.SearchIndex;
import bron.site.Site;
import bron.site.Sites;
import bron.transfer.TextImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Makes sites of any number of articles, and the files that they could have been imported from. */
final class Generator {
  private static final int PER_TRANSACTION = 4_000;

  private final BenchSite site = new BenchSite();
  private final Archive archive;
  private final ArticleMarkdown markdown = new ArticleMarkdown(site);
  private final Instant now;

  /** Of so many articles; nothing in them is after {@code now}, which is when they are written. */
  Generator(int articles, Instant now) {
    this.archive = new Archive(site, articles, now);
    this.now = now;
  }

  private Ahead<Event, Made> made() {
    return new Ahead<>(new Timeline(archive), event -> Made.of(archive, markdown, event));
  }

  /** Writes the files; {@code done} hears how many. */
  void files(Path folder, IntConsumer done) throws Exception {
    try (Ahead<Event, Made> ahead = made()) {
      int written = 0;
      for (List<Made> some = ahead.next(); !some.isEmpty(); some = ahead.next()) {
        for (Made made : some) {
          Path file = folder.resolve(made.event().path());
          Files.createDirectories(file.resolveSibling(""));
          Files.write(file, made.bytes());
        }
        written += some.size();
        done.accept(written);
      }
    }
  }

  /** Writes the site into a database that is empty; {@code done} hears how many publications. */
  void site(Path file, IntConsumer done) throws Exception {
    Sites sites = new Sites(Optional.empty(), () -> 0);
    SearchIndex index = new SearchIndex(sites);
    try (Database database = Database.open(file)) {
      index.begin(database);
      database.change(stores -> site.write(stores, now));
    }
    try (BulkDatabase database = BulkDatabase.open(file);
        Ahead<Event, Made> ahead = made()) {
      int written = 0;
      Site settings = sites.load(database.stores());
      List<Made> some = ahead.next();
      while (!some.isEmpty()) {
        Stores stores = database.stores();
        TextImport imports = new TextImport(stores, settings, now);
        try (BulkArticles articles = new BulkArticles(database.connection(), settings, now)) {
          for (int n = 0; n < PER_TRANSACTION && !some.isEmpty(); n += some.size()) {
            for (Made made : some) {
              publish(articles, imports, made);
              index.catchUp(stores);
            }
            written += some.size();
            done.accept(written);
            some = ahead.next();
          }
        }
        database.commit();
      }
    }
  }

  /** What is not one of many is left to the import itself. */
  private static void publish(BulkArticles articles, TextImport imports, Made made)
      throws SQLException {
    if (made.event().telling().isEmpty() && !made.event().translates()) {
      articles.publish(made);
      articles.edition(1);
    } else {
      imports.run(made.event().path(), made.bytes());
      articles.follow();
    }
  }
}
