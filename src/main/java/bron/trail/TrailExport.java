package bron.trail;

import bron.account.Actor;
import bron.account.SignedIn;
import bron.db.Database;
import bron.site.Site;
import bron.site.Sites;
import bron.trail.TrailFilter.Place;
import bron.web.Entry;
import bron.web.Messages;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes the trail away as a file: what a filter takes, newest first, a stretch at a time, so that
 * its length does not matter. That somebody took it away is a line itself, of the file's next
 * reader: the file ends with the line before.
 */
public final class TrailExport {
  private static final int AT_ONCE = 500;

  private final Database database;
  private final Sites sites;
  private final TrailPages pages;
  private final Messages messages;
  private final Clock clock;

  /** Over that database; a filter that is wrong goes back to its page. */
  public TrailExport(
      Database database, Sites sites, TrailPages pages, Messages messages, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.pages = pages;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * {@code POST /admin/audit/exports}: a filter, and {@code form}: {@code csv} or {@code jsonl}.
   */
  public void send(Context ctx) throws IOException {
    Entry entry = Entry.of(ctx);
    TrailFilter filter = TrailFilter.of(entry::value);
    TrailFile form = TrailFile.ofWord(entry.value("form")).orElseThrow(BadRequestResponse::new);
    if (!filter.problems().isEmpty()) {
      pages.show(ctx, filter);
      return;
    }
    Optional<Long> last = note(Actor.of(ctx), filter, form);
    Site site = database.read(sites::load);
    LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
    ctx.contentType(form.type());
    ctx.header(
        "Content-Disposition", "attachment; filename=\"audit-" + today + "." + form.word() + "\"");
    Writer out = new OutputStreamWriter(ctx.res().getOutputStream(), StandardCharsets.UTF_8);
    out.write(form.head());
    Optional<Place> place = Optional.of(filter.place(site.zone()));
    while (place.isPresent() && last.isPresent()) {
      Part part = part(form, filter, place.get(), last.get(), SignedIn.of(ctx).locale());
      out.write(part.text());
      place = part.next();
    }
    out.flush();
  }

  /** Yields the newest line before that of the export. */
  private Optional<Long> note(Actor who, TrailFilter filter, TrailFile form) {
    return database.write(
        stores -> {
          Optional<Long> newest = stores.of(TrailStore.class).newest();
          String told = filter.told();
          String detail = form.word() + (told.isEmpty() ? "" : ": " + told);
          who.note(stores, clock.instant(), "audit.export", "audit", detail);
          return newest;
        });
  }

  private record Part(String text, Optional<Place> next) {}

  /** Nothing is sent while the database is read: who takes it slowly keeps nobody waiting. */
  private Part part(TrailFile form, TrailFilter filter, Place place, long last, Locale locale) {
    return database.read(
        stores -> {
          Site site = sites.load(stores);
          TrailWords words = new TrailWords(messages, site, locale);
          Trail.Stretch found = new Trail(stores, site.zone()).below(filter, place, AT_ONCE);
          List<TrailStore.Line> lines =
              found.lines().stream().filter(line -> line.id() <= last).toList();
          List<TrailLine> said = words.say(words.subjects(stores, lines), lines, "");
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < lines.size(); i++) {
            text.append(form.line(lines.get(i), said.get(i)));
          }
          return new Part(text.toString(), found.next());
        });
  }
}
