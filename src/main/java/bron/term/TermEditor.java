package bron.term;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Languages;
import bron.site.ListAddresses;
import bron.site.Site;
import bron.site.Sites;
import bron.term.Terms.Outcome;
import bron.text.Slugs;
import bron.web.Choice;
import bron.web.Entry;
import bron.web.LongList;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newsroom's pages of the sections, or of the topics. */
public final class TermEditor {
  /** A list to choose from is no longer than this. */
  private static final int MOST_OTHERS = 300;

  private final TermKind kind;
  private final Terms terms;
  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;

  /** Of that kind. */
  public TermEditor(TermKind kind, Terms terms, Database database, Sites sites, Newsroom newsroom) {
    this.kind = kind;
    this.terms = terms;
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
  }

  /** {@code GET /admin/sections}. */
  public void list(Context ctx) {
    TermPages.Listing page = database.read(stores -> listing(ctx, stores));
    show(ctx, "list", newsroom.text(ctx, "admin.place." + kind.folder()), page);
  }

  /** {@code GET /admin/sections/new}. */
  public void blank(Context ctx) {
    single(ctx, Optional.empty(), Entry.of(Map.of()), "");
  }

  /** {@code POST /admin/sections}. */
  public void add(Context ctx) {
    Entry entry = Entry.of(ctx);
    answer(ctx, Optional.empty(), entry, terms.add(Actor.of(ctx), entry), "added");
  }

  /** {@code GET /admin/sections/{id}}. */
  public void open(Context ctx) {
    Term term = term(ctx);
    if (term.id() != id(ctx)) {
      ctx.redirect(kind.desk(term.id()) + "?done=merged");
      return;
    }
    single(ctx, Optional.of(term), Entry.of(term.fields(languages())), "");
  }

  /** {@code POST /admin/sections/{id}}. */
  public void save(Context ctx) {
    Entry entry = Entry.of(ctx);
    Outcome outcome = terms.save(Actor.of(ctx), id(ctx), entry);
    answer(ctx, Optional.of(term(ctx)), entry, outcome, "saved");
  }

  /** {@code GET /admin/sections/{id}/merger?into=}: what merging them would do. */
  public void askMerger(Context ctx) {
    Term from = term(ctx);
    String into = database.read(stores -> into(ctx, stores));
    Optional<TermPages.Merger> page =
        from.id() == id(ctx)
            ? database.read(stores -> merger(stores, from, Entry.of(Map.of("into", into))))
            : Optional.empty();
    if (page.isEmpty()) {
      Entry entry = asSaved(from, Entry.of(Map.of("into", into)));
      Map<String, String> problems = Map.of("into", "admin.term.problem.into");
      answer(ctx, Optional.of(from), entry, new Outcome.Refused(problems), "");
      return;
    }
    show(ctx, "merger", newsroom.text(ctx, "admin.term.merge"), page.get());
  }

  /** The row that was chosen, or that of the name that was typed. */
  private String into(Context ctx, Stores stores) {
    String named = Optional.ofNullable(ctx.queryParam("named")).orElse("").strip();
    return named.isEmpty()
        ? Optional.ofNullable(ctx.queryParam("into")).orElse("")
        : terms.named(stores, named).map(term -> String.valueOf(term.id())).orElse("");
  }

  private Optional<TermPages.Merger> merger(Stores stores, Term from, Entry entry) {
    Site site = sites.load(stores);
    return terms
        .find(stores, entry.number("into"))
        .filter(into -> into.id() != from.id())
        .map(
            into ->
                new TermPages.Merger(
                    kind.noun(),
                    kind.desk(from.id()),
                    from.name(site.languages()),
                    from.version(),
                    into.id(),
                    into.name(site.languages()),
                    terms.live(stores, from),
                    ListAddresses.moves(site, kind.path(from.slug()), kind.path(into.slug()))));
  }

  /** {@code POST /admin/sections/{id}/merger}. */
  public void merge(Context ctx) {
    Entry entry = Entry.of(ctx);
    Outcome outcome = terms.merge(Actor.of(ctx), id(ctx), entry);
    Term term = term(ctx);
    answer(ctx, Optional.of(term), asSaved(term, entry), outcome, "merged");
  }

  private static long id(Context ctx) {
    String id = ctx.pathParam("id");
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  /** The term of the address, or what it was merged into. */
  private Term term(Context ctx) {
    return database.read(stores -> terms.find(stores, id(ctx))).orElseThrow(NotFoundResponse::new);
  }

  private List<String> languages() {
    return database.read(stores -> sites.load(stores).languages());
  }

  /** The form of the term, with what the form of the merger said. */
  private Entry asSaved(Term term, Entry merger) {
    Map<String, String> fields = new LinkedHashMap<>(term.fields(languages()));
    fields.putAll(merger.typed());
    return Entry.of(fields);
  }

  private void answer(Context ctx, Optional<Term> term, Entry entry, Outcome outcome, String done) {
    switch (outcome) {
      case Outcome.Done now ->
          ctx.redirect(kind.desk(now.id()) + "?done=" + done, HttpStatus.SEE_OTHER);
      case Outcome.Refused refused -> {
        ctx.status(422);
        single(ctx, term, entry.with(refused.problems()), "");
      }
      case Outcome.Stale stale -> {
        ctx.status(409);
        Entry beside = entry.beside(stale.now().fields(languages()));
        single(
            ctx,
            Optional.of(stale.now()),
            beside,
            newsroom.meanwhile(ctx, kind.subject(stale.now().id())));
      }
      case Outcome.Missing none -> throw new NotFoundResponse();
    }
  }

  private void single(Context ctx, Optional<Term> term, Entry entry, String meanwhile) {
    TermPages.Single page = database.read(stores -> single(ctx, stores, term, entry, meanwhile));
    show(ctx, "edit", page.name(), page);
  }

  private TermPages.Single single(
      Context ctx, Stores stores, Optional<Term> term, Entry entry, String meanwhile) {
    Site site = sites.load(stores);
    String fresh = newsroom.text(ctx, "admin." + kind.noun() + ".new");
    List<Term> others = terms.largest(stores, site.languages(), MOST_OTHERS);
    return new TermPages.Single(
        kind.noun(),
        kind.folder(),
        term.map(t -> t.name(site.languages())).orElse(fresh),
        term.map(t -> kind.desk(t.id())).orElse("/admin/" + kind.folder()),
        term.isEmpty(),
        term.map(t -> kind.path(t.slug())).orElse(""),
        entry,
        Languages.choices(site, SignedIn.of(ctx).locale()),
        others.stream()
            .filter(other -> term.filter(t -> t.id() == other.id()).isEmpty())
            .map(other -> new Choice(String.valueOf(other.id()), other.name(site.languages())))
            .toList(),
        others.size() == MOST_OTHERS,
        term.map(t -> terms.live(stores, t)).orElse(0),
        newsroom.said(ctx),
        meanwhile);
  }

  private TermPages.Listing listing(Context ctx, Stores stores) {
    Site site = sites.load(stores);
    LongList asked = LongList.of(ctx, "/admin/" + kind.folder(), Slugs::ofName);
    LongList.Page<Term> page = terms.page(stores, site.languages(), asked);
    Map<Long, Integer> live = terms.live(stores, page.items());
    return new TermPages.Listing(
        kind.noun(),
        kind.folder(),
        Languages.choices(site, SignedIn.of(ctx).locale()),
        page.items().stream()
            .map(
                term ->
                    new TermPages.Line(
                        kind.desk(term.id()),
                        site.languages().stream().map(term::name).toList(),
                        kind.path(term.slug()),
                        live.getOrDefault(term.id(), 0)))
            .toList(),
        asked.q(),
        page.searchable(),
        page.next());
  }

  private void show(Context ctx, String page, String title, Object view) {
    newsroom.show(ctx, "admin/term/" + page, kind.folder(), title, view);
  }
}
