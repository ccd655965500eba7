package bron.http;

import bron.account.Role;
import bron.article.Planned;
import bron.article.PlannedStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An editor who plans, and the hour at which it happens. */
final class Planner {
  private final TestSite site;
  private final Visitor editor;

  Planner(TestSite site) {
    this.site = site;
    this.editor = site.signedIn(Role.EDITOR);
  }

  Visitor editor() {
    return editor;
  }

  static String place(Story story) {
    return "/admin/articles/" + story.article().id();
  }

  /** Plans a publication of the newest revision. */
  HttpResponse<String> plan(Story story, String kind, String date, String time, String... more) {
    List<String> fields =
        new ArrayList<>(
            List.of("kind", kind, "date", date, "time", time, "revision", revision(story)));
    fields.addAll(List.of(more));
    return editor.post(place(story) + "/plans", fields.toArray(String[]::new));
  }

  /** Plans a pin. */
  HttpResponse<String> pin(Story story, String place, String date, String time, String... more) {
    List<String> fields = new ArrayList<>(List.of("position", place, "date", date, "time", time));
    fields.addAll(List.of(more));
    return editor.post(place(story) + "/pins", fields.toArray(String[]::new));
  }

  static String revision(Story story) {
    return String.valueOf(story.article().revisionId());
  }

  /** Sets the clock, and lets what is due happen. */
  void at(String instant) {
    set(instant);
    site.app().schedule().run();
  }

  /** Sets the clock. */
  void set(String instant) {
    site.clock.move(Duration.between(site.clock.instant(), Instant.parse(instant)));
  }

  /** What is planned for an article. */
  List<Planned> open(Story story) {
    return site.database().read(stores -> stores.of(PlannedStore.class).open(story.article().id()));
  }

  /** What is settled: what failed, and what was done or cancelled, each the last first. */
  List<Planned> settled() {
    return site.database()
        .read(
            stores -> {
              PlannedStore store = stores.of(PlannedStore.class);
              return Stream.concat(
                      store.failures(0, Instant.EPOCH, 50).stream(),
                      store.settled(0, Instant.EPOCH, 50).stream())
                  .toList();
            });
  }

  /** Where the page of the first plan of an article is. */
  String plan(Story story) {
    return "/admin/schedule/" + open(story).getFirst().id();
  }
}
