package bron.purge;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.account.Role;
import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.Copy;
import bron.article.Kind;
import bron.article.Publishing.PublishResult;
import bron.article.Publishing.SaveResult;
import bron.article.RevisionStore;
import bron.http.TestSite;
import bron.http.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What an editor does on a test site: changes articles, and fills in forms. */
final class Desk {
  private final TestSite site;
  private final Visitor administrator;

  Desk(TestSite site) {
    this.site = site;
    this.administrator = site.signedIn(Role.ADMINISTRATOR);
  }

  Article article(long id) {
    return site.database().read(stores -> stores.of(ArticleStore.class).find(id)).orElseThrow();
  }

  Copy copy(long id) {
    long revision = article(id).revisionId();
    return site.database()
        .read(stores -> stores.of(RevisionStore.class).find(revision))
        .orElseThrow()
        .copy();
  }

  /** Begins an article, or the translation of one. */
  long begin(String language, Optional<Long> source, Copy copy) {
    SaveResult saved = site.publishing().create(Actor.COMMAND_LINE, language, source, copy);
    assertThat(saved).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) saved).articleId();
  }

  /** Changes an article and publishes it, and lets a minute go by. */
  void publish(long id, Kind kind, String note, UnaryOperator<Copy> change) {
    SaveResult saved =
        site.publishing()
            .save(Actor.COMMAND_LINE, id, article(id).revisionId(), "", change.apply(copy(id)));
    assertThat(saved).isInstanceOf(SaveResult.Saved.class);
    PublishResult published =
        site.publishing().publish(Actor.COMMAND_LINE, id, article(id).revisionId(), kind, note);
    assertThat(published).isInstanceOf(PublishResult.Published.class);
    site.clock.move(Duration.ofMinutes(1));
  }

  /** The page of a form. */
  Document page(String path) {
    return administrator.page(path);
  }

  /** Opens a form and sends it with those fields filled in: name, value, name, value … */
  void submit(String page, String action, String... changes) {
    Map<String, String> form = form(administrator.page(page));
    for (int i = 0; i < changes.length; i += 2) {
      form.put(changes[i], changes[i + 1]);
    }
    send(action, form);
  }

  /** Sends a form of those fields. */
  void send(String action, Map<String, String> form) {
    List<String> fields = new ArrayList<>();
    form.forEach((name, value) -> fields.addAll(List.of(name, value)));
    HttpResponse<String> answer = administrator.post(action, fields.toArray(String[]::new));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private static Map<String, String> form(Document page) {
    Map<String, String> form = new LinkedHashMap<>();
    for (Element field : page.select("main form [name]:not([name=_csrf]):not(button)")) {
      boolean off = field.attr("type").matches("checkbox|radio") && !field.hasAttr("checked");
      if (!off) {
        Elements chosen = field.select("option[selected]");
        form.put(field.attr("name"), chosen.isEmpty() ? field.val() : chosen.val());
      }
    }
    return form;
  }

  /** The same words under another headline. */
  static Copy headline(Copy copy, String headline) {
    return with(copy, headline, copy.slug(), copy.sectionId(), copy.topicIds(), copy.relatedIds());
  }

  /** The same words at another address. */
  static Copy slug(Copy copy, String slug) {
    return with(copy, copy.headline(), slug, copy.sectionId(), copy.topicIds(), copy.relatedIds());
  }

  /** The same words on other lists. */
  static Copy listed(Copy copy, Optional<Long> section, List<Long> topics) {
    return with(copy, copy.headline(), copy.slug(), section, topics, copy.relatedIds());
  }

  /** The same words, naming other articles. */
  static Copy naming(Copy copy, List<Long> articles) {
    return with(copy, copy.headline(), copy.slug(), copy.sectionId(), copy.topicIds(), articles);
  }

  private static Copy with(
      Copy copy,
      String headline,
      String slug,
      Optional<Long> section,
      List<Long> topics,
      List<Long> related) {
    return new Copy(
        headline,
        copy.standfirst(),
        copy.body(),
        slug,
        section,
        topics,
        copy.credits(),
        copy.sources(),
        copy.picture(),
        copy.shareTitle(),
        copy.shareDescription(),
        related);
  }
}
