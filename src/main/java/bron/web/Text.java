package bron.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;

/**
 * One text of the interface, an ICU message pattern: {@code {0}} is an argument, {@code
 * {0,plural,one{…}other{…}}} has the plural forms of its language, and a single quote is written
 * twice.
 */
final class Text {
  private final String pattern;
  private final Optional<MessageFormat> format;

  private Text(String pattern, Optional<MessageFormat> format) {
    this.pattern = pattern;
    this.format = format;
  }

  /**
   * The text of a pattern in a language.
   *
   * @throws IllegalArgumentException when it is no pattern
   */
  static Text of(String pattern, Locale language) {
    return new Text(
        pattern,
        pattern.contains("{")
            ? Optional.of(new MessageFormat(pattern, ULocale.forLocale(language)))
            : Optional.empty());
  }

  /** As it was written. */
  String pattern() {
    return pattern;
  }

  /** The text with its arguments filled in; an argument that is not given shows as {@code {0}}. */
  String fill(Object... arguments) {
    return format.map(made -> filled(made, arguments)).orElseGet(() -> pattern.replace("''", "'"));
  }

  /** Formats are costly to make and are not for several threads at once. */
  private static String filled(MessageFormat format, Object... arguments) {
    synchronized (format) {
      return format.format(arguments);
    }
  }
}
