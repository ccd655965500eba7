package bron.account;

import static org.assertj.core.api.Assertions.assertThat;

import bron.http.TestSite;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final String OWNER = "yasmina@bron.example";
  private static final String HOME = "198.51.100.7";

  private final TestSite site = TestSite.start();
  private final Throttle throttle = new Throttle(site.clock);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void tenFailuresOfOneAccountFromOnePlaceAreEnough() {
    fail(10, OWNER, HOME, "a");
    assertThat(ask(OWNER, HOME, "b")).isInstanceOf(Throttle.Verdict.Wait.class);
    assertThat(ask("YASMINA@bron.example ", HOME, "b")).isInstanceOf(Throttle.Verdict.Wait.class);
    assertThat(ask("piet@bron.example", HOME, "a")).isInstanceOf(Throttle.Verdict.Go.class);
    assertThat(ask(OWNER, "203.0.113.9", "a")).isInstanceOf(Throttle.Verdict.Go.class);
  }

  @Test
  void thenOneWaits() {
    fail(1, OWNER, HOME, "a");
    site.clock.move(Duration.ofMinutes(5));
    fail(9, OWNER, HOME, "a");
    assertThat(ask(OWNER, HOME, "a"))
        .isInstanceOfSatisfying(
            Throttle.Verdict.Wait.class,
            wait ->
                assertThat(wait.time().toSeconds()).isEqualTo(Duration.ofMinutes(10).toSeconds()));
    site.clock.move(Duration.ofMinutes(10).minusMillis(1));
    assertThat(ask(OWNER, HOME, "a")).isInstanceOf(Throttle.Verdict.Wait.class);
    site.clock.move(Duration.ofMillis(1));
    assertThat(ask(OWNER, HOME, "a")).isInstanceOf(Throttle.Verdict.Go.class);
    assertThat(ask(OWNER, HOME, "a"))
        .as("one in, one out")
        .isInstanceOf(Throttle.Verdict.Wait.class);
  }

  @Test
  void whoHasToWaitIsNotCountedForIt() {
    fail(10, OWNER, HOME, "a");
    site.clock.move(Duration.ofMinutes(14));
    for (int i = 0; i < 20; i++) {
      assertThat(ask(OWNER, HOME, "a")).isInstanceOf(Throttle.Verdict.Wait.class);
    }
    site.clock.move(Duration.ofMinutes(1));
    fail(10, OWNER, HOME, "a");
  }

  @Test
  void whoSignedInBeforeIsNotKeptOutByTheNeighbours() {
    succeed(OWNER, HOME, "owner");
    fail(10, OWNER, HOME, "thief");
    fail(40, "someone@bron.example", HOME, "thief", 10);
    assertThat(ask(OWNER, HOME, "thief")).isInstanceOf(Throttle.Verdict.Wait.class);
    assertThat(ask(OWNER, HOME, "owner")).isInstanceOf(Throttle.Verdict.Go.class);

    fail(9, OWNER, HOME, "owner");
    assertThat(ask(OWNER, HOME, "owner"))
        .as("slowed too")
        .isInstanceOf(Throttle.Verdict.Wait.class);
  }

  @Test
  void aBrowserOfSomebodyElseIsAStranger() {
    succeed("thief@bron.example", HOME, "thief");
    fail(10, OWNER, HOME, "thief");
    assertThat(ask(OWNER, HOME, "thief")).isInstanceOf(Throttle.Verdict.Wait.class);
  }

  @Test
  void guessesFromAllOverTheWorldLeaveTheOwnersPlaceOpen() {
    succeed(OWNER, HOME, "owner");
    for (int i = 0; i < 50; i++) {
      assertThat(ask(OWNER, "203.0.113." + i, "x")).isInstanceOf(Throttle.Verdict.Go.class);
    }
    assertThat(ask(OWNER, "203.0.113.99", "x")).isInstanceOf(Throttle.Verdict.Wait.class);
    assertThat(ask(OWNER, HOME, "a new browser")).isInstanceOf(Throttle.Verdict.Go.class);
    assertThat(ask(OWNER, "192.0.2.1", "owner")).isInstanceOf(Throttle.Verdict.Go.class);
    site.clock.move(Duration.ofHours(1));
    assertThat(ask(OWNER, "203.0.113.99", "x")).isInstanceOf(Throttle.Verdict.Go.class);
  }

  @Test
  void onePlaceCannotTryEverybody() {
    fail(50, "someone@bron.example", HOME, "x", 10);
    assertThat(ask("fresh@bron.example", HOME, "x")).isInstanceOf(Throttle.Verdict.Wait.class);
    assertThat(ask("fresh@bron.example", "203.0.113.9", "x"))
        .isInstanceOf(Throttle.Verdict.Go.class);
  }

  @Test
  void halfAnIpv6AddressIsOnePlace() {
    for (int i = 0; i < 10; i++) {
      assertThat(ask(OWNER, "2001:db8:0:1:0:0:0:" + i, "x"))
          .isInstanceOf(Throttle.Verdict.Go.class);
    }
    assertThat(ask(OWNER, "2001:db8:0:1:9:9:9:9", "x")).isInstanceOf(Throttle.Verdict.Wait.class);
    assertThat(ask(OWNER, "2001:db8:0:2:0:0:0:1", "x")).isInstanceOf(Throttle.Verdict.Go.class);
  }

  @Test
  void whatIsTriedAtOnceIsCountedToo() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Throttle.Verdict> task = () -> ask(OWNER, HOME, "x");
      long went =
          threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> task).toList()).stream()
              .filter(future -> future.resultNow() instanceof Throttle.Verdict.Go)
              .count();
      assertThat(went).isEqualTo(10);
    }
  }

  @Test
  void aClockSetBackKeepsNobodyOut() {
    fail(10, OWNER, HOME, "x");
    site.clock.move(Duration.ofDays(-30));
    assertThat(ask(OWNER, HOME, "x")).isInstanceOf(Throttle.Verdict.Go.class);
  }

  @Test
  void aBrowserIsKnownForNinetyDays() {
    succeed(OWNER, HOME, "owner");
    site.clock.move(Duration.ofDays(89));
    fail(10, OWNER, HOME, "x");
    assertThat(ask(OWNER, HOME, "owner")).isInstanceOf(Throttle.Verdict.Go.class);
    site.clock.move(Duration.ofDays(2));
    fail(10, OWNER, HOME, "x");
    assertThat(ask(OWNER, HOME, "owner")).isInstanceOf(Throttle.Verdict.Wait.class);
  }

  private void fail(int times, String email, String address, String device) {
    fail(times, email, address, device, Integer.MAX_VALUE);
  }

  /** Fails; after {@code perAddress} times with one e-mail address goes on with another. */
  private void fail(int times, String email, String address, String device, int perAddress) {
    for (int i = 0; i < times; i++) {
      String whose = perAddress == Integer.MAX_VALUE ? email : (i / perAddress) + email;
      assertThat(ask(whose, address, device))
          .as("failure %d of %s", i, whose)
          .isInstanceOf(Throttle.Verdict.Go.class);
    }
  }

  private void succeed(String email, String address, String device) {
    site.database()
        .change(
            stores -> {
              Throttle.Verdict verdict = throttle.ask(stores, email, visit(address, device));
              throttle.succeeded(stores, ((Throttle.Verdict.Go) verdict).attempt());
            });
  }

  private Throttle.Verdict ask(String email, String address, String device) {
    return site.database().write(stores -> throttle.ask(stores, email, visit(address, device)));
  }

  private static Visit visit(String address, String device) {
    return new Visit(address, Optional.of(Tokens.hash(device)), "");
  }
}
