package bron.transfer;

import bron.article.Article;
import bron.article.ArticleRecord;
import bron.article.Copy;
import bron.article.Kind;
import bron.article.Publication;
import bron.article.PublicationStore;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.audit.AuditStore;
import bron.db.Stores;
import bron.media.Pictures;
import bron.site.Site;
import bron.transfer.ArticleFile.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Imports files within one transaction. */
final class ArticleImport {
  private final Stores stores;
  private final Site site;
  private final Supplier<UUID> uuids;
  private final Instant now;
  private final Instant latest;
  private final RevisionStore revisions;
  private final ArticleRecord record;
  private final Known known;
  private final Copies copies;

  /** At {@code now}; what a file says was told after {@code latest} is refused. */
  ArticleImport(
      Stores stores,
      Site site,
      Pictures pictures,
      Supplier<UUID> uuids,
      Instant now,
      Instant latest) {
    this.stores = stores;
    this.site = site;
    this.uuids = uuids;
    this.now = now;
    this.latest = latest;
    this.revisions = stores.of(RevisionStore.class);
    this.record = new ArticleRecord(stores, site, now);
    this.known = new Known(stores);
    this.copies = new Copies(stores, known, pictures, now);
  }

  /** Imports a file, whole or not at all. */
  Outcome run(ReadyFile ready) {
    if (ready.article().isEmpty()) {
      return new Outcome.Refused(ready.problems());
    }
    if (ready.problems().isEmpty() && stores.of(ImportedStore.class).contains(ready.digest())) {
      return new Outcome.Unchanged();
    }
    ArticleFile file = ready.article().get();
    Matching matching = new Matching(stores, site);
    Optional<Article> existing = matching.article(file);
    List<Problem> problems = new ArrayList<>(ready.problems());
    problems.addAll(
        new ImportRules(stores, site, known, latest, matching).problems(file, existing));
    BodyPictures.leftOver(file.body(), ready.pictures())
        .forEach(
            name -> problems.add(new Problem("picture", "write its name in its place: " + name)));
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    Copy copy = copies.copy(ready, file, existing);
    return existing.isEmpty()
        ? begin(ready, file, matching, copy)
        : goOn(ready, file, existing.get(), copy);
  }

  private Outcome begin(ReadyFile ready, ArticleFile file, Matching matching, Copy copy) {
    Optional<Article> source =
        file.translationOf().flatMap(name -> matching.source(file.language(), name));
    Instant at = file.published().orElse(now);
    UUID uuid = file.uuid().orElseGet(uuids);
    String note = note(ready);
    Article article =
        record.begin(uuid, file.language(), source, Optional.empty(), now, note, copy);
    long id = article.id();
    if (file.published().isPresent()) {
      Revision first =
          new Revision(
              article.revisionId(), id, 1, Optional.empty(), Optional.empty(), now, note, copy);
      record.publish(article, first, Kind.FIRST, "", Optional.empty(), at);
    }
    noted(ready, id, article.revisionId(), copy);
    Optional<String> path =
        file.published()
            .map(day -> Article.dateline(site, day))
            .map(day -> Article.path(site, file.language(), day, copy.slug()));
    return new Outcome.Added(id, path);
  }

  private Outcome goOn(ReadyFile ready, ArticleFile file, Article article, Copy copy) {
    Revision newest = revisions.find(article.revisionId()).orElseThrow();
    List<Publication> told = stores.of(PublicationStore.class).of(article.id());
    Optional<Telling> telling = file.telling().filter(later -> !ImportRules.isTold(later, told));
    boolean same = newest.copy().equals(copy);
    Instant at = telling.map(Telling::at).orElse(now);
    long revision =
        same
            ? newest.id()
            : record.append(
                article,
                Optional.empty(),
                now.isAfter(newest.at()) ? now : newest.at(),
                note(ready),
                copy);
    telling.ifPresent(later -> publish(article, revision, later.kind(), later.note(), later.at()));
    noted(ready, article.id(), revision, copy);
    if (telling.isPresent()) {
      return new Outcome.Published(article.id(), telling.get().kind());
    }
    return same ? new Outcome.Unchanged() : new Outcome.Drafted(article.id(), newest.number() + 1);
  }

  private void publish(Article article, long revision, Kind kind, String note, Instant at) {
    record.publish(
        article, revisions.find(revision).orElseThrow(), kind, note, Optional.empty(), at);
  }

  private static String note(ReadyFile ready) {
    return "Import: " + ready.name();
  }

  private void noted(ReadyFile ready, long articleId, long revisionId, Copy copy) {
    stores.of(ImportedStore.class).add(ready.digest(), articleId, revisionId, now);
    stores
        .of(AuditStore.class)
        .add(
            now,
            Optional.empty(),
            "article.import",
            "article/" + articleId,
            ready.name() + ": " + copy.headline(),
            "");
  }
}
