package bron.feed;

import bron.article.Bodies;
import bron.bench.Sample;
import bron.db.Database;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Files;
import bron.web.Messages;
import bron.web.Templates;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The site's feed, from what was read of its articles to bytes. */
@State(Scope.Benchmark)
public class FeedBench {
  @Param private Format format;

  private NewsFeed feed;

  @Setup
  public void read() {
    Messages messages = new Messages(Files.packed());
    Templates templates = new Templates(Files.packed(), messages);
    Sites sites = new Sites(Optional.of("https://example.org"), () -> 0);
    try (Database database = Database.open(Sample.database())) {
      FeedItems items = new FeedItems(new ItemHtml(database, templates, new Bodies(messages)));
      feed =
          database.read(
              stores -> {
                Site site = sites.load(stores);
                FeedList list = new FeedLists(stores, site).ofLanguage(site.defaultLanguage());
                Batch batch = Batch.read(stores, list.entries(), site.defaultLanguage());
                return NewsFeed.of(
                    site,
                    list,
                    FeedIds.of(stores, list.key()),
                    format,
                    list.entries().getFirst().changedAt(),
                    list.entries().stream().map(entry -> items.item(site, entry, batch)).toList());
              });
    }
  }

  /** Writes it. */
  @Benchmark
  public byte[] write() {
    return switch (format) {
      case RSS -> RssWriter.write(feed);
      case ATOM -> AtomWriter.write(feed);
      case JSON -> JsonFeedWriter.write(feed);
    };
  }
}
