package bron.site;

import bron.db.Stores;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Reads the site's settings, with a default for each. */
public final class Sites {
  private final Optional<String> baseUrl;
  private final IntSupplier port;

  /**
   * With the base URL that the configuration demands, or otherwise the setting's, or otherwise this
   * machine's at {@code port}.
   */
  public Sites(Optional<String> baseUrl, IntSupplier port) {
    this.baseUrl = baseUrl;
    this.port = port;
  }

  /** The base URL that the configuration demands, whatever the settings say. */
  public Optional<String> fixedBaseUrl() {
    return baseUrl;
  }

  /** Whether somebody has said where readers find the site; what it has otherwise is a guess. */
  public boolean isAddressKnown(Stores stores) {
    return baseUrl.isPresent()
        || !stores.of(SettingStore.class).all().getOrDefault("base_url", "").isBlank();
  }

  /** The site as it stands in this transaction. */
  public Site load(Stores stores) {
    Map<String, String> settings = stores.of(SettingStore.class).all();
    List<String> languages = languages(settings);
    Map<String, String> taglines = new LinkedHashMap<>();
    languages.forEach(
        language -> taglines.put(language, settings.getOrDefault("tagline." + language, "")));
    return new Site(
        settings.getOrDefault("name", "Bron"),
        taglines,
        languages,
        ZoneId.of(settings.getOrDefault("zone", "Europe/Amsterdam")),
        baseUrl.orElseGet(
            () -> settings.getOrDefault("base_url", "http://localhost:" + port.getAsInt())),
        words(settings.getOrDefault("navigation", "")));
  }

  /** The languages that the site appears in, the default one first. */
  public static List<String> languages(Stores stores) {
    return languages(stores.of(SettingStore.class).all());
  }

  private static List<String> languages(Map<String, String> settings) {
    return words(settings.getOrDefault("languages", "nl en"));
  }

  private static List<String> words(String value) {
    return Arrays.stream(value.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
