package bron.article;

import bron.account.Actor;
import bron.db.Database;
import bron.db.Stores;
import bron.gate.Rule;
import bron.site.Site;
import bron.site.Sites;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What editors do with articles, each act one transaction: it happens whole, with its line in the
 * audit trail, or not at all.
 */
public final class Publishing {
  /** The problem of a text that the gate stops. */
  public static final String GATE = "publish.problem.gate";

  private final Database database;
  private final Sites sites;
  private final ArticleGate gate;
  private final Clock clock;
  private final Supplier<UUID> uuids;

  /** Through that gate, by that clock, with ids from there. */
  public Publishing(
      Database database, Sites sites, ArticleGate gate, Clock clock, Supplier<UUID> uuids) {
    this.database = database;
    this.sites = sites;
    this.gate = gate;
    this.clock = clock;
    this.uuids = uuids;
  }

  /** What came of saving. */
  public sealed interface SaveResult {
    /** It is a new revision, or the newest one says the same already. */
    record Saved(long articleId, long revisionId) implements SaveResult {}

    /** It is a new revision, in which it is joined with what somebody saved meanwhile. */
    record Joined(long articleId, long revisionId) implements SaveResult {}

    /** Somebody saved {@code newest} meanwhile, and changed the same; nothing was written. */
    record Conflict(Revision newest, List<CopyMerge.Clash> clashes) implements SaveResult {}

    /** The story has an edition in that language already; nothing was written. */
    record Taken() implements SaveResult {}

    /** An earlier try of the same has begun it already; nothing was written. */
    record Begun(long articleId) implements SaveResult {}
  }

  /** What came of publishing. */
  public sealed interface PublishResult {
    /** Readers see it. */
    record Published(Publication publication) implements PublishResult {}

    /** Somebody saved or published meanwhile; nothing was written. */
    record Stale() implements PublishResult {}

    /** It cannot be; the keys of the messages that say why. */
    record Refused(List<String> problems) implements PublishResult {}
  }

  /** Begins an article; {@code sourceId} is what it translates. */
  public SaveResult create(Actor who, String language, Optional<Long> sourceId, Copy copy) {
    return create(who, language, sourceId, copy, stores -> Optional.empty(), (stores, saved) -> {});
  }

  /**
   * As above, unless {@code earlier} knows, in the same transaction, that it is begun already;
   * where it is begun now, does {@code also} in it.
   */
  SaveResult create(
      Actor who,
      String language,
      Optional<Long> sourceId,
      Copy copy,
      Function<Stores, Optional<Long>> earlier,
      BiConsumer<Stores, SaveResult.Saved> also) {
    return database.write(
        stores -> {
          Optional<Long> already = earlier.apply(stores);
          if (already.isPresent()) {
            return new SaveResult.Begun(already.get());
          }
          ArticleStore articles = stores.of(ArticleStore.class);
          Optional<Article> source = sourceId.flatMap(articles::find);
          if (source.filter(s -> has(articles, s.storyId(), language)).isPresent()) {
            return new SaveResult.Taken();
          }
          Article begun =
              record(stores)
                  .begin(uuids.get(), language, source, who.accountId(), clock.instant(), "", copy);
          audit(stores, who, "article.create", begun.id(), copy.headline());
          SaveResult.Saved saved = new SaveResult.Saved(begun.id(), begun.revisionId());
          also.accept(stores, saved);
          return saved;
        });
  }

  /**
   * Saves over the revision that was opened. What somebody else saved since is joined with it,
   * three ways, or has to be chosen.
   *
   * @throws java.util.NoSuchElementException when there is no such article
   */
  public SaveResult save(Actor who, long articleId, long baseId, String note, Copy copy) {
    return save(who, articleId, Ancestry.of(baseId), note, copy, (stores, saved) -> {});
  }

  /** As above, and does {@code also} in the same transaction where it is saved. */
  SaveResult save(
      Actor who,
      long articleId,
      Ancestry from,
      String note,
      Copy copy,
      BiConsumer<Stores, SaveResult.Saved> also) {
    return database.write(
        stores -> {
          Article article = stores.of(ArticleStore.class).find(articleId).orElseThrow();
          Revision newest = stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
          Joining.Result result =
              newest.copy().equals(copy)
                  ? new Joining.Result.Fits(copy, false)
                  : new Joining(stores, article, newest).join(from, copy);
          return switch (result) {
            case Joining.Result.Clashes clashes ->
                new SaveResult.Conflict(newest, clashes.clashes());
            case Joining.Result.Fits fits -> {
              long revision = append(stores, who, article, newest, note, fits.copy());
              also.accept(stores, new SaveResult.Saved(articleId, revision));
              yield fits.joined()
                  ? new SaveResult.Joined(articleId, revision)
                  : new SaveResult.Saved(articleId, revision);
            }
          };
        });
  }

  /** The row of the newest revision, which is a new one unless it says the same already. */
  private long append(
      Stores stores, Actor who, Article article, Revision newest, String note, Copy copy) {
    if (newest.copy().equals(copy)) {
      return newest.id();
    }
    Instant at = notBefore(newest.at());
    long revision = record(stores).append(article, who.accountId(), at, note, copy);
    audit(stores, who, "article.save", article.id(), "revision " + (newest.number() + 1));
    return revision;
  }

  /**
   * Publishes the newest revision, or withdraws, if it is still the one that was looked at.
   *
   * @param typedNote for readers; of a kind that tells them nothing, none is kept
   * @throws java.util.NoSuchElementException when there is no such article
   */
  public PublishResult publish(
      Actor who, long articleId, long revisionId, Kind kind, String typedNote) {
    return publish(who, articleId, revisionId, kind, typedNote, "");
  }

  /**
   * The same, with a reason to let readers have what the gate stops; empty for none. Where it is
   * needed, the audit trail has it.
   */
  public PublishResult publish(
      Actor who, long articleId, long revisionId, Kind kind, String typedNote, String reason) {
    String note = kind.takesNote() ? typedNote.strip() : "";
    return database.write(
        stores -> {
          Article article = stores.of(ArticleStore.class).find(articleId).orElseThrow();
          if (article.revisionId() != revisionId) {
            return new PublishResult.Stale();
          }
          long shown = shown(article, kind, revisionId);
          return stores
              .of(PublicationStore.class)
              .last(articleId)
              .filter(told -> told.saysTheSame(shown, kind, note))
              .<PublishResult>map(PublishResult.Published::new)
              .orElseGet(() -> checked(stores, who, article, revisionId, kind, note, reason));
        });
  }

  private PublishResult checked(
      Stores stores,
      Actor who,
      Article article,
      long revisionId,
      Kind kind,
      String note,
      String reason) {
    List<Rule> stopped = gate.stops(stores, article, revisionId, kind);
    if (!stopped.isEmpty() && reason.isBlank()) {
      List<String> others = obstacles(stores, article, revisionId, kind, note, clock.instant());
      return new PublishResult.Refused(
          Stream.concat(others.stream(), Stream.of(GATE)).distinct().toList());
    }
    PublishResult result = publish(stores, who, article, revisionId, kind, note);
    if (result instanceof PublishResult.Published) {
      ArticleGate.override(stores, who, clock.instant(), article.id(), stopped, reason);
    }
    return result;
  }

  /**
   * Publishes a revision, or withdraws, in a transaction of the caller's. A newer revision may have
   * been saved; if readers see one already, or were just told the same, it is stale.
   *
   * @param note for readers; empty of a kind that tells them nothing
   */
  public PublishResult publish(
      Stores stores, Actor who, Article article, long revisionId, Kind kind, String note) {
    RevisionStore revisions = stores.of(RevisionStore.class);
    PublicationStore publications = stores.of(PublicationStore.class);
    Revision revision = revisions.find(shown(article, kind, revisionId)).orElseThrow();
    Optional<Publication> last = publications.last(article.id());
    boolean newer =
        article
            .liveRevisionId()
            .flatMap(revisions::row)
            .filter(live -> live.number() > revision.number())
            .isPresent();
    if (newer || last.filter(told -> told.saysTheSame(revision.id(), kind, note)).isPresent()) {
      return new PublishResult.Stale();
    }
    Instant at = notBefore(last.map(Publication::at).orElse(Instant.EPOCH));
    Site site = sites.load(stores);
    List<String> problems =
        PublishRules.problems(stores, site, article, revision, kind, note, clock.instant(), at);
    if (!problems.isEmpty()) {
      return new PublishResult.Refused(problems);
    }
    new ArticleRecord(stores, site, clock.instant())
        .publish(article, revision, kind, note, who.accountId(), at);
    audit(stores, who, "article.publish", article.id(), kind.word());
    return new PublishResult.Published(publications.last(article.id()).orElseThrow());
  }

  /**
   * What would stand in the way of that at a later moment, as far as it can be known now: message
   * keys. Whether the kind fits the article's state then is not looked at.
   */
  public List<String> obstacles(
      Stores stores, Article article, long revisionId, Kind kind, String note, Instant at) {
    Revision revision =
        stores.of(RevisionStore.class).find(shown(article, kind, revisionId)).orElseThrow();
    return PublishRules.problems(stores, sites.load(stores), article, revision, kind, note, at, at)
        .stream()
        .filter(problem -> !problem.equals("publish.problem.kind"))
        .toList();
  }

  /** What is taken back is what readers see. */
  private static long shown(Article article, Kind kind, long revisionId) {
    return kind == Kind.WITHDRAWAL ? article.liveRevisionId().orElse(revisionId) : revisionId;
  }

  private static boolean has(ArticleStore articles, long storyId, String language) {
    return articles.editions(storyId).stream().anyMatch(e -> e.language().equals(language));
  }

  private ArticleRecord record(Stores stores) {
    return new ArticleRecord(stores, sites.load(stores), clock.instant());
  }

  /** The record is a line in time too, also when the machine's clock is set back. */
  private Instant notBefore(Instant last) {
    Instant now = clock.instant();
    return now.isAfter(last) ? now : last;
  }

  private void audit(Stores stores, Actor who, String act, long articleId, String detail) {
    who.note(stores, clock.instant(), act, "article/" + articleId, detail);
  }
}
