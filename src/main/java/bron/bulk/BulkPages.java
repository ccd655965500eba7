package bron.bulk;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.article.ArticleGate;
import bron.article.ArticleStore;
import bron.article.PublishPages;
import bron.article.Publishing;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.db.Database;
import bron.db.Stores;
import bron.section.SectionStore;
import bron.site.Site;
import bron.site.Sites;
import bron.text.Slugs;
import bron.topic.Topic;
import bron.topic.TopicStore;
import bron.web.Choice;
import bron.web.FormText;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One act on many articles: the page that says what it will do, and the one that says what it did.
 */
public final class BulkPages {
  /** So many articles at once: what a list can show. */
  static final int MOST = 100;

  private static final Logger LOG = LoggerFactory.getLogger(BulkPages.class);
  private static final int OFFERED_TOPICS = 500;
  private static final String LIST = "/admin/articles";

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Publishing publishing;
  private final ArticleGate gate;
  private final BulkRun run;
  private final Clock clock;

  /** Over that database. */
  public BulkPages(
      Database database,
      Sites sites,
      Newsroom newsroom,
      Publishing publishing,
      ArticleGate gate,
      BulkRun run,
      Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.publishing = publishing;
    this.gate = gate;
    this.run = run;
    this.clock = clock;
  }

  /** What was asked for, as typed. */
  private record Asked(
      String act,
      List<Chosen> chosen,
      String section,
      String topic,
      String note,
      boolean tell,
      String back) {
    static Asked of(
        Function<String, String> field, List<String> articles, String back, boolean tell) {
      return new Asked(
          field.apply("act"),
          articles.stream().flatMap(typed -> Chosen.of(typed).stream()).distinct().toList(),
          field.apply("section"),
          field.apply("topic").strip(),
          field.apply("note").strip(),
          tell,
          back);
    }

    List<Long> ids() {
      return chosen.stream().map(Chosen::id).distinct().toList();
    }
  }

  /** An article as a form names it: its row, and the revision that was looked at, or 0. */
  private record Chosen(long id, long revision) {
    static Optional<Chosen> of(String typed) {
      if (!typed.matches("[0-9]{1,18}(~[0-9]{1,18})?")) {
        return Optional.empty();
      }
      String[] parts = typed.split("~");
      return Optional.of(
          new Chosen(Long.parseLong(parts[0]), parts.length > 1 ? Long.parseLong(parts[1]) : 0));
    }
  }

  /** {@code GET /admin/articles/bulk?act=&article=&article=…&section=&topic=}. */
  public void ask(Context ctx) {
    String tell = ctx.queryParam("tell");
    Asked asked =
        Asked.of(
            name -> Optional.ofNullable(ctx.queryParam(name)).orElse(""),
            ctx.queryParams("article"),
            back(Optional.ofNullable(ctx.queryParam("back")).orElseGet(() -> cameFrom(ctx))),
            tell == null || !tell.equals("later"));
    show(ctx, asked, problem(asked).orElse(""));
  }

  /** {@code POST /admin/articles/bulk}: the same, each article with its revision. */
  public void act(Context ctx) {
    Asked asked =
        Asked.of(
            name -> FormText.of(ctx, name),
            ctx.formParams("article"),
            back(FormText.of(ctx, "back")),
            !FormText.of(ctx, "tell").equals("later"));
    Optional<Order> order = database.read(stores -> order(stores, SignedIn.of(ctx), asked));
    Optional<String> problem =
        problem(asked).or(() -> noteProblem(asked)).or(() -> termProblem(asked, order));
    if (problem.isPresent()) {
      show(ctx, asked, problem.get());
      return;
    }
    done(ctx, asked, order.orElseThrow());
  }

  private static Optional<String> problem(Asked asked) {
    if (asked.chosen().isEmpty()) {
      return Optional.of("bulk.problem.none");
    }
    if (asked.chosen().size() > MOST) {
      return Optional.of("bulk.problem.many");
    }
    return BulkAct.ofWord(asked.act()).isEmpty()
        ? Optional.of("bulk.problem.act")
        : Optional.empty();
  }

  private static Optional<String> noteProblem(Asked asked) {
    boolean needed = asked.act().equals(BulkAct.WITHDRAW.word());
    if (needed && asked.note().isEmpty()) {
      return Optional.of("bulk.problem.note");
    }
    return asked.note().length() > PublishPages.LONGEST_NOTE
        ? Optional.of("bulk.problem.longNote")
        : Optional.empty();
  }

  private static Optional<String> termProblem(Asked asked, Optional<Order> order) {
    return order.isPresent() ? Optional.empty() : Optional.of(missing(asked));
  }

  private static String missing(Asked asked) {
    return asked.act().equals(BulkAct.SECTION.word())
        ? "bulk.problem.section"
        : "bulk.problem.topic";
  }

  /** Empty while the act or its section or topic is missing or unknown. */
  private Optional<Order> order(Stores stores, SignedIn who, Asked asked) {
    Site site = sites.load(stores);
    String language = who.account().language();
    Optional<BulkAct> act = BulkAct.ofWord(asked.act());
    if (act.isEmpty() || !act.get().writes()) {
      return act.map(a -> new Order(a, Optional.empty(), "", asked.note(), asked.tell()));
    }
    Optional<Choice> term =
        act.get() == BulkAct.SECTION
            ? sections(stores, site, language).stream()
                .filter(section -> section.value().equals(asked.section()))
                .findFirst()
            : topic(stores, site, language, asked.topic());
    return term.map(
        found ->
            new Order(
                act.get(),
                Optional.of(Long.parseLong(found.value())),
                found.label(),
                "",
                asked.tell()));
  }

  private static Optional<Choice> topic(Stores stores, Site site, String language, String name) {
    TopicStore topics = stores.of(TopicStore.class);
    return name.isEmpty()
        ? Optional.empty()
        : topics
            .idOf(name, Slugs.ofName(name))
            .flatMap(id -> topics.find(id, language, site.defaultLanguage()))
            .map((Topic found) -> new Choice(String.valueOf(found.id()), found.name()));
  }

  private static List<Choice> sections(Stores stores, Site site, String language) {
    return stores.of(SectionStore.class).all(language, site.defaultLanguage()).stream()
        .map(section -> new Choice(String.valueOf(section.id()), section.name()))
        .toList();
  }

  private void show(Context ctx, Asked asked, String problem) {
    if (!problem.isEmpty()) {
      ctx.status(422);
    }
    BulkPage page = database.read(stores -> page(ctx, stores, SignedIn.of(ctx), asked, problem));
    if (!page.problem().isEmpty()) {
      ctx.status(422);
    }
    newsroom.show(ctx, "bulk/ask", "articles", title(ctx, asked.act()), page);
  }

  private String title(Context ctx, String act) {
    return BulkAct.ofWord(act)
        .map(known -> newsroom.text(ctx, "bulk.act." + known.word()))
        .orElseGet(() -> newsroom.text(ctx, "bulk.title"));
  }

  private BulkPage page(Context ctx, Stores stores, SignedIn who, Asked asked, String problem) {
    Site site = sites.load(stores);
    String language = who.account().language();
    Optional<Order> order =
        problem(asked).isPresent() ? Optional.empty() : order(stores, who, asked);
    boolean unknown = !asked.topic().isEmpty() && order.isEmpty() && problem.isEmpty();
    List<Prospect> prospects =
        order
            .map(o -> new Prospects(stores, publishing, gate, clock.instant()).of(o, asked.ids()))
            .orElse(List.of());
    return new BulkPage(
        BulkAct.ofWord(asked.act()).map(BulkAct::word).orElse(""),
        Arrays.stream(BulkAct.values())
            .map(act -> new Choice(act.word(), newsroom.text(ctx, "bulk.act." + act.word())))
            .toList(),
        unknown ? "bulk.problem.topic" : problem,
        asked.back(),
        asked.ids(),
        order.isPresent(),
        sections(stores, site, language),
        stores.of(TopicStore.class).largest(language, site.defaultLanguage(), OFFERED_TOPICS),
        asked.section(),
        asked.topic(),
        order.map(Order::termName).orElse(""),
        asked.note(),
        asked.tell(),
        prospects.stream().filter(Prospect::goes).toList(),
        prospects.stream().filter(prospect -> !prospect.goes()).toList());
  }

  private void done(Context ctx, Asked asked, Order order) {
    Actor who = Actor.of(ctx);
    String note =
        order.act().writes()
            ? newsroom.text(ctx, "bulk.note." + order.act().word(), order.termName())
            : "";
    List<DonePage.Row> done = new ArrayList<>();
    List<DonePage.Row> refused = new ArrayList<>();
    for (Chosen chosen : asked.chosen()) {
      Outcome outcome = outcome(who, order, chosen, note);
      (outcome.done() ? done : refused).add(row(chosen.id(), outcome.said()));
    }
    DonePage page = new DonePage(asked.back(), List.copyOf(done), List.copyOf(refused));
    newsroom.show(ctx, "bulk/done", "articles", title(ctx, asked.act()), page);
  }

  /** What fails with one article stops none of the others, and is told with them. */
  private Outcome outcome(Actor who, Order order, Chosen chosen, String note) {
    try {
      return run.run(who, order, chosen.id(), chosen.revision(), note);
    } catch (RuntimeException e) {
      LOG.error("{} failed for article {}", order.act().word(), chosen.id(), e);
      return Outcome.refused("bulk.why.fault");
    }
  }

  private DonePage.Row row(long id, String said) {
    return database.read(
        stores -> {
          Optional<Revision> newest =
              stores
                  .of(ArticleStore.class)
                  .find(id)
                  .flatMap(a -> stores.of(RevisionStore.class).find(a.revisionId()));
          String language =
              stores.of(ArticleStore.class).find(id).map(a -> a.language()).orElse("");
          return new DonePage.Row(
              newest.isPresent() ? LIST + "/" + id : "",
              newest.map(revision -> revision.copy().headline()).orElse(String.valueOf(id)),
              language,
              said);
        });
  }

  /** The list with its filters, as the browser tells. */
  private static String cameFrom(Context ctx) {
    String referer = ctx.header("Referer");
    try {
      URI uri = URI.create(referer == null ? "" : referer);
      String query = uri.getRawQuery();
      return uri.getRawPath() + (query == null ? "" : "?" + query);
    } catch (IllegalArgumentException e) {
      return LIST;
    }
  }

  /** Nothing but the list is gone back to. */
  private static String back(String address) {
    return address.equals(LIST) || address.startsWith(LIST + "?") ? address : LIST;
  }
}
