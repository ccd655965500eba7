package bron.workflow;

import bron.account.Role;
import bron.account.SignedIn;
import bron.article.Article;
import bron.article.Planned;
import bron.article.PlannedLine;
import bron.article.PlannedLines;
import bron.article.PlannedStore;
import bron.article.Progress;
import bron.article.UnsavedWords;
import bron.db.Stores;
import bron.site.Site;
import bron.web.Link;
import bron.web.Messages;
import bron.web.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody has to do, in their words. */
final class WorkViews {
  /** So many lines of each part are shown. */
  private static final int MOST = 20;

  /** So many of what others did. */
  private static final int FEW = 8;

  /** Among so many publications those of others are looked for. */
  private static final int LATELY = 50;

  /** Of a note, so many characters. */
  private static final int BRIEF = 200;

  private static final Duration FAILED_OF_LATE = Duration.ofDays(7);

  private final Stores stores;
  private final WorkStore store;
  private final Messages messages;
  private final Site site;
  private final SignedIn who;
  private final Instant now;

  WorkViews(Stores stores, Messages messages, Site site, SignedIn who, Instant now) {
    this.stores = stores;
    this.store = stores.of(WorkStore.class);
    this.messages = messages;
    this.site = site;
    this.who = who;
    this.now = now;
  }

  /** What is theirs to do. */
  List<WorkPage.Section> mine(List<UnsavedWords.Line> unsaved) {
    List<WorkPage.Section> sections = new ArrayList<>();
    if (!unsaved.isEmpty()) {
      sections.add(section("unsaved", unsaved.stream().map(this::unsaved).toList(), ""));
    }
    sections.add(section("assigned", assigned(), "/admin/articles?assignee=" + who.account().id()));
    if (who.may(Role.EDITOR)) {
      sections.add(section("waiting", waiting(), "/admin/articles?state=review"));
    }
    sections.add(section("notes", notes(), ""));
    sections.add(section("drafts", drafts(), "/admin/articles"));
    return sections;
  }

  /** What goes on around them. */
  List<WorkPage.Section> around() {
    return List.of(
        section("today", today(), "/admin/schedule"),
        section("told", told(), "/admin/articles?sort=published"));
  }

  private WorkPage.Section section(String id, List<WorkPage.Line> lines, String more) {
    return new WorkPage.Section(
        id,
        text("work." + id),
        lines,
        text("work." + id + ".none"),
        Optional.of(more)
            .filter(address -> !address.isEmpty() && !lines.isEmpty())
            .map(address -> new Link(text("work.more"), address)));
  }

  private WorkPage.Line unsaved(UnsavedWords.Line line) {
    return new WorkPage.Line(
        line.address(),
        headline(line.headline()),
        line.language(),
        "",
        "",
        "",
        text("work.unsaved.why"),
        Optional.of(moment(line.at())),
        "");
  }

  /** What is due first comes first, and what is not due at all last. */
  private List<WorkPage.Line> assigned() {
    return store.assigned(who.account().id(), MOST).stream()
        .sorted(Comparator.comparing(task -> task.due().orElse(Instant.MAX)))
        .map(
            task ->
                line(
                    task.row(),
                    "/notes",
                    task.words(),
                    task.due()
                        .filter(due -> !due.isBefore(now))
                        .map(due -> text("assignment.due", moment(due).text()))
                        .orElseGet(() -> text("work.assigned.why", name(task.name()))),
                    Optional.empty(),
                    task.due()
                        .filter(due -> due.isBefore(now))
                        .map(due -> text("assignment.late", moment(due).text()))
                        .orElse("")))
        .toList();
  }

  private List<WorkPage.Line> waiting() {
    return store.waiting(who.account().id(), MOST).stream()
        .map(
            task ->
                line(
                    task.row(),
                    "/notes",
                    task.words(),
                    text("work.waiting.why", name(task.name())),
                    Optional.of(moment(task.at())),
                    ""))
        .toList();
  }

  /** Those that ask first, then answers, then what is said on what they write. */
  private List<WorkPage.Line> notes() {
    long me = who.account().id();
    return Stream.of(
            store.asked(me, MOST).stream().map(said -> note(said, "work.notes.asked")),
            store.answered(me, MOST).stream().map(said -> note(said, "work.notes.answered")),
            Stream.concat(store.onOwn(me, MOST).stream(), store.onAssigned(me, MOST).stream())
                .map(said -> note(said, "work.notes.on")))
        .flatMap(lines -> lines)
        .toList();
  }

  private WorkPage.Line note(WorkStore.Said said, String why) {
    String name = why.endsWith("answered") ? said.last() : said.name();
    return line(
        said.row(),
        "/notes#note-" + said.noteId(),
        brief(said.words()),
        text(why, name),
        Optional.of(moment(said.at())),
        "");
  }

  private List<WorkPage.Line> drafts() {
    return store.drafts(who.account().id(), MOST).stream()
        .map(
            task ->
                line(
                    task.row(),
                    "",
                    task.words(),
                    task.words().isEmpty() ? "" : text("work.drafts.back", name(task.name())),
                    Optional.of(moment(task.at())),
                    ""))
        .toList();
  }

  private WorkPage.Line line(
      WorkStore.Row row,
      String page,
      String quote,
      String why,
      Optional<Moment> when,
      String late) {
    Progress progress = Progress.of(row.state(), row.stage(), row.changed());
    return new WorkPage.Line(
        "/admin/articles/" + row.articleId() + page,
        headline(row.headline()),
        row.language(),
        progress.css(),
        progress.words(messages, who.locale()),
        quote,
        why,
        when,
        late);
  }

  /** What failed of late, and what is due before the day is over on the site's clocks. */
  private List<WorkPage.Line> today() {
    PlannedStore planned = stores.of(PlannedStore.class);
    long creator = who.may(Role.EDITOR) ? 0 : who.account().id();
    Instant tomorrow =
        now.atZone(site.zone()).toLocalDate().plusDays(1).atStartOfDay(site.zone()).toInstant();
    PlannedLines lines = new PlannedLines(messages, site, who.locale(), now);
    return Stream.concat(
            planned.failures(creator, now.minus(FAILED_OF_LATE), FEW).stream(),
            planned.ahead(creator, MOST).stream().filter(plan -> plan.due().isBefore(tomorrow)))
        .map(plan -> planned(plan, lines.line(plan)))
        .toList();
  }

  private WorkPage.Line planned(Planned plan, PlannedLine line) {
    return new WorkPage.Line(
        who.may(Role.EDITOR) ? line.article() + "/publish" : line.article(),
        headline(line.headline()),
        line.language(),
        "",
        "",
        "",
        line.act() + (line.what().isEmpty() ? "" : ", " + line.what()),
        Optional.of(moment(plan.due())),
        line.reason().isEmpty() ? line.late() : line.settled() + ": " + line.reason());
  }

  private List<WorkPage.Line> told() {
    return store.told(LATELY).stream()
        .filter(told -> told.accountId().filter(id -> id == who.account().id()).isEmpty())
        .limit(FEW)
        .map(
            told ->
                new WorkPage.Line(
                    told.state().equals("live")
                        ? Article.path(site, told.language(), told.dateline(), told.slug())
                        : "",
                    headline(told.headline()),
                    told.language(),
                    "",
                    "",
                    "",
                    text("publish.kind." + told.kind()) + ", " + name(told.name().orElse("")),
                    Optional.of(moment(told.at())),
                    ""))
        .toList();
  }

  private static String brief(String words) {
    return words.codePointCount(0, words.length()) <= BRIEF
        ? words
        : words.substring(0, words.offsetByCodePoints(0, BRIEF)) + "…";
  }

  private String headline(String headline) {
    return headline.isEmpty() ? text("editor.title.new") : headline;
  }

  private String name(String name) {
    return name.isEmpty() ? text("editor.program") : name;
  }

  private Moment moment(Instant at) {
    return Moment.of(at, site.zone(), who.locale());
  }

  private String text(String key, Object... arguments) {
    return messages.text(who.locale(), key, arguments);
  }
}
