package bron.discovery;

import bron.db.Database;
import bron.delivery.Channel;
import bron.delivery.Delivery;
import bron.delivery.Outgoing;
import bron.delivery.Recipient;
import bron.site.SettingStore;
import bron.site.Site;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells search engines of changed addresses (https://www.indexnow.org/documentation). A key that is
 * shown at the site itself proves that the site speaks.
 */
public final class IndexNow implements Channel {
  /** The channel's name. */
  public static final String NAME = "indexnow";

  private static final JsonMapper JSON = new JsonMapper();
  private static final int AT_ONCE = 1_000;

  private final Database database;
  private final Outgoing outgoing;

  /** With the key in that database. */
  public IndexNow(Database database, Outgoing outgoing) {
    this.database = database;
    this.outgoing = outgoing;
  }

  /** {@code GET /{key}.txt}: the key, at the one address that it names. */
  public void key(Context ctx) {
    String key = key();
    if (!ctx.pathParam("key").equals(key)) {
      throw new NotFoundResponse();
    }
    ctx.header("Cache-Control", "public, max-age=3600");
    ctx.contentType("text/plain; charset=utf-8").result(key);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int batch() {
    return AT_ONCE;
  }

  @Override
  public Answer deliver(Site site, Recipient recipient, List<Delivery> deliveries) {
    String key = key();
    ObjectNode message = JSON.createObjectNode();
    message.put("host", URI.create(site.baseUrl()).getRawAuthority()).put("key", key);
    message.put("keyLocation", site.absolute("/" + key + ".txt"));
    ArrayNode addresses = message.putArray("urlList");
    deliveries.stream().map(Delivery::path).distinct().map(site::absolute).forEach(addresses::add);
    return outgoing.post(
        recipient.address(), "application/json; charset=utf-8", message.toString());
  }

  private String key() {
    return database.read(s -> s.of(SettingStore.class).all().getOrDefault("indexnow_key", ""));
  }
}
