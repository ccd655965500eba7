package bron.front;

import bron.account.Actor;
import bron.article.Article;
import bron.article.ArticleStore;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Changes;
import bron.site.Reading;
import bron.site.Sites;
import bron.web.Entry;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What editors do with the front page: each act one transaction, with its line in the trail. */
public final class FrontDesk {
  private final Database database;
  private final Sites sites;
  private final Clock clock;

  /** By that clock. */
  public FrontDesk(Database database, Sites sites, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.clock = clock;
  }

  /** What came of saving. */
  sealed interface Result {
    /** It is so. */
    record Saved() implements Result {}

    /** It cannot be; message keys by the name of the field. */
    record Refused(Map<String, String> problems) implements Result {}

    /** Somebody else saved meanwhile; nothing was written. The form as it is saved now. */
    record Stale(Map<String, String> now) implements Result {}
  }

  /** The name of a language's front page in the audit trail. */
  static String subject(String language) {
    return "front/" + language;
  }

  /** Saves what the form says, if the front page is still the one that was opened. */
  Result save(Actor who, String language, Entry entry) {
    return database.write(
        stores -> {
          Instant now = clock.instant();
          Reading reading = new Reading(stores, sites.load(stores), language);
          SlotStore store = stores.of(SlotStore.class);
          SlotStore.Front front = store.front(language).orElse(SlotStore.Front.UNTOUCHED);
          FrontForm form = new FrontForm(reading, now, entry);
          FrontPlan plan = form.plan();
          if (!form.problems().isEmpty()) {
            return new Result.Refused(form.problems());
          }
          boolean same =
              plan.front(front.version()).equals(front)
                  && plan.slots().equals(store.slots(language, now));
          if (same) {
            return new Result.Saved();
          }
          if (front.version() != entry.number("version")) {
            return new Result.Stale(fields(reading, now));
          }
          store.put(language, plan.front(front.version() + 1));
          store.clear(language);
          store.fill(language, plan.slots());
          who.note(stores, now, "front.save", subject(language), told(plan));
          Changes.listed(stores, now);
          return new Result.Saved();
        });
  }

  /**
   * Puts a live article into a slot of its language's front page, in a transaction of the caller's.
   * What stood in the slot leaves it.
   *
   * @param until when it goes by itself; empty for when an editor takes it away
   */
  public void pin(
      Stores stores, Actor who, Article article, int position, Optional<Instant> until) {
    Instant now = clock.instant();
    String language = article.language();
    SlotStore store = stores.of(SlotStore.class);
    SlotStore.Front front = store.front(language).orElse(SlotStore.Front.UNTOUCHED);
    SlotStore.Slot pinned = new SlotStore.Slot(position, article.id(), until);
    List<SlotStore.Slot> slots =
        Stream.concat(
                store.slots(language, now).stream()
                    .filter(slot -> slot.position() != position)
                    .filter(slot -> slot.articleId() != article.id()),
                Stream.of(pinned))
            .toList();
    FrontPlan plan =
        new FrontPlan(
            slots,
            front.bannerText(),
            front.bannerArticleId(),
            front.bannerUrl(),
            front.bannerUntil());
    store.put(language, plan.front(front.version() + 1));
    store.clear(language);
    store.fill(language, slots);
    who.note(stores, now, "front.save", subject(language), told(plan));
    Changes.listed(stores, now);
  }

  /** The form of a front page as it is saved, as far as it holds. */
  static Map<String, String> fields(Reading reading, Instant now) {
    SlotStore store = reading.stores().of(SlotStore.class);
    SlotStore.Front front = store.front(reading.language()).orElse(SlotStore.Front.UNTOUCHED);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", String.valueOf(front.version()));
    for (int position = 1; position <= Slots.NUMBER; position++) {
      fields.put("slot-" + position, "");
      fields.put("until-" + position, "");
    }
    Map<Integer, Long> ids =
        store.slots(reading.language(), now).stream()
            .collect(Collectors.toMap(SlotStore.Slot::position, SlotStore.Slot::articleId));
    Map<Integer, ?> live = Slots.live(reading, ids);
    for (SlotStore.Slot slot : store.slots(reading.language(), now)) {
      if (live.containsKey(slot.position())) {
        fields.put("slot-" + slot.position(), String.valueOf(slot.articleId()));
        slot.until()
            .ifPresent(
                at ->
                    fields.put(
                        "until-" + slot.position(), CivilTime.write(at, reading.site().zone())));
      }
    }
    fields.putAll(banner(reading, front, now));
    return fields;
  }

  private static Map<String, String> banner(Reading reading, SlotStore.Front front, Instant now) {
    if (!front.bannerAt(now)) {
      return Map.of("banner", "", "link", "", "banner-until", "");
    }
    String link =
        front
            .bannerArticleId()
            .flatMap(reading.stores().of(ArticleStore.class)::find)
            .flatMap(article -> article.path(reading.site()))
            .orElse(front.bannerUrl());
    String until = CivilTime.write(front.bannerUntil().orElseThrow(), reading.site().zone());
    return Map.of("banner", front.bannerText(), "link", link, "banner-until", until);
  }

  private static String told(FrontPlan plan) {
    List<String> slots =
        plan.slots().stream()
            .map(
                slot ->
                    slot.position()
                        + ": article/"
                        + slot.articleId()
                        + slot.until().map(at -> " until " + at).orElse(""))
            .toList();
    String banner =
        plan.bannerUntil().map(at -> "banner until " + at + ": " + plan.bannerText()).orElse("");
    return String.join("; ", slots) + (slots.isEmpty() || banner.isEmpty() ? "" : "; ") + banner;
  }
}
