package bron.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Publishes under full read load, and counts the answers that are older than what was published
 * before they were asked for.
 *
 * <p>As soon as the newsroom is told that a publication is done, every surface is asked at once,
 * each by a reader with a connection and kept pages of its own, and has to say exactly what was
 * published. Meanwhile others read without a pause, and must never see what was replaced before
 * they asked; an answer that was under way while a publication was may say either.
 *
 * <p>{@code Fresh PORT LIST PUBLICATIONS MINUTES}
 */
final class Fresh {
  private static final int OTHERS = 4;
  private static final int TOLD = 10;

  private final int port;
  private final NewsDesk desk;
  private final List<Surface> surfaces;
  private final AtomicInteger checked = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();
  private final Map<String, Integer> stale = new TreeMap<>();
  private volatile boolean finished;

  private Fresh(int port) throws IOException {
    this.port = port;
    this.desk = new NewsDesk(port);
    try (Reader reader = new Reader(port)) {
      surfaces = surfaces(reader);
      for (Surface surface : surfaces) {
        Story newest = desk.stories().getLast();
        if (!surface.isNow(reader.read(surface.path(newest)), newest, newest)) {
          throw new IllegalStateException(surface.name() + " does not show a new article");
        }
      }
    }
  }

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    Fresh fresh = new Fresh(port);
    try (ReadLoad load = ReadLoad.start(port, Path.of(args[1]));
        ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Void>> others = new ArrayList<>();
      for (int i = 0; i < OTHERS; i++) {
        Random random = new Random(i);
        others.add(threads.submit(() -> fresh.readOn(random)));
      }
      int publications =
          fresh.publish(threads, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      fresh.finished = true;
      for (Future<Void> other : others) {
        other.get();
      }
      System.err.printf(
          "%d publications; %d answers right after them and %d to others; %.0f requests/s beside%n",
          publications, fresh.checked.get(), fresh.read.get(), load.stop());
      fresh.stale.forEach((where, times) -> System.err.println("stale: " + where + " " + times));
      System.out.println("figure fresh/publications " + publications + " publications");
      System.out.println(
          "figure fresh/stale "
              + fresh.stale.values().stream().mapToInt(Integer::intValue).sum()
              + " answers");
    }
  }

  private List<Surface> surfaces(Reader reader) throws IOException {
    Story story = desk.stories().getLast();
    String page = reader.read(story.path()).text();
    List<String> lists = new ArrayList<>();
    for (String list : List.of("sections", "topics", "authors")) {
      lists.add(
          Editor.first(
              Pattern.compile("<main.*?href=\"(/" + list + "/[^\"/]+)\"", Pattern.DOTALL), page));
    }
    return Surface.of(
        lists, story.path().substring(0, story.path().lastIndexOf('/')), siteMap(reader, story));
  }

  /** The part of the site map in which that story is. */
  private static String siteMap(Reader reader, Story story) throws IOException {
    String index = reader.read("/sitemap.xml").text();
    for (var part :
        Pattern.compile("<loc>https?://[^/]+(/[^<]+)</loc>").matcher(index).results().toList()) {
      if (reader.read(part.group(1)).text().contains(story.path() + "<")) {
        return part.group(1);
      }
    }
    throw new IllegalStateException("no site map has a new article");
  }

  /** Publishes and has every surface checked; yields how many publications there were. */
  private int publish(ExecutorService threads, int most, int minutes)
      throws IOException, InterruptedException, ExecutionException {
    List<Reader> readers = new ArrayList<>();
    for (int i = 0; i < surfaces.size(); i++) {
      readers.add(new Reader(port));
    }
    long end = System.nanoTime() + minutes * 60_000_000_000L;
    int publications = 0;
    while (publications < most && System.nanoTime() < end) {
      Story changed = desk.publish();
      publications++;
      List<Callable<Void>> checks = new ArrayList<>();
      for (int i = 0; i < surfaces.size(); i++) {
        Surface surface = surfaces.get(i);
        Reader reader = readers.get(i);
        checks.add(() -> check(reader, surface, changed));
      }
      for (Future<Void> check : threads.invokeAll(checks)) {
        check.get();
      }
    }
    for (Reader reader : readers) {
      reader.close();
    }
    return publications;
  }

  private Void check(Reader reader, Surface surface, Story changed) throws IOException {
    Reader.Page page = reader.read(surface.path(changed));
    checked.incrementAndGet();
    for (Story story : desk.stories()) {
      if (!surface.isNow(page, story, changed)) {
        tell(surface, story, "right after it", page);
        break;
      }
    }
    return null;
  }

  /** Reads one surface after the other until the last publication is done. */
  private Void readOn(Random random) throws IOException {
    try (Reader reader = new Reader(port)) {
      while (!finished) {
        Surface surface = surfaces.get(random.nextInt(surfaces.size()));
        int before = desk.done();
        List<Story> stories = desk.stories();
        Story one = stories.get(random.nextInt(stories.size()));
        boolean settled = before == desk.done();
        Reader.Page page = reader.read(surface.path(one));
        read.incrementAndGet();
        boolean quiet = settled && desk.begun() == before;
        for (Story story : stories) {
          boolean right = quiet ? surface.isNow(page, story, one) : surface.isNotOlder(page, story);
          if (!right) {
            tell(surface, story, "to others", page);
            break;
          }
        }
      }
    }
    return null;
  }

  private synchronized void tell(Surface surface, Story story, String when, Reader.Page page) {
    int times = stale.merge(surface.name() + " " + when, 1, Integer::sum);
    if (times <= TOLD) {
      System.err.printf(
          "%s, %s: %s shows version %d%n",
          surface.name(), when, story, story.versionIn(page.text()));
    }
  }
}
