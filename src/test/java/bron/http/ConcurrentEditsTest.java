package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Revision;
import bron.article.RevisionStore;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Eight editors in one article at once: every acknowledged word is in the history. */
class ConcurrentEditsTest {
  private static final int EDITORS = 8;
  private static final int EDITS = 1_000;
  private static final int PARAGRAPHS = 40;

  private final TestSite site = TestSite.start();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger clashes = new AtomicInteger();
  private final AtomicInteger joined = new AtomicInteger();
  private String place = "";

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void nothingAcknowledgedIsLostAndNothingClashesThatWasApart() throws Exception {
    String body =
        IntStream.range(0, PARAGRAPHS)
            .mapToObj(i -> "Alinea " + i + ".")
            .collect(Collectors.joining("\n\n"));
    Story story = new Stories(site).draft("nl", Manuscript.of("Een kop").body(body));
    place = "/admin/articles/" + story.article().id();
    try (ExecutorService people = Executors.newFixedThreadPool(EDITORS)) {
      List<Callable<Integer>> days = new ArrayList<>();
      for (int i = 0; i < EDITORS; i++) {
        Visitor who = site.signedIn(Role.EDITOR);
        int number = i;
        days.add(() -> day(who, number));
      }
      for (Future<Integer> day : people.invokeAll(days)) {
        day.get();
      }
    }
    List<Revision> history = history(story.article().revisionId());
    assertThat(acknowledged).hasSize(EDITS);
    List<String> all = history.stream().map(revision -> revision.copy().body()).toList();
    assertThat(acknowledged)
        .allSatisfy(word -> assertThat(all).anySatisfy(text -> assertThat(text).contains(word)));
    String last = all.getFirst();
    List<String> gone = acknowledged.stream().filter(word -> !last.contains(word)).toList();
    assertThat(gone).as("nobody took anything away").isEmpty();
    assertThat(joined.get()).as("many were joined").isGreaterThan(EDITS / 4);
    assertThat(clashes.get()).as("some clashed").isPositive();
  }

  /** Each edit adds a word of its own to some paragraph, or a paragraph of its own. */
  private int day(Visitor who, int number) {
    Random random = new Random(number);
    for (int i = 0; i < EDITS / EDITORS; i++) {
      String word = "w" + number + "x" + i + "w";
      EditorForm form = EditorForm.open(who, place);
      List<String> paragraphs = new ArrayList<>(Arrays.asList(form.get("body").split("\n\n")));
      int at = random.nextInt(paragraphs.size());
      String before = paragraphs.get(at);
      boolean adds = random.nextInt(10) == 0;
      if (adds) {
        paragraphs.add(at, "Nieuw " + word + ".");
      } else {
        paragraphs.set(at, before + " " + word);
      }
      form.set("body", String.join("\n\n", paragraphs));
      if (random.nextInt(5) == 0) {
        form.type();
      }
      HttpResponse<String> answer = form.save();
      while (answer.statusCode() == 409) {
        clashes.incrementAndGet();
        checkTrue(answer, before, adds, word);
        answer = EditorForm.choosing(who, answer).choose(answer, "both").save();
      }
      assertThat(answer.statusCode()).isEqualTo(303);
      if (answer.headers().firstValue("Location").orElse("").endsWith("joined")) {
        joined.incrementAndGet();
      }
      acknowledged.add(word);
    }
    return number;
  }

  /** It is one place, my word is on my side of it, and there theirs is not what I began with. */
  private static void checkTrue(
      HttpResponse<String> answer, String before, boolean adds, String word) {
    List<String> sides = Jsoup.parse(answer.body()).select(".side-text").eachText();
    assertThat(sides).as(answer.body()).hasSize(2);
    assertThat(sides.getLast()).contains(word);
    assertThat(sides.getFirst()).doesNotContain(word);
    if (!adds) {
      assertThat(sides.getFirst()).isNotEqualTo(before);
    }
  }

  /** From the newest to the first, each of which is the base of the one before it. */
  private List<Revision> history(long first) {
    return site.database()
        .read(
            stores -> {
              RevisionStore store = stores.of(RevisionStore.class);
              long article = store.find(first).orElseThrow().articleId();
              List<Revision> line = new ArrayList<>();
              Optional<Revision> next =
                  stores
                      .of(bron.article.ArticleStore.class)
                      .find(article)
                      .flatMap(a -> store.find(a.revisionId()));
              int number = store.newestNumber(article);
              while (next.isPresent()) {
                assertThat(next.get().number()).isEqualTo(number--);
                line.add(next.get());
                next = next.get().baseId().flatMap(store::find);
              }
              assertThat(number).isZero();
              return line;
            });
  }
}
