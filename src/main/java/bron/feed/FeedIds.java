package bron.feed;

import bron.db.Stores;
import bron.site.SettingStore;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names feeds for ever: neither a new slug nor a new domain makes one a stranger to readers. */
final class FeedIds {
  private FeedIds() {}

  /** The {@code urn:uuid} of a feed, made of the site's own UUID and the list's key. */
  static String of(Stores stores, String key) {
    String site = stores.of(SettingStore.class).all().getOrDefault("uuid", "");
    String name = site + "/feed/" + key;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
