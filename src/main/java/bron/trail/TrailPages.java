package bron.trail;

import bron.account.Account;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Choice;
import bron.web.Entry;
import bron.web.Messages;
import bron.web.WhenForm;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page on which administrators read the audit trail. */
public final class TrailPages {
  private static final int PAGE = 100;

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Messages messages;
  private final Clock clock;

  /** Over that database. */
  public TrailPages(
      Database database, Sites sites, Newsroom newsroom, Messages messages, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.messages = messages;
    this.clock = clock;
  }

  /** {@code GET /admin/audit}: what a filter in the address asks for, newest first. */
  public void list(Context ctx) {
    TrailFilter filter = TrailFilter.of(ctx::queryParam);
    show(ctx, filter);
  }

  /** Shows what a filter takes, or what is wrong with it. */
  void show(Context ctx, TrailFilter filter) {
    if (!filter.problems().isEmpty()) {
      ctx.status(422);
    }
    TrailPage page = database.read(stores -> page(stores, SignedIn.of(ctx), filter));
    newsroom.show(ctx, "trail/list", "audit", newsroom.text(ctx, "admin.place.audit"), page);
  }

  private TrailPage page(Stores stores, SignedIn who, TrailFilter filter) {
    Site site = sites.load(stores);
    TrailWords words = new TrailWords(messages, site, who.locale());
    Trail.Stretch found = stretch(stores, site, filter);
    Subjects subjects = words.subjects(stores, with(found.lines(), filter));
    return new TrailPage(
        entry(filter),
        filter.narrows(),
        filter.subject().isEmpty() ? "" : name(subjects, filter.subject()),
        filter.aboutEverything(),
        accounts(who, subjects),
        nouns(stores, words),
        words.say(subjects, found.lines(), filter.subject()),
        filter.after().isEmpty() ? "" : filter.address(),
        found.next().map(filter::below).orElse(""),
        found.cut() ? Trail.LONGEST : 0,
        new WhenForm(messages, who.locale(), site.zone()).clocks(clock.instant()));
  }

  private static Trail.Stretch stretch(Stores stores, Site site, TrailFilter filter) {
    return filter.problems().isEmpty()
        ? new Trail(stores, site.zone()).below(filter, filter.place(site.zone()), PAGE)
        : new Trail.Stretch(List.of(), Optional.empty(), false);
  }

  /** The page says what it is about even where no line is. */
  private static List<TrailStore.Line> with(List<TrailStore.Line> lines, TrailFilter filter) {
    List<TrailStore.Line> all = new ArrayList<>(lines);
    all.add(new TrailStore.Line(0, Instant.EPOCH, Optional.empty(), "", filter.subject(), "", ""));
    return all;
  }

  private static String name(Subjects subjects, String subject) {
    String label = subjects.of(subject).label();
    return label.isEmpty() ? subject : label;
  }

  private static Entry entry(TrailFilter filter) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("account", filter.account());
    typed.put("noun", filter.noun());
    typed.put("subject", filter.subject());
    typed.put("from", filter.from());
    typed.put("to", filter.to());
    typed.put("q", filter.q());
    return Entry.of(typed).with(filter.problems());
  }

  private List<Choice> accounts(SignedIn who, Subjects subjects) {
    return Stream.concat(
            subjects.accounts().stream()
                .map(account -> new Choice(String.valueOf(account.id()), name(who, account))),
            Stream.of(new Choice(TrailFilter.NOBODY, messages.text(who.locale(), "audit.nobody"))))
        .toList();
  }

  private String name(SignedIn who, Account account) {
    return account.disabledAt().isPresent()
        ? messages.text(who.locale(), "audit.gone", account.name())
        : account.name();
  }

  /** The kinds of acts that stand in the trail, of which there are a few dozen, by name. */
  private static List<Choice> nouns(Stores stores, TrailWords words) {
    TrailStore store = stores.of(TrailStore.class);
    List<Choice> nouns = new ArrayList<>();
    Optional<String> noun = store.nounAfter("");
    while (noun.isPresent()) {
      nouns.add(new Choice(noun.get(), words.noun(noun.get())));
      noun = store.nounAfter(noun.get());
    }
    nouns.sort(Comparator.comparing(Choice::label));
    return nouns;
  }
}
