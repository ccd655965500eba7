package bron.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures what readers get while an article is published every second, and while none is.
 *
 * <p>{@code Publishing PORT LIST REPEATS SECONDS}
 */
final class Publishing {
  private static final int WARM_SECONDS = 10;

  private final int port;
  private final Path list;
  private final Editor editor;
  private final long article;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private String revision;
  private int published;
  private volatile boolean busy;

  private Publishing(int port, Path list) throws IOException {
    this.port = port;
    this.list = list;
    this.editor = new Editor(port);
    fields.put("language", "nl");
    fields.put("headline", "Elke seconde een publicatie");
    fields.put("standfirst", "Een artikel dat steeds verandert.");
    fields.put("body", "Publicatie 0.");
    article = editor.begin(fields);
    revision = editor.publish(article, "first", "");
  }

  public static void main(String[] args) throws Exception {
    Publishing publishing = new Publishing(Integer.parseInt(args[0]), Path.of(args[1]));
    int seconds = Integer.parseInt(args[3]);
    publishing.read(WARM_SECONDS);
    for (int repeat = 1; repeat <= Integer.parseInt(args[2]); repeat++) {
      if (repeat % 2 == 0) {
        sample("bron", publishing.readWhilePublishing(seconds));
      }
      sample("quiet", publishing.read(seconds));
      if (repeat % 2 == 1) {
        sample("bron", publishing.readWhilePublishing(seconds));
      }
    }
    publishing.editor.close();
  }

  private static void sample(String who, double rate) {
    System.out.printf(Locale.ROOT, "sample publishing %s %.0f%n", who, rate);
  }

  private double read(int seconds) throws IOException, InterruptedException {
    try (ReadLoad load = ReadLoad.start(port, list, seconds)) {
      return load.rate();
    }
  }

  private double readWhilePublishing(int seconds)
      throws IOException, InterruptedException, ExecutionException {
    int before = published;
    busy = true;
    try (ExecutorService desk = Executors.newSingleThreadExecutor()) {
      Callable<Integer> work = this::publish;
      Future<Integer> done = desk.submit(work);
      double rate = read(seconds);
      busy = false;
      if (done.get() - before < seconds - 1) {
        System.err.println(
            "only " + (done.get() - before) + " publications in " + seconds + " seconds");
      }
      return rate;
    }
  }

  /** Publishes every second while it is busy; yields how many there have been. */
  private Integer publish() throws IOException, InterruptedException {
    for (long due = System.nanoTime(); busy; due += 1_000_000_000L) {
      Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
      fields.put("body", "Publicatie " + ++published + ".");
      editor.save(article, revision, fields);
      revision = editor.publish(article, "update", "");
    }
    return published;
  }
}
