package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.Copy;
import bron.article.RevisionStore;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes with an article still does when it is translated. */
class TranslatedRelatedTest {
  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void whatAnEditorChoseForATranslationOutlivesItsTranslator() {
    Press.Published source = press.article("Een kop").publish();
    Press.Published other = press.article("Another story").translating(source, "en").publish();
    Press.Published second = press.article("Nog een kop").publish();
    Press.Published english =
        press.article("A headline").translating(second, "en").naming(other).publish();

    Translator.at(site, second.id(), "en").types("p-1", "A paragraph, reworded.").save();

    assertThat(copy(english.id()).body()).isEqualTo("A paragraph, reworded.");
    assertThat(copy(english.id()).relatedIds()).containsExactly(other.id());
  }

  @Test
  void aNewTranslationNamesTheEditionsOfWhatItsSourceNames() {
    Press.Published named = press.article("Een kop").publish();
    Press.Published edition = press.article("A headline").translating(named, "en").publish();
    Press.Published dutchOnly = press.article("Zonder vertaling").publish();
    Press.Published unseen = press.article("Nog niet").publish();
    Translator.at(site, unseen.id(), "en").types("headline", "A draft").save();
    Press.Published source =
        press.article("De bron").naming(dutchOnly).naming(unseen).naming(named).publish();

    Translator.at(site.signedIn(Role.EDITOR), source.id(), "en").types("headline", "It").save();

    assertThat(copy(english(source.id())).relatedIds()).containsExactly(edition.id());
  }

  private long english(long source) {
    return site.database()
        .read(
            stores -> {
              ArticleStore articles = stores.of(ArticleStore.class);
              List<Article> editions =
                  articles.editions(articles.find(source).orElseThrow().storyId());
              return editions.stream().filter(e -> e.language().equals("en")).findFirst();
            })
        .orElseThrow()
        .id();
  }

  private Copy copy(long articleId) {
    return site.database()
        .read(
            stores -> {
              Article article = stores.of(ArticleStore.class).find(articleId).orElseThrow();
              return stores.of(RevisionStore.class).find(article.revisionId());
            })
        .orElseThrow()
        .copy();
  }
}
