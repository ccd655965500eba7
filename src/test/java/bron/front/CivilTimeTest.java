package bron.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CivilTimeTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @Test
  void aTimeIsThatOfTheSitesClocks() {
    assertThat(CivilTime.read("2026-11-24T18:00", ZONE)).isEqualTo(at("2026-11-24T17:00:00Z"));
    assertThat(CivilTime.read("2026-07-24 18:00", ZONE)).isEqualTo(at("2026-07-24T16:00:00Z"));
    assertThat(CivilTime.read("", ZONE)).isEqualTo(new CivilTime.None());
    assertThat(CivilTime.write(Instant.parse("2026-11-24T17:00:00Z"), ZONE))
        .isEqualTo("2026-11-24T18:00");
  }

  @Test
  void anHourThatTheClocksSkipIsRefusedAndOfOneShownTwiceTheSecondIsMeant() {
    assertThat(CivilTime.read("2027-03-28T02:30", ZONE))
        .isEqualTo(new CivilTime.Wrong("admin.front.problem.skipped"));
    assertThat(CivilTime.read("2026-10-25T02:30", ZONE)).isEqualTo(at("2026-10-25T01:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "morgen",
        "18:00",
        "2026-11-24",
        "2026-02-30T12:00",
        "2026-11-24T25:00",
        "-2026-11-24T18:00",
        "+999999999-12-31T23:59",
        "0001-01-01T00:00",
        "2026-11-24T18:00:00Z",
        "2026-11-24T18:00'"
      })
  void anythingElseIsNone(String typed) {
    assertThat(CivilTime.read(typed, ZONE))
        .isEqualTo(new CivilTime.Wrong("admin.front.problem.time"));
  }

  private static CivilTime at(String instant) {
    return new CivilTime.At(Instant.parse(instant));
  }
}
