package bron;

import static bron.account.Role.ADMINISTRATOR;
import static bron.account.Role.AUTHOR;
import static bron.account.Role.EDITOR;
import static bron.account.Role.READER;

import bron.account.Role;
import bron.account.factor.FactorPages;
import bron.account.passkey.PasskeyPages;
import bron.feed.Format;
import bron.preview.PreviewPages;
import bron.status.StatusPages;
import bron.term.TermEditor;
import bron.workflow.Step;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Every address of the site, on one page. The route declared first wins. */
final class Routes {
  private final RoutesConfig routes;

  private Routes(RoutesConfig routes) {
    this.routes = routes;
  }

  static void declare(RoutesConfig config, Services site, StatusPages status) {
    Routes routes = new Routes(config);
    routes.get("/static/{fingerprint}/<name>", READER, site.assets::serve);
    routes.get("/favicon.ico", READER, site.assets::icon);
    routes.get("/media/{id}/original.{ext}", READER, site.mediaPages::original);
    routes.get("/share/articles/{id}/{digest}/{shape}.png", READER, site.articleShare::show);
    routes.get("/share/site/{language}/{digest}/{shape}.png", READER, site.sharePictures::ofSite);
    routes.get("/robots.txt", READER, site.robots::show);
    routes.get("/sitemap.xml", READER, site.sitemaps::index);
    routes.get("/sitemap-news.xml", READER, site.sitemaps::news);
    routes.get("/sitemap-{part}.xml", READER, site.sitemaps::part);
    routes.get("/{key}.txt", READER, site.indexNow::key);
    routes.get("/preview/{token}", READER, site.previewDoor::show);
    routes.get("/media/{id}/{name}", READER, site.mediaPages::rendition);
    routes.newsroom(site);
    routes.get("/admin/status", ADMINISTRATOR, status::show);
    for (Format format : Format.values()) {
      routes.get("/all/" + format.file(), READER, site.feeds.ofEverything(format));
    }
    site.languages().forEach(language -> routes.reading("/" + language, site));
    routes.reading("", site);
  }

  private void newsroom(Services site) {
    get("/admin", AUTHOR, site.workPages::show);
    get("/admin/commands", AUTHOR, site.commandPages::show);
    get("/admin/commands/found", AUTHOR, site.commandPages::found);
    get("/admin/articles", AUTHOR, site.articleDesk::list);
    post("/admin/articles", AUTHOR, site.articleSaving::create);
    get("/admin/articles/new", AUTHOR, site.articleEditor::blank);
    get("/admin/articles/bulk", EDITOR, site.bulkPages::ask);
    post("/admin/articles/bulk", EDITOR, site.bulkPages::act);
    get("/admin/articles/choices", AUTHOR, site.relatedChoices::show);
    post("/admin/articles/preview", AUTHOR, site.preview::show);
    post("/admin/articles/writing", AUTHOR, site.writingPages::keep);
    post("/admin/articles/writing/removals", AUTHOR, site.writingPages::discard);
    get("/admin/articles/{id}", AUTHOR, site.articleEditor::open);
    post("/admin/articles/{id}", AUTHOR, site.articleSaving::save);
    post("/admin/articles/{id}/preview", AUTHOR, site.preview::show);
    post("/admin/articles/{id}/writing", AUTHOR, site.writingPages::keep);
    post("/admin/articles/{id}/writing/removals", AUTHOR, site.writingPages::discard);
    get("/admin/articles/{id}/translations/{language}", AUTHOR, site.translationPages::show);
    post("/admin/articles/{id}/translations/{language}", AUTHOR, site.translationPages::save);
    get("/admin/articles/{id}/check", AUTHOR, site.checkPages::show);
    history("/admin/articles/{id}", site);
    colleagues("/admin/articles/{id}", site);
    previews("/admin/articles/{id}/preview", site.previewPages);
    get("/admin/articles/{id}/publish", EDITOR, site.publishPages::ask);
    post("/admin/articles/{id}/publications", EDITOR, site.publishPages::publish);
    schedule(site);
    get("/admin/media", AUTHOR, site.mediaLibrary::list);
    post("/admin/media", AUTHOR, site.mediaUpload::upload);
    get("/admin/media/{id}", AUTHOR, site.mediaEditor::open);
    post("/admin/media/{id}", AUTHOR, site.mediaEditor::save);
    post("/admin/media/{id}/removal", EDITOR, site.mediaEditor::remove);
    get("/admin/front", EDITOR, site.frontEditor::open);
    post("/admin/front", EDITOR, site.frontEditor::save);
    get("/admin/authors", EDITOR, site.authorEditor::list);
    get("/admin/authors/new", EDITOR, site.authorEditor::blank);
    post("/admin/authors", EDITOR, site.authorEditor::add);
    get("/admin/authors/{id}", EDITOR, site.authorEditor::open);
    post("/admin/authors/{id}", EDITOR, site.authorEditor::save);
    terms("/admin/sections", site.sectionEditor);
    terms("/admin/topics", site.topicEditor);
    get("/admin/redirects", ADMINISTRATOR, site.redirectEditor::list);
    post("/admin/redirects", ADMINISTRATOR, site.redirectEditor::add);
    post("/admin/redirects/removals", ADMINISTRATOR, site.redirectEditor::remove);
    get("/admin/settings", ADMINISTRATOR, site.settingsEditor::open);
    post("/admin/settings", ADMINISTRATOR, site.settingsEditor::save);
    get("/admin/audit", ADMINISTRATOR, site.trailPages::list);
    post("/admin/audit/exports", ADMINISTRATOR, site.trailExport::send);
    accounts(site);
  }

  /** What happens later. */
  private void schedule(Services site) {
    post("/admin/articles/{id}/plans", EDITOR, site.publicationPlans::add);
    get("/admin/articles/{id}/pins", EDITOR, site.pinPlans::ask);
    post("/admin/articles/{id}/pins", EDITOR, site.pinPlans::add);
    get("/admin/articles/{id}/embargo", EDITOR, site.embargoPages::ask);
    post("/admin/articles/{id}/embargo", EDITOR, site.embargoPages::set);
    get("/admin/schedule", AUTHOR, site.schedulePages::list);
    get("/admin/schedule/{id}", EDITOR, site.planPages::open);
    post("/admin/schedule/{id}", EDITOR, site.planPages::change);
    post("/admin/schedule/{id}/cancellations", EDITOR, site.planPages::cancel);
    post("/admin/schedule/{id}/revisions", EDITOR, site.planPages::take);
  }

  /** What colleagues do with an article together. */
  private void colleagues(String article, Services site) {
    get(article + "/notes", AUTHOR, site.notePages::show);
    post(article + "/notes", AUTHOR, site.notePages::add);
    post(article + "/notes/{note}/replies", AUTHOR, site.notePages::reply);
    post(article + "/reviews", AUTHOR, site.reviewPages.take(Step.HAND_IN));
    post(article + "/reviews/removals", AUTHOR, site.reviewPages.take(Step.TAKE_BACK));
    post(article + "/approvals", EDITOR, site.reviewPages.take(Step.APPROVE));
    post(article + "/returns", EDITOR, site.reviewPages.take(Step.SEND_BACK));
    post(article + "/assignments", AUTHOR, site.reviewPages::assign);
  }

  /** How an article will look, and to whom it is shown. */
  private void previews(String preview, PreviewPages pages) {
    get(preview, AUTHOR, pages::show);
    get(preview + "/page", AUTHOR, pages::page);
    get(preview + "/card.png", AUTHOR, pages::card);
    post(preview + "/links", AUTHOR, pages::make);
    post(preview + "/links/revocations", AUTHOR, pages::revoke);
  }

  /** What an article said before. */
  private void history(String article, Services site) {
    get(article + "/revisions", AUTHOR, site.historyPages::list);
    get(article + "/revisions/comparison", AUTHOR, site.historyPages::choose);
    get(article + "/revisions/{number}", AUTHOR, site.historyPages::show);
    get(article + "/revisions/{number}/restoration", AUTHOR, site.restorationPages::ask);
    get(article + "/revisions/{from}/{to}", AUTHOR, site.historyPages::compare);
    post(article + "/restorations", AUTHOR, site.restorationPages::restore);
  }

  private void terms(String list, TermEditor editor) {
    get(list, EDITOR, editor::list);
    get(list + "/new", EDITOR, editor::blank);
    post(list, EDITOR, editor::add);
    get(list + "/{id}", EDITOR, editor::open);
    post(list + "/{id}", EDITOR, editor::save);
    get(list + "/{id}/merger", EDITOR, editor::askMerger);
    post(list + "/{id}/merger", EDITOR, editor::merge);
  }

  /** Who comes in, and who may. */
  private void accounts(Services site) {
    get("/admin/sign-in", READER, site.account.signInPages::show);
    post("/admin/sign-in", READER, site.account.signInPages::enter);
    post("/admin/sign-in/parked", READER, site.account.signInPages::park);
    get("/admin/sign-in/code", READER, site.account.codePages::show);
    post("/admin/sign-in/code", READER, site.account.codePages::enter);
    get("/admin/sign-in/passkey", READER, site.account.signInPages::askForPasskey);
    post("/admin/sign-in/passkey", READER, site.account.signInPages::enterByPasskey);
    get("/admin/forgotten", READER, site.account.forgottenPages::show);
    post("/admin/forgotten", READER, site.account.forgottenPages::ask);
    post("/admin/sign-out", AUTHOR, site.account.signInPages::leave);
    get("/admin/welcome/{token}", READER, site.account.welcomePages::show);
    post("/admin/welcome/{token}", READER, site.account.welcomePages::enter);
    get("/admin/account", AUTHOR, site.account.ownPages::show);
    post("/admin/account/language", AUTHOR, site.account.ownPages::changeLanguage);
    post("/admin/account/sessions/removals", AUTHOR, site.account.sessionPages::endOwn);
    factor(site.account.factorPages);
    passkeys(site.account.passkeyPages);
    get("/admin/password", AUTHOR, site.account.ownPages::show);
    post("/admin/password", AUTHOR, site.account.ownPages::changePassword);
    get("/admin/accounts", ADMINISTRATOR, site.account.listPages::list);
    post("/admin/accounts", ADMINISTRATOR, site.account.listPages::add);
    get("/admin/accounts/new", ADMINISTRATOR, site.account.listPages::blank);
    get("/admin/accounts/{id}", ADMINISTRATOR, site.account.pages::show);
    post("/admin/accounts/{id}", ADMINISTRATOR, site.account.pages::save);
    post("/admin/accounts/{id}/state", ADMINISTRATOR, site.account.pages::setState);
    post("/admin/accounts/{id}/links", ADMINISTRATOR, site.account.pages::link);
    post("/admin/accounts/{id}/letters", ADMINISTRATOR, site.account.pages::mail);
    post("/admin/accounts/{id}/factor/removals", ADMINISTRATOR, site.account.pages::removeFactor);
    post(
        "/admin/accounts/{id}/passkeys/removals",
        ADMINISTRATOR,
        site.account.pages::removePasskeys);
    post(
        "/admin/accounts/{id}/sessions/removals",
        ADMINISTRATOR,
        site.account.sessionPages::endTheirs);
  }

  /** The second step of one's own account. */
  private void factor(FactorPages pages) {
    get(FactorPages.ADDRESS, AUTHOR, pages::show);
    post(FactorPages.ADDRESS, AUTHOR, pages::begin);
    post(FactorPages.ADDRESS + "/confirmations", AUTHOR, pages::confirm);
    post(FactorPages.ADDRESS + "/codes", AUTHOR, pages::renew);
    post(FactorPages.ADDRESS + "/removals", AUTHOR, pages::remove);
  }

  /** The passkeys of one's own account. */
  private void passkeys(PasskeyPages pages) {
    get(PasskeyPages.ADDRESS, AUTHOR, pages::show);
    post(PasskeyPages.ADDRESS, AUTHOR, pages::add);
    post(PasskeyPages.ADDRESS + "/beginnings", AUTHOR, pages::begin);
    post(PasskeyPages.ADDRESS + "/removals", AUTHOR, pages::remove);
  }

  /** What readers read, in one language: greedy patterns last. */
  private void reading(String prefix, Services site) {
    get(prefix.isEmpty() ? "/" : prefix, READER, site.frontPages::show);
    get(prefix + "/sections/{slug}", READER, site.sectionPages::show);
    get(prefix + "/topics/{slug}", READER, site.topicPages::show);
    get(prefix + "/authors/{slug}", READER, site.authorPages::show);
    get(prefix + "/search", READER, site.searchPages::show);
    get(prefix + "/opensearch.xml", READER, site.openSearchPages::show);
    for (Format format : Format.values()) {
      get(prefix + "/" + format.file(), READER, site.feeds.ofLanguage(format));
      get(
          prefix + "/search/" + format.file(),
          READER,
          site.feeds.ofSelection(format, site.searchFeeds::choose));
      get(prefix + "/sections/{slug}/" + format.file(), READER, site.feeds.ofSection(format));
      get(prefix + "/topics/{slug}/" + format.file(), READER, site.feeds.ofTopic(format));
      get(prefix + "/authors/{slug}/" + format.file(), READER, site.feeds.ofAuthor(format));
    }
    get(prefix + "/feeds", READER, site.feedIndex::show);
    get(prefix + "/feeds/topics", READER, site.feedIndex.part("topics"));
    get(prefix + "/feeds/authors", READER, site.feedIndex.part("authors"));
    get(prefix + "/feeds.opml", READER, site.feedIndex::file);
    get(prefix + "/{year}/{month}/{day}/{slug}/embed/{key}", READER, site.embedPages::show);
    get(prefix + "/{year}/{month}/{day}/{slug}", READER, site.articlePages::show);
    get(prefix + "/{year}/{month}/{day}", READER, site.archivePages::show);
    get(prefix + "/{year}/{month}", READER, site.archivePages::show);
    get(prefix + "/{year}", READER, site.archivePages::show);
  }

  /** GET and HEAD. */
  private void get(String path, Role role, Handler handler) {
    routes.get(path, handler, role);
    routes.head(path, handler, role);
  }

  private void post(String path, Role role, Handler handler) {
    routes.post(path, handler, role);
  }
}
