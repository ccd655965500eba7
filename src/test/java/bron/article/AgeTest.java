package bron.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    "2024-05-15T09:00:00Z, 2025-05-14T21:59:59.999Z, 0, false, 2025-05-14T22:00:00Z",
    "2024-05-15T09:00:00Z, 2025-05-14T22:00:00Z, 1, true, 2025-05-15T22:00:00Z",
    "2024-05-15T09:00:00Z, 2025-05-15T22:00:00Z, 1, false, 2026-05-14T22:00:00Z",
    "2024-05-15T09:00:00Z, 2026-11-24T10:00:00Z, 2, false, 2027-05-14T22:00:00Z",
    // In the site's zone it was 1 January already.
    "2023-12-31T23:30:00Z, 2024-12-31T23:00:00Z, 1, true, 2025-01-01T23:00:00Z",
    // 29 February has its anniversary on 28 February, and on the 29th again.
    "2024-02-29T09:00:00Z, 2025-02-27T22:59:00Z, 0, false, 2025-02-27T23:00:00Z",
    "2024-02-29T09:00:00Z, 2025-02-28T09:00:00Z, 1, true, 2025-02-28T23:00:00Z",
    "2024-02-29T09:00:00Z, 2028-02-28T09:00:00Z, 3, false, 2028-02-28T23:00:00Z",
    "2024-02-29T09:00:00Z, 2028-02-29T09:00:00Z, 4, true, 2028-02-29T23:00:00Z",
    // A clock that was set back.
    "2024-05-15T09:00:00Z, 2023-01-01T09:00:00Z, 0, false, 2025-05-14T22:00:00Z"
  })
  void anAgeHoldsUntilTheNextOne(
      Instant published, Instant now, int years, boolean toTheDay, Instant until) {
    assertThat(Age.of(published, now, ZONE)).isEqualTo(new Age(years, toTheDay, until));
  }

  @Test
  void whatHoldsUntilAnInstantIsOtherwiseAtThatInstant() {
    Instant published = Instant.parse("2024-02-29T09:00:00Z");
    Instant now = published;
    for (int i = 0; i < 20; i++) {
      Age age = Age.of(published, now, ZONE);
      Age last = Age.of(published, age.until().minusMillis(1), ZONE);
      Age next = Age.of(published, age.until(), ZONE);
      assertThat(last).isEqualTo(age);
      assertThat(next.years() + "/" + next.toTheDay())
          .isNotEqualTo(age.years() + "/" + age.toTheDay());
      now = age.until();
    }
  }
}
