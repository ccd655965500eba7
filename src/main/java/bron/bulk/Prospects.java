package bron.bulk;

import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.Kind;
import bron.article.Publishing;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.article.State;
import bron.db.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks ahead: what an order will do to each of the chosen articles, by the rules of each alone.
 */
final class Prospects {
  private final Stores stores;
  private final Publishing publishing;
  private final Instant now;

  /** In that transaction, at that moment. */
  Prospects(Stores stores, Publishing publishing, Instant now) {
    this.stores = stores;
    this.publishing = publishing;
    this.now = now;
  }

  /** Of those articles, in that order; what is no article is left out. */
  List<Prospect> of(Order order, List<Long> ids) {
    return ids.stream().flatMap(id -> of(order, id).stream()).toList();
  }

  private Optional<Prospect> of(Order order, long id) {
    return stores.of(ArticleStore.class).find(id).map(article -> of(order, article));
  }

  private Prospect of(Order order, Article article) {
    Revision newest = stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
    String why = why(order, article, newest);
    boolean draft = article.state() == State.LIVE && article.hasDraft();
    return new Prospect(
        article.id(),
        newest.id(),
        newest.copy().headline(),
        article.language(),
        draft ? "live-draft" : article.state().name().toLowerCase(java.util.Locale.ROOT),
        why.isEmpty() ? will(order, article) : "",
        why);
  }

  private String why(Order order, Article article, Revision newest) {
    return switch (order.act()) {
      case PUBLISH ->
          article.state() == State.DRAFT
              ? publishing.obstacles(stores, article, newest.id(), Kind.FIRST, "", now).stream()
                  .findFirst()
                  .orElse("")
              : "bulk.why.published";
      case WITHDRAW -> article.state() == State.LIVE ? "" : "bulk.why.notLive";
      case SECTION -> same(order, newest) ? "bulk.why.section" : "";
      case TOPIC -> same(order, newest) ? "bulk.why.topic" : "";
      case UNTOPIC -> same(order, newest) ? "bulk.why.untopic" : "";
    };
  }

  private boolean same(Order order, Revision newest) {
    return order.apply(stores, newest.copy()).equals(newest.copy());
  }

  private static String will(Order order, Article article) {
    if (!order.act().writes()) {
      return "bulk.will." + order.act().word();
    }
    if (article.state() != State.LIVE) {
      return "bulk.will.save";
    }
    if (article.hasDraft()) {
      return "bulk.will.draft";
    }
    return order.tell() ? "bulk.will.tell" : "bulk.will.keep";
  }
}
