package bron.workflow;

import bron.account.Account;
import bron.account.AccountStore;
import bron.account.Actor;
import bron.account.Role;
import bron.article.Article;
import bron.article.ArticleStore;
import bron.db.Database;
import bron.db.Stores;
import bron.text.Blocks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What colleagues say to each other about an article; each time one transaction. */
public final class Notes {
  /** So many characters of what was said stand in the trail. */
  private static final int BRIEF = 100;

  private final Database database;
  private final Clock clock;

  /** By that clock. */
  public Notes(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What somebody wants to say.
   *
   * @param revisionId the revision that they were looking at
   * @param block the block of it, from 0; empty for the whole article
   * @param forId whom they ask
   */
  public record Said(
      long revisionId, Optional<Integer> block, Optional<Long> forId, String words) {}

  /** Adds a note. It stays with its paragraph, so the article may have changed meanwhile. */
  public Outcome add(Actor who, long articleId, Said said) {
    long by = who.accountId().orElseThrow();
    return database.write(
        stores -> {
          NoteStore notes = stores.of(NoteStore.class);
          Article article = stores.of(ArticleStore.class).find(articleId).orElseThrow();
          Optional<NoteStore.Body> body = notes.body(articleId, said.revisionId());
          List<String> blocks = body.map(b -> Blocks.of(b.body())).orElse(List.of());
          Optional<String> problem = problem(said.words());
          if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
          }
          if (body.isEmpty() || said.block().filter(n -> n >= blocks.size()).isPresent()) {
            return new Outcome.Stale();
          }
          if (said.forId().filter(id -> !mayOpen(stores, article, id)).isPresent()) {
            return new Outcome.Refused("note.problem.who");
          }
          Optional<Note> twice =
              notes.of(articleId).stream().filter(note -> isSame(note, by, said)).findFirst();
          if (twice.isPresent()) {
            return new Outcome.Done(twice.get().id());
          }
          Instant now = clock.instant();
          long id =
              notes.insert(
                  articleId,
                  said.revisionId(),
                  said.block(),
                  said.block().map(blocks::get).orElse(""),
                  said.words(),
                  by,
                  said.forId(),
                  article.createdBy(),
                  now);
          who.note(stores, now, "note.add", "article/" + articleId, brief(said.words()));
          return new Outcome.Done(id);
        });
  }

  /** Whether that is this very form, sent twice. */
  private static boolean isSame(Note note, long by, Said said) {
    return note.isOpen()
        && note.accountId() == by
        && note.revisionId() == said.revisionId()
        && note.block().equals(said.block())
        && note.forId().equals(said.forId())
        && note.words().equals(said.words());
  }

  /**
   * What somebody answers to a note.
   *
   * @param words may be empty where they say that it is done, or not
   * @param done that it is done, or that it is not; empty to leave that as it is
   * @param lastId the last reply that they saw; 0 for none
   */
  public record Answer(String words, Optional<Boolean> done, long lastId) {}

  /** Answers a note, says that it is done, or both. */
  public Outcome answer(Actor who, long articleId, long noteId, Answer answer) {
    long by = who.accountId().orElseThrow();
    return database.write(
        stores -> {
          NoteStore notes = stores.of(NoteStore.class);
          Optional<Note> note = notes.find(articleId, noteId);
          if (note.isEmpty()) {
            return new Outcome.Stale();
          }
          Optional<String> problem = problem(answer.words());
          if (problem.isPresent() && !(answer.words().isBlank() && answer.done().isPresent())) {
            return new Outcome.Refused(problem.get());
          }
          long last = notes.lastReply(noteId);
          if (last > answer.lastId() && isSame(notes, note.get(), last, by, answer)) {
            return new Outcome.Done(noteId);
          }
          if (answer.done().isPresent() && last != answer.lastId()) {
            return new Outcome.Stale();
          }
          answer(stores, who, note.get(), answer);
          return new Outcome.Done(noteId);
        });
  }

  private void answer(Stores stores, Actor who, Note note, Answer answer) {
    NoteStore notes = stores.of(NoteStore.class);
    long by = who.accountId().orElseThrow();
    String subject = "article/" + note.articleId();
    Instant now = clock.instant();
    if (!answer.words().isBlank()) {
      notes.reply(note.id(), answer.words(), by, now);
      notes.setLast(note.id(), by);
      who.note(stores, now, "note.reply", subject, brief(answer.words()));
    }
    if (answer.done().filter(done -> done == note.isOpen()).isPresent()) {
      boolean done = answer.done().get();
      notes.settle(
          note.id(),
          done ? Optional.of(by) : Optional.empty(),
          done ? Optional.of(now) : Optional.empty());
      who.note(stores, now, done ? "note.resolve" : "note.reopen", subject, brief(note.words()));
    }
  }

  /** Whether that last reply came of this very form, sent twice. */
  private static boolean isSame(NoteStore notes, Note note, long last, long by, Answer answer) {
    return answer.done().filter(done -> done == note.isOpen()).isEmpty()
        && notes
            .reply(last)
            .filter(reply -> reply.accountId() == by && reply.words().equals(answer.words()))
            .isPresent();
  }

  private static Optional<String> problem(String words) {
    if (words.isBlank()) {
      return Optional.of("note.problem.empty");
    }
    return words.length() > Reviews.LONGEST ? Optional.of("review.problem.long") : Optional.empty();
  }

  /** Who may open an article, and so can be asked something about it. */
  static List<Account> readers(Stores stores, Article article) {
    return stores.of(AccountStore.class).all().stream()
        .filter(account -> account.disabledAt().isEmpty())
        .filter(
            account ->
                account.role().includes(Role.EDITOR)
                    || article.createdBy().filter(id -> id == account.id()).isPresent()
                    || article.assigneeId().filter(id -> id == account.id()).isPresent())
        .toList();
  }

  private static boolean mayOpen(Stores stores, Article article, long accountId) {
    return readers(stores, article).stream().anyMatch(account -> account.id() == accountId);
  }

  private static String brief(String words) {
    return words
        .codePoints()
        .limit(BRIEF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
