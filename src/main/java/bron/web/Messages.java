package bron.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of the interface, one file of {@code messages_LANGUAGE.properties} a language. Dutch
 * and English come with the program, and any other language is there once its file is: what such a
 * file lacks, or has wrong, is said in English, and the log tells what that is.
 */
public final class Messages {
  /** The languages that come with the program, as ISO 639 codes; complete. */
  public static final List<String> OURS = List.of("nl", "en");

  private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
  private static final String FALLBACK = "en";

  private final Files files;
  private final Map<String, Texts> read = new LinkedHashMap<>();

  /** Reads them from there: once, or at every use where {@code files} is live. */
  public Messages(Files files) {
    this.files = files;
    OURS.forEach(language -> read.put(language, load(language)));
    Texts english = load(FALLBACK);
    for (String language : others()) {
      Texts texts = load(language);
      texts.shortcomings(english).forEach(fault -> LOG.warn("messages_{}: {}", language, fault));
      read.put(language, texts);
    }
  }

  /** Every language that has a file: ours, then the others by their codes. */
  public List<String> languages() {
    return List.copyOf(read.keySet());
  }

  /**
   * The text of a key in a language, with its arguments filled in.
   *
   * @throws IllegalArgumentException for a key that no file has
   */
  public String text(Locale locale, String key, Object... arguments) {
    Text text = find(locale.getLanguage(), key);
    if (text == null) {
      throw new IllegalArgumentException("no message " + key + " in " + locale.toLanguageTag());
    }
    return text.fill(arguments);
  }

  private @Nullable Text find(String language, String key) {
    Text own = texts(language).get(key);
    return own == null ? texts(FALLBACK).get(key) : own;
  }

  /**
   * The unfilled patterns of every key that begins so, without that beginning: for scripts, which
   * fill in {@code {0}} themselves.
   */
  public Map<String, String> patterns(Locale locale, String prefix) {
    Map<String, String> found = new TreeMap<>();
    for (String language : List.of(FALLBACK, locale.getLanguage())) {
      Texts texts = texts(language);
      for (String key : texts.keys()) {
        Text text = texts.get(key);
        if (key.startsWith(prefix) && text != null) {
          found.put(key.substring(prefix.length()), text.pattern());
        }
      }
    }
    return found;
  }

  private Texts texts(String language) {
    Texts kept = read.get(language);
    if (kept == null) {
      return texts(FALLBACK);
    }
    return files.live() ? load(language) : kept;
  }

  /** Those of all two-letter languages for which there is a file. */
  private List<String> others() {
    List<String> found = new ArrayList<>();
    Arrays.stream(Locale.getISOLanguages())
        .filter(language -> !OURS.contains(language) && files.added(name(language)))
        .sorted()
        .forEach(found::add);
    return found;
  }

  private Texts load(String language) {
    try (var in = files.open(name(language))) {
      return Texts.read(in, Locale.forLanguageTag(language));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String name(String language) {
    return "messages_" + language + ".properties";
  }
}
