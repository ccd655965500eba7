package bron.front;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.TestSite;
import bron.site.Reading;
import bron.site.Sites;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Until when the front page holds. */
class SlotsTest {
  private final TestSite site = TestSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  private Optional<Instant> until() {
    Sites sites = new Sites(Optional.of("http://bron.example"), () -> 0);
    return site.database()
        .<Optional<Instant>>read(
            stores ->
                Slots.at(new Reading(stores, sites.load(stores), "nl"), site.clock.instant())
                    .until());
  }

  @Test
  void thePageHoldsUntilTheNextThingLeavesByItself() {
    String first = id(new Stories(site).published(Manuscript.of("Een")).article().id());
    String second = id(new Stories(site).published(Manuscript.of("Twee")).article().id());
    assertThat(until()).isEmpty();

    assertThat(
            site.signedIn(Role.EDITOR)
                .post(
                    "/admin/front",
                    "language",
                    "nl",
                    "version",
                    "0",
                    "slot-1",
                    first,
                    "until-1",
                    "2026-11-24T14:00",
                    "slot-2",
                    second,
                    "banner",
                    "Zojuist",
                    "banner-until",
                    "2026-11-24T13:00")
                .statusCode())
        .isEqualTo(303);
    assertThat(until()).contains(Instant.parse("2026-11-24T12:00:00Z"));

    site.clock.move(Duration.ofHours(2));
    assertThat(until()).contains(Instant.parse("2026-11-24T13:00:00Z"));
    site.clock.move(Duration.ofHours(1));
    assertThat(until()).isEmpty();
  }

  private static String id(long row) {
    return String.valueOf(row);
  }
}
