package bron.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The words of the interface, one file of {@code messages_LANGUAGE.properties} a language. Texts
 * are {@link MessageFormat} patterns: a single quote is written twice.
 */
public final class Messages {
  /** The languages that the interface speaks, as BCP 47 tags. */
  public static final List<String> LANGUAGES = List.of("nl", "en");

  private final Files files;
  private final Map<String, Properties> read = new HashMap<>();

  /** Reads them from there: once, or at every use where {@code files} is live. */
  public Messages(Files files) {
    this.files = files;
    LANGUAGES.forEach(language -> read.put(language, load(language)));
  }

  /**
   * The text of a key in a language, with its arguments filled in.
   *
   * @throws IllegalArgumentException for a key that the language does not have
   */
  public String text(Locale locale, String key, Object... arguments) {
    String pattern = properties(locale.getLanguage()).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no message " + key + " in " + locale.toLanguageTag());
    }
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /**
   * The unfilled patterns of every key that begins so, without that beginning: for scripts, which
   * fill in {@code {0}} themselves.
   */
  public Map<String, String> patterns(Locale locale, String prefix) {
    Map<String, String> found = new TreeMap<>();
    Properties all = properties(locale.getLanguage());
    all.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .forEach(key -> found.put(key.substring(prefix.length()), all.getProperty(key, "")));
    return found;
  }

  private Properties properties(String language) {
    String known = LANGUAGES.contains(language) ? language : LANGUAGES.getLast();
    return files.live() ? load(known) : read.getOrDefault(known, new Properties());
  }

  private Properties load(String language) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            files.open("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
