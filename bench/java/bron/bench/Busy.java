package bron.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A newsroom at work: saves an article once a second, and publishes it every tenth time. {@code
 * Busy PORT SECONDS}
 */
final class Busy {
  private Busy() {}

  public static void main(String[] args) throws Exception {
    long end = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000L;
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("language", "nl");
    fields.put("headline", "Een redactie aan het werk");
    fields.put("body", "Wie dit leest weet dat het alleen om te meten is. ".repeat(80));
    try (Editor editor = new Editor(Integer.parseInt(args[0]))) {
      long article = editor.begin(fields);
      editor.publish(article, "first", "");
      for (int saves = 1; System.nanoTime() < end; saves++) {
        fields.put("standfirst", "Bewaard voor de " + saves + "e keer.");
        editor.save(article, editor.newest(article), fields);
        if (saves % 10 == 0) {
          editor.publish(article, "typo", "");
        }
        Thread.sleep(1_000);
      }
    }
  }
}
