package bron.settings;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.account.factor.FactorStore;
import bron.db.Database;
import bron.db.Stores;
import bron.delivery.PublicAddress;
import bron.discovery.AiCrawlers;
import bron.discovery.RobotsPages;
import bron.site.Changes;
import bron.site.Languages;
import bron.site.NavigationStore;
import bron.site.NavigationStore.Candidate;
import bron.site.SettingStore;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Choice;
import bron.web.Entry;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The newsroom's page of the site's settings. */
public final class SettingsEditor {
  private static final String SUBJECT = "settings";

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Clock clock;
  private final AiCrawlers crawlers;

  /** By that clock. */
  public SettingsEditor(
      Database database, Sites sites, Newsroom newsroom, Clock clock, AiCrawlers crawlers) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.clock = clock;
    this.crawlers = crawlers;
  }

  /**
   * What the page shows.
   *
   * @param languages those that Bron speaks, in words
   * @param published how many articles there are in each language
   * @param zones every zone there is
   * @param fixedBaseUrl what the configuration demands; empty where the setting decides
   * @param sections those of the site
   * @param crawlers the known programs that read for artificial intelligence
   * @param indexNowWorks whether the public can read the site, without which nothing is told
   * @param said what happened; empty for nothing
   * @param meanwhile who changed something meanwhile, in words; empty for nobody
   */
  public record Page(
      Entry entry,
      List<Choice> languages,
      Map<String, Integer> published,
      List<String> zones,
      String fixedBaseUrl,
      List<Candidate> sections,
      List<AiCrawlers.Crawler> crawlers,
      boolean indexNowWorks,
      String said,
      String meanwhile) {}

  /** {@code GET /admin/settings}. */
  public void open(Context ctx) {
    show(ctx, Entry.of(database.read(this::fields)), "");
  }

  /** {@code POST /admin/settings}. */
  public void save(Context ctx) {
    Entry entry = Entry.of(ctx);
    Entry answer = database.write(stores -> save(ctx, stores, entry));
    if (!answer.problems().isEmpty()) {
      ctx.status(422);
      show(ctx, answer, "");
    } else if (answer != entry) {
      ctx.status(409);
      show(ctx, answer, newsroom.meanwhile(ctx, SUBJECT));
    } else {
      ctx.redirect("/admin/settings?done=saved", HttpStatus.SEE_OTHER);
    }
  }

  /** The same entry when it is saved, and otherwise one that says why not. */
  private Entry save(Context ctx, Stores stores, Entry entry) {
    Map<String, String> before = fields(stores);
    if (!before.getOrDefault("version", "").equals(entry.value("version"))) {
      return entry.beside(before);
    }
    SettingsForm form =
        SettingsForm.read(
            entry,
            languages(stores),
            sections(stores),
            sites.load(stores).defaultLanguage(),
            stores.of(PublishedStore.class).byLanguage());
    if (!form.problems().isEmpty()) {
      return entry.with(form.problems());
    }
    put(stores, form.settings());
    IndexNowSetting.put(stores, entry, clock.instant());
    put(stores, Map.of("version", String.valueOf(entry.number("version") + 1)));
    Changes.everywhere(stores, clock.instant());
    before.entrySet().removeAll(fields(stores).entrySet());
    before.remove("version");
    String changed = String.join(", ", before.keySet());
    Actor.of(ctx).note(stores, clock.instant(), "settings.save", SUBJECT, changed);
    return entry;
  }

  private void put(Stores stores, Map<String, String> settings) {
    SettingStore store = stores.of(SettingStore.class);
    settings.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            store.remove(name);
          } else {
            store.put(name, value);
          }
        });
  }

  /** The settings as the form shows them. */
  private Map<String, String> fields(Stores stores) {
    Site site = sites.load(stores);
    Map<String, String> settings = stores.of(SettingStore.class).all();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", settings.getOrDefault("version", "1"));
    fields.put("name", site.name());
    for (String language : languages(stores)) {
      fields.put("tagline-" + language, settings.getOrDefault("tagline." + language, ""));
      fields.put("language-" + language, site.languages().contains(language) ? "on" : "");
    }
    fields.put("default", site.defaultLanguage());
    fields.put("zone", site.zone().getId());
    fields.put("base_url", settings.getOrDefault("base_url", ""));
    fields.put(
        RobotsPages.AI_SETTING,
        AiCrawlers.Policy.of(settings.getOrDefault(RobotsPages.AI_SETTING, "")).word());
    boolean everybody = settings.containsKey(FactorStore.SETTING);
    fields.put(FactorStore.SETTING, everybody ? "on" : "");
    fields.putAll(IndexNowSetting.fields(stores));
    for (Candidate section : sections(stores)) {
      int place = site.navigation().indexOf(section.slug()) + 1;
      fields.put("place-" + section.id(), place == 0 ? "" : String.valueOf(place));
    }
    return fields;
  }

  /** Those that have texts, and what the site has besides. */
  private List<String> languages(Stores stores) {
    return Stream.concat(newsroom.languages().stream(), sites.load(stores).languages().stream())
        .distinct()
        .toList();
  }

  private List<Candidate> sections(Stores stores) {
    String language = sites.load(stores).defaultLanguage();
    return stores.of(NavigationStore.class).candidates(language, language);
  }

  private void show(Context ctx, Entry entry, String meanwhile) {
    Page page =
        database.read(
            stores ->
                new Page(
                    entry,
                    Languages.choices(languages(stores), SignedIn.of(ctx).locale()),
                    stores.of(PublishedStore.class).byLanguage(),
                    ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                        .sorted()
                        .toList(),
                    sites.fixedBaseUrl().orElse(""),
                    sections(stores),
                    crawlers.all(),
                    PublicAddress.isPublic(sites.load(stores).baseUrl()),
                    newsroom.said(ctx),
                    meanwhile));
    String title = newsroom.text(ctx, "admin.place.settings");
    newsroom.show(ctx, "admin/settings/settings", "settings", title, page);
  }
}
