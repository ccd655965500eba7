package bron.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Publishes stories in every way there is, and knows what readers have to see of them. */
final class NewsDesk implements AutoCloseable {
  private static final int STORIES = 6;
  private static final List<String> KINDS =
      List.of(
          "first",
          "typo",
          "update",
          "correction",
          "typo",
          "withdrawal",
          "restoration",
          "update",
          "correction",
          "typo");

  private final Editor editor;
  private final Map<String, String> listed = new LinkedHashMap<>();
  private final CopyOnWriteArrayList<Story> stories = new CopyOnWriteArrayList<>();
  private volatile int begun;
  private volatile int done;

  /** At the site on that port; its stories are in the first section, on a topic, by an author. */
  NewsDesk(int port) throws IOException {
    editor = new Editor(port);
    String form = editor.get("/admin/articles/new").text();
    listed.put(
        "section", Editor.first(options("<select id=\"f-section\"", "value=\"(\\d+)"), form));
    listed.put(
        "topics", Editor.first(options("<datalist id=\"topic-names\"", "value=\"([^\"]+)"), form));
    listed.put("credit_role", "author");
    listed.put(
        "credit_name",
        Editor.first(options("<datalist id=\"author-names\"", "value=\"([^\"]+)"), form));
    listed.put("credit_url", "");
    listed.put("credit_author", "");
    for (int i = 0; i < STORIES; i++) {
      first();
    }
  }

  private static Pattern options(String list, String value) {
    return Pattern.compile(list + ".*?" + value, Pattern.DOTALL);
  }

  /** The newest stories, as the newsroom has been told that they are. */
  List<Story> stories() {
    return List.copyOf(stories);
  }

  /** How many publications have been asked for. */
  int begun() {
    return begun;
  }

  /** How many have been acknowledged. */
  int done() {
    return done;
  }

  /** Publishes something; yields the story that it was about, as it is now. */
  Story publish() throws IOException {
    String kind = KINDS.get((done + 1) % KINDS.size());
    return kind.equals("first") ? first() : again(kind);
  }

  private Story first() throws IOException {
    int number = begin();
    String name = "meetlat" + number;
    long row = editor.begin(Story.fields(name, number, listed));
    editor.publish(row, "first", "");
    Story story = new Story(row, name, editor.liveAddress(row), number, true);
    stories.add(story);
    if (stories.size() > STORIES) {
      stories.removeFirst();
    }
    done = number;
    return story;
  }

  /** Of a story that is withdrawn, nothing can be published but its restoration. */
  private Story again(String kind) throws IOException {
    int number = begin();
    boolean withdrawn = kind.equals("restoration");
    int at = 0;
    while (stories.get(at).live() == withdrawn || (!withdrawn && at < number % STORIES)) {
      at++;
    }
    Story story = stories.get(at);
    if (!kind.equals("withdrawal")) {
      editor.save(
          story.row(), editor.newest(story.row()), Story.fields(story.name(), number, listed));
    }
    Story now = story.then(number, !kind.equals("withdrawal"));
    editor.publish(story.row(), kind, now.reason());
    stories.set(at, now);
    done = number;
    return now;
  }

  private int begin() {
    int number = begun + 1;
    begun = number;
    return number;
  }

  @Override
  public void close() throws IOException {
    editor.close();
  }
}
