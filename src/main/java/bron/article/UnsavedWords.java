package bron.article;

import bron.account.SignedIn;
import bron.db.Stores;
import bron.site.Site;
import bron.web.FormFields;
import bron.web.Messages;
import bron.writing.Writing;
import bron.writing.WritingStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that somebody typed in the editor and did not save, of whatever article. */
public final class UnsavedWords {
  private final Stores stores;
  private final Site site;
  private final SignedIn who;
  private final TypingViews typing;

  /** In that transaction. */
  public UnsavedWords(Stores stores, Messages messages, Site site, SignedIn who, Clock clock) {
    this.stores = stores;
    this.site = site;
    this.who = who;
    this.typing = new TypingViews(messages, clock);
  }

  /**
   * What was typed of an article.
   *
   * @param address of the editor with that text in it
   * @param headline as typed; may be empty
   */
  public record Line(String address, String headline, String language, Instant at) {}

  /** The last first. */
  public List<Line> lines() {
    return stores.of(WritingStore.class).unsaved(who.account().id()).stream()
        .flatMap(writing -> line(writing).stream())
        .toList();
  }

  private Optional<Line> line(Writing writing) {
    Optional<Article> article = writing.articleId().flatMap(stores.of(ArticleStore.class)::find);
    FormFields fields = Unsaved.typed(writing).orElseThrow();
    return typing
        .offer(stores, site, who, article, writing)
        .map(
            offer ->
                new Line(
                    offer.address(),
                    fields.text("headline"),
                    article.map(Article::language).orElseGet(() -> fields.text("language")),
                    writing.typedAt().orElseThrow()));
  }
}
