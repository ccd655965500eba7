package bron.http;

import bron.account.Actor;
import bron.account.Role;
import bron.account.SessionStore;
import bron.account.Tokens;
import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.Kind;
import bron.article.Publishing.PublishResult;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A writer and an editor who have one article between them. */
public final class Colleagues {
  private final TestSite site;

  /** Who wrote it. */
  public final Visitor writer;

  /** Who looks at it. */
  public final Visitor editor;

  /** Where it is in the newsroom. */
  public final String place;

  /** At that site; its body is that. */
  public Colleagues(TestSite site, String body) {
    this.site = site;
    this.writer = site.signedIn(Role.AUTHOR);
    this.editor = site.signedIn(Role.EDITOR);
    name(writer, "Wim Writer");
    name(editor, "Eva Editor");
    this.place = begin(writer, "Een kop", body);
  }

  /** Begins an article; yields its place. */
  public static String begin(Visitor who, String headline, String body) {
    return who.post("/admin/articles", "language", "nl", "headline", headline, "body", body)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("\\?.*", "");
  }

  /** Gives somebody a name. */
  public void name(Visitor who, String name) {
    site.database().change(stores -> stores.of(NameStore.class).set(account(who), name));
  }

  interface NameStore {
    @org.jdbi.v3.sqlobject.statement.SqlUpdate("UPDATE account SET name = :name WHERE id = :id")
    void set(long id, String name);
  }

  /** The row of somebody's account. */
  public long account(Visitor who) {
    return site.database()
        .read(
            stores ->
                stores
                    .of(SessionStore.class)
                    .find(Tokens.hash(who.session().orElseThrow()), site.clock.instant())
                    .orElseThrow()
                    .accountId());
  }

  /** The article as it is now. */
  public Article article() {
    long id = Long.parseLong(place.substring(place.lastIndexOf('/') + 1));
    return site.database().read(stores -> stores.of(ArticleStore.class).find(id)).orElseThrow();
  }

  /** The page on which they meet. */
  public Document page(Visitor who) {
    return who.page(place + "/notes");
  }

  /** Somebody saves another body. */
  public void write(Visitor who, String body) {
    HttpResponse<String> saved = EditorForm.open(who, place).set("body", body).save();
    if (saved.statusCode() != 303) {
      throw new AssertionError(saved.statusCode() + " " + saved.body());
    }
  }

  /** Publishes the newest revision. */
  public void publish(Kind kind) {
    PublishResult result =
        site.publishing()
            .publish(Actor.COMMAND_LINE, article().id(), article().revisionId(), kind, "Daarom.");
    if (!(result instanceof PublishResult.Published)) {
      throw new AssertionError(result);
    }
  }

  /** Opens the page, fills in one of its forms and sends it to an address below the article. */
  public HttpResponse<String> send(Visitor who, String noun, String... fields) {
    return send(who, page(who), noun, fields);
  }

  /** The same from a page that was opened before. */
  public HttpResponse<String> send(Visitor who, Document page, String noun, String... fields) {
    List<String> all = new ArrayList<>(List.of(fields));
    Element form =
        Optional.ofNullable(
                page.selectFirst(
                    "form:has([formaction="
                        + place
                        + "/"
                        + noun
                        + "]), form[action="
                        + place
                        + "/"
                        + noun
                        + "]"))
            .orElseThrow(() -> new AssertionError("no form for " + noun + ": " + page.text()));
    for (Element hidden : form.select("[type=hidden]")) {
      if (!hidden.attr("name").equals("_csrf") && !List.of(fields).contains(hidden.attr("name"))) {
        all.add(hidden.attr("name"));
        all.add(hidden.val());
      }
    }
    return who.post(place + "/" + noun, all.toArray(String[]::new));
  }

  /** The stage, which is the same wherever it is said. */
  public String stage() {
    String stage = page(editor).select("[aria-labelledby=stage] .state").text();
    String listed =
        editor.page("/admin/articles").select("tr:has(a[href=" + place + "]) .state").text();
    String sentence = editor.page(place).select(".bar .sentence").text();
    if (!listed.equals(stage) || !sentence.startsWith(stage + ", opgeslagen")) {
      throw new AssertionError(stage + " but listed as " + listed + ", edited as " + sentence);
    }
    return stage;
  }
}
