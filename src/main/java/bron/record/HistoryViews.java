package bron.record;

import bron.account.SignedIn;
import bron.article.Article;
import bron.article.Copy;
import bron.article.Differences;
import bron.article.EditorPage;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.article.Words;
import bron.db.Stores;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Messages;
import bron.web.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts together the pages of an article's history. */
final class HistoryViews {
  private static final int LENGTH = 50;

  private final Sites sites;
  private final Messages messages;

  HistoryViews(Sites sites, Messages messages) {
    this.sites = sites;
    this.messages = messages;
  }

  HistoryPage list(Stores stores, SignedIn who, Article article, int below, boolean problem) {
    Site site = sites.load(stores);
    HistoryStore store = stores.of(HistoryStore.class);
    List<HistoryStore.Line> lines = store.below(article.id(), below, LENGTH + 1);
    List<HistoryStore.Told> told = store.told(article.id());
    String back = "/admin/articles/" + article.id();
    String path = back + "/revisions";
    List<HistoryStore.Line> shown = lines.subList(0, Math.min(LENGTH, lines.size()));
    return new HistoryPage(
        headline(stores, article),
        back,
        path,
        shown.stream().map(line -> line(site, who, article, path, line, told)).toList(),
        lines.size() > LENGTH ? path + "?before=" + shown.getLast().number() : "",
        problem);
  }

  private HistoryPage.Line line(
      Site site,
      SignedIn who,
      Article article,
      String path,
      HistoryStore.Line line,
      List<HistoryStore.Told> told) {
    boolean newest = line.id() == article.revisionId();
    return new HistoryPage.Line(
        line.number(),
        line.name().orElseGet(() -> messages.text(who.locale(), "editor.program")),
        time(site, who, line.at()),
        line.note(),
        told.stream()
            .filter(t -> t.revisionId() == line.id())
            .map(
                t ->
                    messages.text(
                        who.locale(),
                        "history.told",
                        messages.text(who.locale(), "publish.kind." + t.kind()),
                        t.number(),
                        time(site, who, t.at())))
            .toList(),
        newest,
        line.number() == 1 ? "" : path + "/" + (line.number() - 1) + "/" + line.number(),
        path + "/" + line.number(),
        newest ? "" : path + "/" + line.number() + "/restoration");
  }

  ComparePage difference(
      Stores stores,
      SignedIn who,
      Article article,
      Optional<Revision> from,
      Copy before,
      Revision to) {
    Site site = sites.load(stores);
    return new ComparePage(
        headline(stores, article),
        "/admin/articles/" + article.id() + "/revisions",
        from.map(revision -> named(site, who, revision)).orElse(""),
        named(site, who, to),
        fields(stores, site, who, before, to.copy()),
        Optional.empty(),
        false);
  }

  ComparePage restoration(
      Stores stores, SignedIn who, Article article, Revision older, boolean stale) {
    Site site = sites.load(stores);
    Revision newest = stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
    String back = "/admin/articles/" + article.id();
    return new ComparePage(
        headline(stores, article),
        back + "/revisions",
        named(site, who, newest),
        named(site, who, older),
        fields(stores, site, who, newest.copy(), older.copy().at(newest.copy().slug())),
        Optional.of(
            new ComparePage.Restoration(back + "/restorations", older.number(), newest.id())),
        stale);
  }

  private List<EditorPage.Difference> fields(
      Stores stores, Site site, SignedIn who, Copy before, Copy after) {
    Words words = new Words(stores, who.account().language(), site.defaultLanguage());
    return Differences.between(before, after, words, key -> messages.text(who.locale(), key))
        .stream()
        .map(
            field ->
                new EditorPage.Difference(
                    messages.text(who.locale(), field.key()), field.before(), field.rows()))
        .toList();
  }

  private String named(Site site, SignedIn who, Revision revision) {
    return messages.text(
        who.locale(), "history.revision", revision.number(), time(site, who, revision.at()));
  }

  private static String headline(Stores stores, Article article) {
    return stores
        .of(RevisionStore.class)
        .row(article.revisionId())
        .map(RevisionStore.Row::headline)
        .orElse("");
  }

  private static String time(Site site, SignedIn who, Instant at) {
    return Moment.of(at, site.zone(), who.locale()).text();
  }
}
