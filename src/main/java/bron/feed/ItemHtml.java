package bron.feed;

import bron.article.Bodies;
import bron.article.Kind;
import bron.db.Database;
import bron.site.Site;
import bron.text.Carriable;
import bron.text.Markdown;
import bron.web.Moment;
import bron.web.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the whole article as HTML that stands by itself: every address in it is absolute. */
public final class ItemHtml {
  private final Database database;
  private final Templates templates;
  private final Bodies bodies;

  /** With those templates and bodies; the sizes of pictures come from that database. */
  public ItemHtml(Database database, Templates templates, Bodies bodies) {
    this.database = database;
    this.templates = templates;
    this.bodies = bodies;
  }

  /** What the template shows. */
  record Page(
      Optional<FeedItem.Picture> picture,
      String standfirst,
      List<Notice> corrections,
      String body,
      List<FeedStore.SourceLine> sources) {}

  /** A correction or an update: the message key of which, when, and what was wrong or is new. */
  record Notice(String label, Moment at, String note) {}

  /** Feeds are rendered when the connection that read them has been given back. */
  private Optional<Markdown.Picture> size(String address) {
    return database.read(stores -> Bodies.pictures(stores).find(address));
  }

  private static String label(Kind kind) {
    return kind == Kind.CORRECTION ? "article.correction" : "article.updated";
  }

  /** The HTML of an article: picture, standfirst, corrections, body, sources. */
  String html(Site site, FeedStore.Entry entry, Optional<FeedItem.Picture> picture, Batch batch) {
    Locale locale = Site.locale(entry.language());
    List<Notice> corrections =
        batch.corrections().getOrDefault(entry.articleId(), List.of()).stream()
            .map(
                each ->
                    new Notice(
                        label(each.kind()), Moment.of(each.at(), site.zone(), locale), each.note()))
            .toList();
    Page page =
        new Page(
            picture,
            entry.standfirst(),
            corrections,
            bodies.absolute(
                this::size, entry.revisionId(), entry.body(), entry.language(), site.baseUrl()),
            batch.sources().getOrDefault(entry.revisionId(), List.of()));
    String html = templates.render("feed/item", locale, Map.of("page", page));
    return Carriable.text(html.strip());
  }
}
