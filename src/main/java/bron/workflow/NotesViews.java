package bron.workflow;

import bron.account.AccountStore;
import bron.account.Role;
import bron.account.SignedIn;
import bron.article.Article;
import bron.article.DeskStore;
import bron.article.Progress;
import bron.article.RevisionStore;
import bron.article.Stage;
import bron.db.Stores;
import bron.site.Site;
import bron.text.Alignment;
import bron.text.Blocks;
import bron.text.Markdown;
import bron.text.ReadableDiff;
import bron.web.Choice;
import bron.web.Messages;
import bron.web.Moment;
import bron.web.WhenFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts together what colleagues see of an article, in the words of one of them. */
final class NotesViews {
  /** So many steps are shown. */
  private static final int STEPS = 50;

  private final Stores stores;
  private final Messages messages;
  private final Site site;
  private final SignedIn who;
  private final Instant now;

  NotesViews(Stores stores, Messages messages, Site site, SignedIn who, Instant now) {
    this.stores = stores;
    this.messages = messages;
    this.site = site;
    this.who = who;
    this.now = now;
  }

  /** Of that article. */
  NotesPage page(Article article, WhenFields due, NotesPage.Typed typed, String said) {
    String place = "/admin/articles/" + article.id();
    RevisionStore.Row newest =
        stores.of(RevisionStore.class).row(article.revisionId()).orElseThrow();
    Progress progress = Progress.of(stores, article);
    List<Review> taken = stores.of(ReviewStore.class).last(article.id(), STEPS);
    Optional<Assignment> last = stores.of(AssignmentStore.class).last(article.id());
    List<String> blocks = Blocks.of(newest.body());
    Placed placed = placed(article, blocks);
    return new NotesPage(
        place,
        newest.headline().isEmpty() ? text("editor.title.new") : newest.headline(),
        article.language(),
        progress.css(),
        progress.words(messages, locale()),
        progress.changed() ? compared(place, article, newest) : "",
        article.revisionId(),
        taken.isEmpty() ? 0 : taken.getFirst().id(),
        steps(place, article, taken.stream().findFirst()),
        taken.stream().map(this::taken).toList(),
        last.map(Assignment::id).orElse(0L),
        last.filter(a -> a.accountId().equals(article.assigneeId()))
            .filter(a -> a.accountId().isPresent())
            .map(this::assigned),
        article.assigneeId().equals(me()),
        stores.of(AccountStore.class).all().stream()
            .filter(account -> account.disabledAt().isEmpty())
            .map(account -> new Choice(String.valueOf(account.id()), account.name()))
            .toList(),
        due,
        Notes.readers(stores, article).stream()
            .filter(account -> account.id() != who.account().id())
            .map(account -> new Choice(String.valueOf(account.id()), account.name()))
            .toList(),
        placed.whole(),
        IntStream.range(0, blocks.size())
            .mapToObj(
                n ->
                    new NotesPage.Paragraph(
                        n,
                        ReadableDiff.of(blocks.get(n), blocks.get(n)),
                        placed.at().getOrDefault(n, List.of())))
            .toList(),
        placed.gone(),
        stores.of(DeskStore.class).openNotes(article.id()),
        typed,
        said);
  }

  /** From what was handed in or approved to what it says now. */
  private String compared(String place, Article article, RevisionStore.Row newest) {
    return article
        .stageRevisionId()
        .flatMap(stores.of(RevisionStore.class)::row)
        .map(seen -> place + "/revisions/" + seen.number() + "/" + newest.number())
        .orElse("");
  }

  /** What is likeliest first: of what waits, an editor approves it. */
  private List<NotesPage.Way> steps(String place, Article article, Optional<Review> last) {
    boolean mine = last.filter(r -> r.accountId().equals(me())).isPresent();
    boolean editor = who.may(Role.EDITOR);
    List<Step> order =
        editor && article.stage() != Stage.DRAFT && !mine
            ? List.of(Step.APPROVE, Step.SEND_BACK, Step.HAND_IN)
            : List.of(Step.HAND_IN, Step.APPROVE, Step.SEND_BACK, Step.TAKE_BACK);
    return order.stream()
        .filter(step -> step.fits(article))
        .filter(step -> editor || step == Step.HAND_IN || step == Step.TAKE_BACK)
        .map(step -> new NotesPage.Way(step.key(), place + "/" + step.noun()))
        .toList();
  }

  private Optional<Long> me() {
    return Optional.of(who.account().id());
  }

  private NotesPage.Taken taken(Review review) {
    return new NotesPage.Taken(
        text("review.taken." + review.step().key(), review.number(), name(review.name())),
        moment(review.at()),
        review.words());
  }

  private NotesPage.Assigned assigned(Assignment assignment) {
    boolean own = assignment.accountId().equals(assignment.byId());
    return new NotesPage.Assigned(
        own
            ? text("assignment.taken", assignment.name())
            : text("assignment.given", assignment.name(), name(assignment.by())),
        moment(assignment.at()),
        assignment.words(),
        assignment.due().map(due -> text("assignment.due", moment(due).text())).orElse(""),
        assignment.due().filter(due -> due.isBefore(now)).isPresent());
  }

  /** The notes, by where they stand; each list with the open ones first. */
  private record Placed(
      List<NotesPage.Line> whole,
      Map<Integer, List<NotesPage.Line>> at,
      List<NotesPage.Line> gone) {}

  private Placed placed(Article article, List<String> blocks) {
    NoteStore store = stores.of(NoteStore.class);
    Map<Long, List<Note.Reply>> replies = new HashMap<>();
    store
        .replies(article.id())
        .forEach(r -> replies.computeIfAbsent(r.noteId(), id -> new ArrayList<>()).add(r));
    Placed placed = new Placed(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
    Hold hold = new Hold(stores, article, blocks);
    List<Note> all = store.of(article.id());
    Stream.concat(all.stream().filter(Note::isOpen), all.stream().filter(note -> !note.isOpen()))
        .forEach(
            note -> put(placed, blocks, hold, note, replies.getOrDefault(note.id(), List.of())));
    return placed;
  }

  private void put(
      Placed placed, List<String> blocks, Hold hold, Note note, List<Note.Reply> replies) {
    int place = note.block().isEmpty() ? Hold.GONE : hold.place(note);
    if (note.block().isEmpty()) {
      placed.whole().add(line(note, "", replies));
    } else if (place == Hold.GONE) {
      placed.gone().add(line(note, plain(note.quote()), replies));
    } else {
      boolean same = Alignment.same(note.quote(), blocks.get(place));
      placed
          .at()
          .computeIfAbsent(place, n -> new ArrayList<>())
          .add(line(note, same ? "" : plain(note.quote()), replies));
    }
  }

  private NotesPage.Line line(Note note, String was, List<Note.Reply> replies) {
    return new NotesPage.Line(
        note.id(),
        note.name(),
        moment(note.at()),
        note.forName().isEmpty() ? "" : text("note.for", note.forName()),
        note.words(),
        was,
        replies.stream()
            .map(r -> new NotesPage.Reply(r.name(), moment(r.at()), r.words()))
            .toList(),
        note.resolvedAt()
            .map(at -> text("note.resolved", note.resolvedName(), moment(at).text()))
            .orElse(""),
        replies.isEmpty() ? 0 : replies.getLast().id());
  }

  /** As a reader reads it; what has nothing to be read, as it was typed. */
  private static String plain(String markdown) {
    String plain = new Markdown(address -> Optional.empty()).plainText(markdown);
    return plain.isBlank() ? markdown : plain;
  }

  private String name(String name) {
    return name.isEmpty() ? text("editor.program") : name;
  }

  private Moment moment(Instant at) {
    return Moment.of(at, site.zone(), locale());
  }

  private Locale locale() {
    return who.locale();
  }

  private String text(String key, Object... arguments) {
    return messages.text(locale(), key, arguments);
  }
}
