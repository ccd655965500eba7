package bron.account;

import bron.db.Database;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Moment;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an account is signed in, in words. */
public final class SessionLists {
  private final Database database;
  private final Sites sites;
  private final Clock clock;
  private final Newsroom newsroom;

  /** Over that database, by that clock. */
  public SessionLists(Database database, Sites sites, Clock clock, Newsroom newsroom) {
    this.database = database;
    this.sites = sites;
    this.clock = clock;
    this.newsroom = newsroom;
  }

  /**
   * A session in the list.
   *
   * @param name what ends it
   * @param device browser and system, in words
   * @param address the network address it began from
   * @param since when it began
   * @param seen when it was last used, to five minutes
   * @param current whether it is the one that asks
   */
  public record Row(
      String name, String device, String address, Moment since, Moment seen, boolean current) {}

  /** Those of an account, last seen first, the one that asks before all. */
  public List<Row> of(Context ctx, long accountId) {
    SignedIn who = SignedIn.of(ctx);
    return database.read(
        stores -> {
          Site site = sites.load(stores);
          return stores.of(SessionStore.class).of(accountId, clock.instant()).stream()
              .map(session -> row(ctx, session, site, who))
              .sorted((a, b) -> Boolean.compare(b.current(), a.current()))
              .toList();
        });
  }

  private Row row(Context ctx, SessionStore.Shown session, Site site, SignedIn who) {
    Locale locale = who.locale();
    return new Row(
        session.name(),
        device(ctx, UserAgent.of(session.userAgent())),
        session.address(),
        Moment.of(session.createdAt(), site.zone(), locale),
        Moment.of(session.seenAt(), site.zone(), locale),
        session.name().equals(who.session()));
  }

  /** The device that asks, in words. */
  public String device(Context ctx) {
    return device(ctx, UserAgent.of(Optional.ofNullable(ctx.userAgent()).orElse("")));
  }

  private String device(Context ctx, UserAgent agent) {
    if (agent.browser().isEmpty() && agent.system().isEmpty()) {
      return newsroom.text(ctx, "sessions.unknown");
    }
    String browser =
        agent.browser().isEmpty() ? newsroom.text(ctx, "sessions.browser") : agent.browser();
    return agent.system().isEmpty()
        ? browser
        : newsroom.text(ctx, "sessions.device", browser, agent.system());
  }
}
