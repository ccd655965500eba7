package bron.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of one language. */
final class Texts {
  private static final int NAMED = 10;

  private final Map<String, Text> byKey;
  private final List<String> broken;

  private Texts(Map<String, Text> byKey, List<String> broken) {
    this.byKey = byKey;
    this.broken = broken;
  }

  /**
   * Reads a properties file in UTF-8; what is no pattern counts as missing.
   *
   * @throws IOException when it cannot be read, or is no properties file
   */
  static Texts read(InputStream in, Locale language) throws IOException {
    Properties properties = new Properties();
    try {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    Map<String, Text> byKey = new HashMap<>();
    List<String> broken = new ArrayList<>();
    for (String key : properties.stringPropertyNames()) {
      try {
        byKey.put(key, Text.of(properties.getProperty(key, ""), language));
      } catch (IllegalArgumentException e) {
        broken.add(key);
      }
    }
    return new Texts(byKey, broken);
  }

  Set<String> keys() {
    return byKey.keySet();
  }

  /** The text of a key; null where there is none. */
  @Nullable Text get(String key) {
    return byKey.get(key);
  }

  /** What is amiss with them beside a complete language, each in a sentence. */
  List<String> shortcomings(Texts complete) {
    List<String> faults = new ArrayList<>();
    add(faults, "no text that can be read", new TreeSet<>(broken));
    Set<String> missing = new TreeSet<>(complete.keys());
    missing.removeAll(byKey.keySet());
    missing.removeAll(broken);
    add(faults, "missing, said in English", missing);
    Set<String> unknown = new TreeSet<>(byKey.keySet());
    unknown.removeAll(complete.keys());
    add(faults, "not known here", unknown);
    return faults;
  }

  private static void add(List<String> faults, String fault, Set<String> keys) {
    if (!keys.isEmpty()) {
      String some = keys.stream().limit(NAMED).collect(Collectors.joining(", "));
      String more = keys.size() > NAMED ? " and " + (keys.size() - NAMED) + " more" : "";
      faults.add(fault + ": " + some + more);
    }
  }
}
