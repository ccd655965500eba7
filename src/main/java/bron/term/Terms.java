package bron.term;

import bron.account.Actor;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Changes;
import bron.site.ListAddresses;
import bron.site.Navigation;
import bron.site.Site;
import bron.site.Sites;
import bron.text.Slugs;
import bron.web.Entry;
import bron.web.LongList;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What editors do with the sections, or with the topics; each act is one transaction with its line
 * in the audit trail.
 */
public final class Terms {
  private final TermKind kind;
  private final Database database;
  private final Sites sites;
  private final Clock clock;

  /** Of that kind, by that clock. */
  public Terms(TermKind kind, Database database, Sites sites, Clock clock) {
    this.kind = kind;
    this.database = database;
    this.sites = sites;
    this.clock = clock;
  }

  /** What came of an act. */
  sealed interface Outcome {
    /** It is so; {@code id} is the term to go on with. */
    record Done(long id) implements Outcome {}

    /** It cannot be: message keys by field. */
    record Refused(Map<String, String> problems) implements Outcome {}

    /** Somebody changed, or merged, it meanwhile; nothing was written. */
    record Stale(Term now) implements Outcome {}

    /** There is none. */
    record Missing() implements Outcome {}
  }

  /** A page of them. */
  LongList.Page<Term> page(Stores stores, List<String> languages, LongList asked) {
    List<TermStore.Row> found =
        stores
            .of(TermStore.class)
            .between(kind.noun(), asked.below(), asked.above(), LongList.LENGTH + 1);
    List<Term> terms = terms(stores, found);
    return asked.page(terms, Term::slug, byName(languages));
  }

  /** Those with the most articles, by name; all of them where there are no more than so many. */
  List<Term> largest(Stores stores, List<String> languages, int limit) {
    return terms(stores, stores.of(TermStore.class).largest(kind.noun(), limit)).stream()
        .sorted(byName(languages))
        .toList();
  }

  /** The one with that name, or with the slug that is made of it. */
  Optional<Term> named(Stores stores, String name) {
    return stores
        .of(TermStore.class)
        .named(kind.noun(), name, Slugs.ofName(name))
        .flatMap(id -> find(stores, id));
  }

  /** By their names in the first of the languages that has one. */
  private static Comparator<Term> byName(List<String> languages) {
    return (a, b) -> a.name(languages).compareToIgnoreCase(b.name(languages));
  }

  private List<Term> terms(Stores stores, List<TermStore.Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Long> ids = rows.stream().map(TermStore.Row::id).toList();
    Map<Long, List<TermStore.Text>> texts =
        stores.of(TermStore.class).textsOf(kind.noun(), ids).stream()
            .collect(Collectors.groupingBy(TermStore.Text::id));
    return rows.stream().map(row -> term(row, texts.getOrDefault(row.id(), List.of()))).toList();
  }

  /** That one, or what it was merged into. */
  Optional<Term> find(Stores stores, long id) {
    TermStore store = stores.of(TermStore.class);
    long found = store.mergedInto(kind.noun(), id).orElse(id);
    return store.row(kind.noun(), found).map(row -> term(row, store.texts(kind.noun(), found)));
  }

  /** How many live articles some have, by row. */
  Map<Long, Integer> live(Stores stores, List<Term> terms) {
    return terms.isEmpty()
        ? Map.of()
        : stores.of(TermStore.class).live(kind.noun(), terms.stream().map(Term::id).toList());
  }

  /** How many live articles one has. */
  int live(Stores stores, Term term) {
    return live(stores, List.of(term)).getOrDefault(term.id(), 0);
  }

  /** Adds one. */
  Outcome add(Actor who, Entry entry) {
    return database.write(
        stores -> {
          Site site = sites.load(stores);
          TermForm form = TermForm.read(stores, kind, site.languages(), 0, entry);
          if (!form.problems().isEmpty()) {
            return new Outcome.Refused(form.problems());
          }
          TermStore store = stores.of(TermStore.class);
          long id = store.insert(kind.noun(), form.slug());
          words(store, id, site, form);
          ListAddresses.take(stores, site, kind.path(form.slug()));
          note(stores, who, "create", id, form.slug());
          return new Outcome.Done(id);
        });
  }

  /** Saves one, unless it is no longer as it was when the form was opened. */
  Outcome save(Actor who, long id, Entry entry) {
    return database.write(
        stores -> {
          Optional<Term> before = find(stores, id);
          if (before.isEmpty()) {
            return new Outcome.Missing();
          }
          Term term = before.get();
          if (term.id() != id || term.version() != entry.number("version")) {
            return new Outcome.Stale(term);
          }
          Site site = sites.load(stores);
          TermForm form = TermForm.read(stores, kind, site.languages(), id, entry);
          if (!form.problems().isEmpty()) {
            return new Outcome.Refused(form.problems());
          }
          TermStore store = stores.of(TermStore.class);
          store.update(kind.noun(), id, term.version(), form.slug());
          words(store, id, site, form);
          rename(stores, site, term.slug(), form.slug());
          note(stores, who, "save", id, detail(term, form, site));
          return new Outcome.Done(id);
        });
  }

  /** Merges one into another: its articles go there, and its addresses lead there. */
  Outcome merge(Actor who, long id, Entry entry) {
    return database.write(
        stores -> {
          Optional<Term> from = find(stores, id);
          Optional<Term> into = find(stores, entry.number("into"));
          if (from.isEmpty()) {
            return new Outcome.Missing();
          }
          if (from.get().id() != id || from.get().version() != entry.number("version")) {
            return new Outcome.Stale(from.get());
          }
          if (into.isEmpty() || into.get().id() == id) {
            return new Outcome.Refused(Map.of("into", "admin.term.problem.into"));
          }
          move(stores, id, into.get().id());
          rename(stores, sites.load(stores), from.get().slug(), into.get().slug());
          note(stores, who, "merge", id, into.get().slug());
          return new Outcome.Done(into.get().id());
        });
  }

  private void move(Stores stores, long id, long into) {
    TermStore store = stores.of(TermStore.class);
    if (kind == TermKind.SECTION) {
      store.moveLive(id, into);
      store.moveOthers(id, into);
    } else {
      store.listUnder(id, into);
      store.unlist(id);
    }
    store.merge(kind.noun(), id, into);
  }

  private void rename(Stores stores, Site site, String before, String now) {
    if (before.equals(now)) {
      return;
    }
    ListAddresses.move(stores, site, kind.path(before), kind.path(now), clock.instant());
    if (kind == TermKind.SECTION) {
      Navigation.rename(stores, site, before, now);
    }
  }

  private void words(TermStore store, long id, Site site, TermForm form) {
    for (String language : site.languages()) {
      Optional.ofNullable(form.words().get(language))
          .ifPresentOrElse(
              said -> store.setText(kind.noun(), id, language, said.name(), said.description()),
              () -> store.removeText(kind.noun(), id, language));
    }
  }

  private void note(Stores stores, Actor who, String verb, long id, String detail) {
    Instant now = clock.instant();
    who.note(stores, now, kind.noun() + "." + verb, kind.subject(id), detail);
    if (verb.equals("create")) {
      Changes.listed(stores, now);
    } else {
      Changes.everywhere(stores, now);
    }
  }

  /** The fields that changed. */
  private static String detail(Term before, TermForm form, Site site) {
    Term after = new Term(before.id(), form.slug(), before.version(), form.words());
    Map<String, String> changed = after.fields(site.languages());
    changed.entrySet().removeAll(before.fields(site.languages()).entrySet());
    return String.join(", ", changed.keySet());
  }

  private static Term term(TermStore.Row row, List<TermStore.Text> texts) {
    Map<String, Term.Words> words =
        texts.stream()
            .collect(
                Collectors.toMap(
                    TermStore.Text::language, t -> new Term.Words(t.name(), t.description())));
    return new Term(row.id(), row.slug(), row.version(), words);
  }
}
