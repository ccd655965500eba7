package bron.translation;

import bron.account.Actor;
import bron.article.Article;
import bron.article.ArticleRecord;
import bron.article.ArticleStore;
import bron.article.Copy;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.article.State;
import bron.article.Translations;
import bron.article.Translations.Opened;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Sites;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Saves translations, each in one transaction with its line in the audit trail. */
public final class Translating {
  private final Database database;
  private final Sites sites;
  private final Clock clock;
  private final Supplier<UUID> uuids;

  /** By that clock, with ids from there. */
  public Translating(Database database, Sites sites, Clock clock, Supplier<UUID> uuids) {
    this.database = database;
    this.sites = sites;
    this.clock = clock;
    this.uuids = uuids;
  }

  /** What came of it. */
  sealed interface Result {
    /** It is saved, or there was nothing to save. */
    record Saved(long articleId) implements Result {}

    /** Somebody saved {@code newest} meanwhile; nothing was written. */
    record Conflict(Revision newest, Copy mine) implements Result {}
  }

  /** Saves what a translator wrote, unless somebody else saved since. */
  Result save(Actor who, Opened opened, String language, Typed typed, Written written) {
    return database.write(
        stores -> {
          Article source = stores.of(ArticleStore.class).find(opened.source().id()).orElseThrow();
          Optional<Article> edition = new Translations(stores).edition(source, language);
          boolean slugIsFree = edition.map(a -> a.state() == State.DRAFT).orElse(true);
          Copy copy =
              new Copies(stores, opened, language).copy(written, slugIsFree, typed.translators());
          return edition
              .map(article -> goOn(stores, who, article, typed, written, copy))
              .orElseGet(() -> begin(stores, who, source, language, written, copy));
        });
  }

  private Result begin(
      Stores stores, Actor who, Article source, String language, Written written, Copy copy) {
    long id =
        record(stores)
            .begin(
                uuids.get(),
                language,
                source,
                who.accountId(),
                clock.instant(),
                copy,
                written.map())
            .id();
    who.note(stores, clock.instant(), "article.create", "article/" + id, copy.headline());
    return new Result.Saved(id);
  }

  private Result goOn(
      Stores stores, Actor who, Article article, Typed typed, Written written, Copy copy) {
    Revision newest = stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
    boolean mine = typed.base().filter(id -> id == newest.id()).isPresent();
    if (newest.copy().equals(copy) && (!mine || !written.settled())) {
      return new Result.Saved(article.id());
    }
    if (!mine) {
      return new Result.Conflict(newest, copy);
    }
    Instant now = clock.instant();
    Instant at = now.isAfter(newest.at()) ? now : newest.at();
    record(stores).append(article, who.accountId(), at, copy, written.map());
    String detail = "revision " + (newest.number() + 1);
    who.note(stores, now, "article.save", "article/" + article.id(), detail);
    return new Result.Saved(article.id());
  }

  private ArticleRecord record(Stores stores) {
    return new ArticleRecord(stores, sites.load(stores), clock.instant());
  }
}
