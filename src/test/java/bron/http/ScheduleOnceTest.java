package bron.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bron.App;
import bron.article.Planned;
import bron.article.PublicationStore;
import bron.db.DatabaseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planned happens once, whoever runs it, or not at all. */
class ScheduleOnceTest {
  private static final int ARTICLES = 20;

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Planner planner = new Planner(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private int told(Story story) {
    return site.database()
        .read(stores -> stores.of(PublicationStore.class).of(story.article().id()).size());
  }

  @Test
  void twoServersOverOneFileDoEachOnce() throws Exception {
    List<Story> drafts = new ArrayList<>();
    for (int i = 1; i <= ARTICLES; i++) {
      Story story = stories.published(Manuscript.of("Bericht " + i));
      planner.plan(story, "correction", "2026-11-27", "08:00", "note", "Hersteld.");
      drafts.add(story);
    }
    CyclicBarrier start = new CyclicBarrier(4);
    try (App other = site.another();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      planner.set("2026-11-27T07:00:00Z");
      List<Future<?>> rounds = new ArrayList<>();
      for (App app : List.of(site.app(), other, site.app(), other)) {
        Callable<?> round =
            () -> {
              start.await();
              return app.schedule().run();
            };
        rounds.add(threads.submit(round));
      }
      for (Future<?> round : rounds) {
        round.get();
      }
    }
    assertThat(drafts).allMatch(story -> told(story) == 2);
    assertThat(planner.settled())
        .hasSize(ARTICLES)
        .allMatch(plan -> plan.state().equals("done") && plan.reason().isEmpty());
  }

  /** The same as when the program ends there: nothing of the transaction is kept. */
  @Test
  void whereTheTransactionIsCutOffNothingIsDone() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    AtomicBoolean broken = new AtomicBoolean(true);
    site.database()
        .endEachWith(
            stores -> {
              if (broken.get() && stores.of(PublicationStore.class).last(1).isPresent()) {
                throw new DatabaseException("cut off", new IllegalStateException());
              }
            });
    planner.set("2026-11-27T07:00:00Z");
    assertThatThrownBy(() -> site.app().schedule().run()).isInstanceOf(DatabaseException.class);
    assertThat(told(story)).isZero();
    assertThat(planner.open(story)).hasSize(1);

    broken.set(false);
    site.app().schedule().run();
    assertThat(told(story)).isOne();
    assertThat(planner.settled()).singleElement().matches(plan -> plan.state().equals("done"));
  }

  @Test
  void oneThatCannotBeDoneHoldsUpNoOther() {
    Story broken = stories.draft("nl", Manuscript.of("Stuk"));
    Story sound = stories.draft("nl", Manuscript.of("Heel"));
    planner.plan(broken, "first", "2026-11-27", "08:00");
    planner.plan(sound, "first", "2026-11-27", "08:01");
    long id = broken.article().id();
    site.database()
        .endEachWith(
            stores -> {
              if (stores.of(PublicationStore.class).last(id).isPresent()) {
                throw new IllegalStateException("a fault");
              }
            });
    planner.at("2026-11-27T07:01:00Z");

    assertThat(told(broken)).isZero();
    assertThat(told(sound)).isOne();
    assertThat(planner.settled())
        .extracting(Planned::reason)
        .containsExactlyInAnyOrder("schedule.failed.fault", "");
  }

  /** Each round ends with the error, as the worker's does, which begins the next one. */
  private void rounds(int number) {
    for (int i = 0; i < number; i++) {
      try {
        site.app().schedule().run();
      } catch (StackOverflowError e) {
        assertThat(e).hasMessage("a grave fault");
      }
    }
  }

  @Test
  void aGraveFaultHoldsUpNoOtherForLong() {
    Story broken = stories.draft("nl", Manuscript.of("Stuk"));
    Story sound = stories.draft("nl", Manuscript.of("Heel"));
    planner.plan(broken, "first", "2026-11-27", "08:00");
    planner.plan(sound, "first", "2026-11-27", "08:01");
    long id = broken.article().id();
    site.database()
        .endEachWith(
            stores -> {
              if (stores.of(PublicationStore.class).last(id).isPresent()) {
                throw new StackOverflowError("a grave fault");
              }
            });
    planner.set("2026-11-27T07:01:00Z");
    rounds(3);

    assertThat(told(broken)).isZero();
    assertThat(told(sound)).isOne();
    assertThat(planner.settled())
        .extracting(Planned::reason)
        .containsExactlyInAnyOrder("schedule.failed.fault", "");
  }

  @Test
  void aGraveFaultThatPassesFailsNothing() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    AtomicInteger faults = new AtomicInteger(2);
    site.database()
        .endEachWith(
            stores -> {
              if (stores.of(PublicationStore.class).last(1).isPresent()
                  && faults.getAndDecrement() > 0) {
                throw new StackOverflowError("a grave fault");
              }
            });
    planner.set("2026-11-27T07:00:00Z");
    rounds(3);

    assertThat(told(story)).isOne();
    assertThat(planner.settled()).singleElement().matches(plan -> plan.state().equals("done"));
  }

  /** The round has seen that it is due, and waits for the transaction in which that changes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE plan SET state = 'cancelled', settled_at = due",
        "UPDATE plan SET due = due + 60000, version = version + 1"
      })
  void whatIsTakenBackWhileItsRoundWaitsDoesNotHappen(String change) throws Exception {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2026-11-27", "08:00");
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> round =
          site.database()
              .write(
                  stores -> {
                    planner.set("2026-11-27T07:00:00Z");
                    Future<?> begun = thread.submit(() -> site.app().schedule().run());
                    LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                    stores.of(Change.class).make(change);
                    return begun;
                  });
      round.get();
    }
    assertThat(told(story)).isZero();
  }

  /** By the clock of the machine, and by a server that did not plan it itself. */
  @Test
  void itHappensWithinASecond() throws InterruptedException {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    planner.plan(story, "first", "2099-01-01", "08:00");
    try (App other = site.another(Clock.systemUTC())) {
      assertThat(other.port()).isPositive();
      Instant due = Instant.now().plusMillis(1_300).truncatedTo(ChronoUnit.MILLIS);
      String soon = "UPDATE plan SET version = version + 1, due = " + due.toEpochMilli();
      site.database().change(stores -> stores.of(Change.class).make(soon));
      for (int i = 0; i < 100 && planner.settled().isEmpty(); i++) {
        Thread.sleep(50);
      }
      Planned done = planner.settled().getFirst();
      assertThat(done.state()).isEqualTo("done");
      assertThat(done.settledAt().orElseThrow()).isBetween(due, due.plusSeconds(1));
      assertThat(story.article().publishedAt().orElseThrow())
          .isBetween(due, done.settledAt().orElseThrow());
    }
  }

  /** What another program does to plans. */
  interface Change {
    @SqlUpdate("<change>")
    void make(@Define String change);
  }

  @Test
  void aCancellationAtTheLastMomentIsInTimeOrSaysThatItIsNot() {
    Story early = stories.draft("nl", Manuscript.of("Op tijd"));
    Story late = stories.draft("nl", Manuscript.of("Te laat"));
    planner.plan(early, "first", "2026-11-27", "08:00");
    planner.plan(late, "first", "2026-11-27", "08:00");
    String first = planner.plan(early);
    String second = planner.plan(late);

    planner.set("2026-11-27T06:59:59.999Z");
    assertThat(planner.editor().post(first + "/cancellations").statusCode()).isEqualTo(303);
    planner.at("2026-11-27T07:00:00Z");
    assertThat(planner.editor().post(second + "/cancellations").statusCode()).isEqualTo(409);
    assertThat(planner.editor().post(first + "/cancellations").statusCode()).isEqualTo(409);

    assertThat(told(early)).isZero();
    assertThat(told(late)).isOne();
  }
}
