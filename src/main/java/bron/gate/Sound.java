package bron.gate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a name sounds, roughly, in the languages of newspapers and whatever way it came into their
 * alphabet: what people write differently and say alike is written alike.
 */
final class Sound {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern LAST_D = Pattern.compile("d+$");
  private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");

  private static final List<Map.Entry<String, String>> ALIKE =
      List.of(
          Map.entry("ß", "ss"),
          Map.entry("ø", "o"),
          Map.entry("æ", "e"),
          Map.entry("œ", "e"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ı", "i"),
          Map.entry("'", ""),
          Map.entry("’", ""),
          Map.entry("ij", "i"),
          Map.entry("y", "i"),
          Map.entry("j", "i"),
          Map.entry("oe", "u"),
          Map.entry("ph", "f"),
          Map.entry("th", "t"),
          Map.entry("dt", "t"),
          Map.entry("ck", "k"),
          Map.entry("ch", "χ"),
          Map.entry("c", "k"),
          Map.entry("q", "k"),
          Map.entry("z", "s"));

  private Sound() {}

  static String of(String name) {
    String sound =
        MARKS
            .matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    for (Map.Entry<String, String> pair : ALIKE) {
      sound = sound.replace(pair.getKey(), pair.getValue());
    }
    return DOUBLE.matcher(LAST_D.matcher(sound).replaceFirst("t")).replaceAll("$1");
  }
}
