package bron.discovery;

import bron.db.Database;
import bron.db.Stores;
import bron.site.SettingStore;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Caching;
import bron.web.Content;
import bron.web.Keeper;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What robots are asked (RFC 9309). */
public final class RobotsPages {
  /** The setting of what programs for artificial intelligence may do. */
  public static final String AI_SETTING = "ai_crawlers";

  private final Database database;
  private final Sites sites;
  private final AiCrawlers crawlers;
  private final Caching caching;

  /** By the settings in that database. */
  public RobotsPages(Database database, Sites sites, AiCrawlers crawlers, Caching caching) {
    this.database = database;
    this.sites = sites;
    this.crawlers = crawlers;
    this.caching = caching;
  }

  /** {@code GET /robots.txt}. */
  public void show(Context ctx) {
    String text = Keeper.latest(ctx, () -> database.read(this::text));
    Content content = Content.of("text/plain; charset=utf-8", text).showing(Set.of());
    caching.feed(ctx, content);
    content.send(ctx);
  }

  private String text(Stores stores) {
    String chosen = stores.of(SettingStore.class).all().getOrDefault(AI_SETTING, "");
    return text(sites.load(stores), AiCrawlers.Policy.of(chosen));
  }

  private String text(Site site, AiCrawlers.Policy policy) {
    List<String> lines = new ArrayList<>();
    List<String> refused = crawlers.refused(policy);
    if (!refused.isEmpty()) {
      refused.forEach(name -> lines.add("User-agent: " + name));
      lines.add("Disallow: /");
      lines.add("");
    }
    lines.add("User-agent: *");
    lines.add("Disallow: /admin");
    lines.add("Disallow: /preview");
    site.languages()
        .forEach(language -> lines.add("Disallow: " + site.prefix(language) + "/search"));
    lines.add("");
    lines.add("Sitemap: " + site.absolute("/sitemap.xml"));
    lines.add("Sitemap: " + site.absolute("/sitemap-news.xml"));
    return String.join("\n", lines) + "\n";
  }
}
