package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.Kind;
import bron.article.Publishing.PublishResult;
import bron.article.Publishing.SaveResult;
import java.util.function.UnaryOperator;

/** An article on a test site, which goes on with {@link #publish}. */
public final class Story {
  private final TestSite site;
  private final long id;
  private Manuscript manuscript;

  Story(TestSite site, long id, Manuscript manuscript) {
    this.site = site;
    this.id = id;
    this.manuscript = manuscript;
  }

  /** As the database has it now. */
  public Article article() {
    return site.database().read(stores -> stores.of(ArticleStore.class).find(id)).orElseThrow();
  }

  /** What feeds know it by. */
  public String urn() {
    return "urn:uuid:" + article().uuid();
  }

  /** Its path below the default language, such as {@code /2026/11/24/kop}. */
  public String path() {
    Article now = article();
    return "/" + now.dateline().orElseThrow().replace('-', '/') + "/" + now.slug();
  }

  /** Publishes it as it stands. */
  public void publish(Kind kind, String note) {
    publish(kind, note, same -> same);
  }

  /** Saves it with that change and publishes it. */
  public void publish(Kind kind, String note, UnaryOperator<Manuscript> change) {
    manuscript = change.apply(manuscript);
    SaveResult saved =
        site.publishing()
            .save(Actor.COMMAND_LINE, id, article().revisionId(), "", manuscript.copy());
    assertThat(saved).isInstanceOf(SaveResult.Saved.class);
    PublishResult result =
        site.publishing().publish(Actor.COMMAND_LINE, id, article().revisionId(), kind, note);
    assertThat(result).isInstanceOf(PublishResult.Published.class);
  }
}
