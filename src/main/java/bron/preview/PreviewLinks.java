package bron.preview;

import bron.account.Actor;
import bron.account.Tokens;
import bron.article.Article;
import bron.db.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes the links and closes them: each act one transaction, with its line in the audit trail. */
public final class PreviewLinks {
  private final Database database;
  private final Tokens tokens;
  private final Clock clock;

  /** By that clock. */
  public PreviewLinks(Database database, Tokens tokens, Clock clock) {
    this.database = database;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A new link: its token is nowhere else. */
  record Made(String token, Instant until) {}

  /**
   * Makes a link to an article.
   *
   * @param revisionId the revision that it shows; empty for always the newest
   * @param note for whom it is; not empty
   */
  Made make(Actor who, Article article, Optional<Long> revisionId, Term term, String note) {
    String token = tokens.next();
    Instant now = clock.instant();
    Instant until = now.plus(term.length());
    database.change(
        stores -> {
          stores
              .of(PreviewLinkStore.class)
              .insert(
                  Tokens.hash(token),
                  article.id(),
                  revisionId,
                  note,
                  who.accountId().orElseThrow(),
                  now,
                  until);
          String detail = "until " + until + ": " + note;
          who.note(stores, now, "preview.add", "article/" + article.id(), detail);
        });
    return new Made(token, until);
  }

  /** Closes a link of an article, unless that is done or it has expired. */
  void revoke(Actor who, Article article, long id) {
    Instant now = clock.instant();
    database.change(
        stores -> {
          PreviewLinkStore links = stores.of(PreviewLinkStore.class);
          if (links.revoke(id, article.id(), who.accountId().orElseThrow(), now)) {
            String detail = "link " + id;
            who.note(stores, now, "preview.revoke", "article/" + article.id(), detail);
          }
        });
  }
}
