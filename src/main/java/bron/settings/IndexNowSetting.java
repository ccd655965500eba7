package bron.settings;

import bron.db.Stores;
import bron.delivery.OutboxStore;
import bron.delivery.Recipient;
import bron.discovery.IndexNow;
import bron.web.Entry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether search engines are told of changes, and where: kept with what waits for them. */
final class IndexNowSetting {
  private static final String SHARED = "https://api.indexnow.org/indexnow";

  private IndexNowSetting() {}

  /** As the form shows it. */
  static Map<String, String> fields(Stores stores) {
    Recipient recipient = recipient(stores);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("indexnow", recipient.active() ? "on" : "");
    fields.put("indexnow_address", recipient.address());
    return fields;
  }

  /**
   * Sets it as the form says, without an address to the one that all share; what waits when it is
   * switched off is never sent.
   */
  static void put(Stores stores, Entry entry, Instant now) {
    Recipient before = recipient(stores);
    boolean active = !entry.value("indexnow").isEmpty();
    String typed = entry.value("indexnow_address");
    String address = typed.isEmpty() ? SHARED : typed;
    if (before.active() != active || !before.address().equals(address)) {
      stores.of(OutboxStore.class).change(before.id(), address, active);
    }
    if (!active) {
      stores.of(OutboxStore.class).drop(before.id(), "switched off", now);
    }
  }

  private static Recipient recipient(Stores stores) {
    return stores.of(OutboxStore.class).only(IndexNow.NAME).orElseThrow();
  }
}
