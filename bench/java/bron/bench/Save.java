package bron.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures an editor's save, from the request to the answer, and the bare transaction that writes
 * the same rows, one after the other under the same read load.
 *
 * <p>{@code Save PORT LIST SITE COPY REPEATS SAVES}: SITE is the database that is served, COPY a
 * copy of it.
 */
final class Save {
  private static final int WARM = 100;

  private final Editor editor;
  private final BareSave bare;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final long article;
  private int saves;

  private Save(Editor editor, BareSave bare) throws IOException {
    this.editor = editor;
    this.bare = bare;
    String words = "Wie dit leest weet dat het alleen om te meten is. ".repeat(8);
    fields.put("language", "nl");
    fields.put("headline", "Een artikel dat vaak wordt bewaard");
    fields.put("standfirst", "Wat het kost om te bewaren.");
    fields.put("body", (words + "\n\n").repeat(12));
    fields.put("credit_role", "author");
    fields.put("credit_name", "Anna Meetlat");
    fields.put("credit_url", "");
    fields.put("credit_author", "");
    fields.put("source_label", "Een bron");
    fields.put("source_url", "https://bron.example/");
    fields.put("source_supports", "");
    article = editor.begin(fields);
    editor.publish(article, "first", "");
  }

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    int saves = Integer.parseInt(args[5]);
    try (Editor editor = new Editor(port);
        BareSave bare = new BareSave(Path.of(args[2]), Path.of(args[3]))) {
      Save save = new Save(editor, bare);
      Map<String, Long> before = bare.sizes();
      save.once();
      bare.check(before);
      try (ReadLoad load = ReadLoad.start(port, Path.of(args[1]))) {
        save.sample(WARM, false);
        for (int repeat = 1; repeat <= Integer.parseInt(args[4]); repeat++) {
          save.sample(saves, true);
        }
        System.err.printf(Locale.ROOT, "beside it %.0f requests/s%n", load.stop());
      }
    }
  }

  private void sample(int times, boolean counts) throws IOException, SQLException {
    List<Long> bron = new ArrayList<>();
    List<Long> sqlite = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      bron.add(once());
      sqlite.add(bare.repeat());
    }
    if (counts) {
      tell("bron", bron);
      tell("SQLite", sqlite);
    }
  }

  private long once() throws IOException {
    String base = editor.newest(article);
    fields.put("standfirst", "Wat het kost om te bewaren, keer " + ++saves + ".");
    long begin = System.nanoTime();
    editor.save(article, base, fields);
    return System.nanoTime() - begin;
  }

  private static void tell(String who, List<Long> nanos) {
    double[] millis = nanos.stream().mapToDouble(n -> n / 1e6).sorted().toArray();
    double p99 = millis[millis.length * 99 / 100];
    System.out.printf(Locale.ROOT, "sample save %s %.2f%n", who, p99);
    System.err.printf(
        Locale.ROOT,
        "%s: median %.2f ms, p99 %.2f ms, most %.2f ms%n",
        who,
        millis[millis.length / 2],
        p99,
        Arrays.stream(millis).max().orElse(0));
  }
}
