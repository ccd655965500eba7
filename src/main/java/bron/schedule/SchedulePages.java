package bron.schedule;

import bron.account.Newsroom;
import bron.account.Role;
import bron.account.SignedIn;
import bron.article.Planned;
import bron.article.PlannedLine;
import bron.article.PlannedLines;
import bron.article.PlannedStore;
import bron.db.Database;
import bron.db.Stores;
import bron.front.SlotStore;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Messages;
import bron.web.Moment;
import bron.web.WhenForm;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The schedule: what is planned, what was done, what failed. */
public final class SchedulePages {
  private static final int WEEKS = 4;
  private static final int LONGEST = 200;
  private static final Set<String> DONE = Set.of("changed", "cancelled");

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Messages messages;
  private final Clock clock;

  /** By that clock. */
  public SchedulePages(
      Database database, Sites sites, Newsroom newsroom, Messages messages, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.messages = messages;
    this.clock = clock;
  }

  /** {@code GET /admin/schedule}: of all articles, or of one's own for who is no editor. */
  public void list(Context ctx) {
    String done = Optional.ofNullable(ctx.queryParam("done")).orElse("");
    String said = DONE.contains(done) ? newsroom.text(ctx, "schedule.done." + done) : "";
    SchedulePage page = database.read(stores -> page(stores, SignedIn.of(ctx), said));
    newsroom.show(
        ctx, "schedule/list", "schedule", newsroom.text(ctx, "admin.place.schedule"), page);
  }

  private SchedulePage page(Stores stores, SignedIn who, String said) {
    Site site = sites.load(stores);
    Instant now = clock.instant();
    boolean editor = who.may(Role.EDITOR);
    long creator = editor ? 0 : who.account().id();
    PlannedStore store = stores.of(PlannedStore.class);
    PlannedLines lines = new PlannedLines(messages, site, who.locale(), now);
    Instant since = now.minus(Duration.ofDays(7L * WEEKS));
    List<Planned> ahead = store.ahead(creator, LONGEST + 1);
    return new SchedulePage(
        lines(lines, ahead.subList(0, Math.min(LONGEST, ahead.size()))),
        ahead.size() > LONGEST ? LONGEST : 0,
        lines(lines, store.failures(creator, since, LONGEST)),
        lines(lines, store.settled(creator, since, LONGEST)),
        editor ? leaving(stores, site, who.locale(), now) : List.of(),
        new WhenForm(messages, who.locale(), site.zone()).clocks(now),
        WEEKS,
        said);
  }

  private static List<PlannedLine> lines(PlannedLines lines, List<Planned> plans) {
    return plans.stream().map(lines::line).toList();
  }

  private List<SchedulePage.Leaving> leaving(Stores stores, Site site, Locale locale, Instant now) {
    return stores.of(SlotStore.class).leaving(now).stream()
        .map(
            slot ->
                new SchedulePage.Leaving(
                    "/admin/front?language=" + slot.language(),
                    slot.headline(),
                    slot.language(),
                    messages.text(locale, "schedule.place", slot.position()),
                    Moment.of(slot.until(), site.zone(), locale)))
        .toList();
  }
}
