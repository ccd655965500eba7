package bron.feed;

import bron.article.Article;
import bron.site.Site;
import bron.text.Carriable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns articles as the database has them into items of a feed. */
public final class FeedItems {
  /** In pixels. */
  private static final int WIDE_ENOUGH = 1200;

  private final ItemHtml html;

  /** With that HTML. */
  public FeedItems(ItemHtml html) {
    this.html = html;
  }

  /** The item of an article. */
  FeedItem item(Site site, FeedStore.Entry entry, Batch batch) {
    String root = site.absolute(site.prefix(entry.language()));
    Byline byline =
        Byline.of(batch.credits().getOrDefault(entry.revisionId(), List.of()), root + "/authors/");
    Optional<FeedItem.Picture> picture = picture(site, entry, batch);
    String path = Article.path(site, entry.language(), entry.dateline(), entry.slug());
    return new FeedItem(
        "urn:uuid:" + entry.uuid(),
        site.absolute(path),
        entry.language(),
        Carriable.text(entry.headline()),
        Carriable.text(entry.standfirst()),
        html.html(site, entry, picture, batch),
        entry.publishedAt().atZone(site.zone()),
        entry.changedAt().atZone(site.zone()),
        byline.authors(),
        byline.contributors(),
        categories(entry, batch, root),
        picture);
  }

  private static List<FeedItem.Category> categories(
      FeedStore.Entry entry, Batch batch, String root) {
    List<FeedItem.Category> categories = new ArrayList<>();
    entry.sectionName().ifPresent(name -> categories.add(category(name, root + "/sections")));
    batch
        .topics()
        .getOrDefault(entry.revisionId(), List.of())
        .forEach(topic -> categories.add(category(topic.name(), root + "/topics")));
    return List.copyOf(categories);
  }

  private static FeedItem.Category category(String name, String scheme) {
    return new FeedItem.Category(Carriable.text(name), scheme);
  }

  /** As wide as a screen: what came in may be many times that, and feeds carry many pictures. */
  private static Optional<FeedItem.Picture> picture(Site site, FeedStore.Entry entry, Batch batch) {
    return entry
        .pictureId()
        .flatMap(id -> Optional.ofNullable(batch.pictures().get(id)))
        .map(media -> media.steady(WIDE_ENOUGH))
        .map(
            sized ->
                new FeedItem.Picture(
                    site.absolute(sized.address()),
                    sized.type(),
                    sized.width(),
                    sized.height(),
                    Carriable.text(entry.pictureAlt()),
                    Carriable.text(entry.pictureCaption()),
                    Carriable.text(entry.pictureCredit())));
  }
}
