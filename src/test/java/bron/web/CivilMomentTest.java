package bron.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day and a time on the clocks of Amsterdam, also on the days on which those change. */
class CivilMomentTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private static CivilMoment read(String date, String time, String offset) {
    return CivilMoment.read(date, time, offset, AMSTERDAM);
  }

  private static CivilMoment at(String moment) {
    return new CivilMoment.At(ZonedDateTime.parse(moment));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28, 01:59, 2027-03-28T01:59+01:00[Europe/Amsterdam]",
    "2027-03-28, 03:00, 2027-03-28T03:00+02:00[Europe/Amsterdam]",
    "2027-10-31, 01:59, 2027-10-31T01:59+02:00[Europe/Amsterdam]",
    "2027-10-31, 03:00, 2027-10-31T03:00+01:00[Europe/Amsterdam]",
    "2027-07-01, 08:00:30, 2027-07-01T08:00+02:00[Europe/Amsterdam]",
  })
  void mostTimesAreOneMoment(String date, String time, String moment) {
    assertThat(read(date, time, "")).isEqualTo(at(moment));
  }

  @ParameterizedTest
  @CsvSource({"02:00", "02:30", "02:59"})
  void aTimeThatTheClocksSkipHasTwoNearestOnes(String time) {
    assertThat(read("2027-03-28", time, ""))
        .isEqualTo(
            new CivilMoment.Skipped(
                LocalDateTime.parse("2027-03-28T01:59"), LocalDateTime.parse("2027-03-28T03:00")));
  }

  @Test
  void aTimeThatComesTwiceIsAskedAbout() {
    ZonedDateTime earlier = ZonedDateTime.parse("2027-10-31T02:30+02:00[Europe/Amsterdam]");
    ZonedDateTime later = ZonedDateTime.parse("2027-10-31T02:30+01:00[Europe/Amsterdam]");
    assertThat(read("2027-10-31", "02:30", "")).isEqualTo(new CivilMoment.Twice(earlier, later));
    assertThat(read("2027-10-31", "02:30", "+05:00"))
        .isEqualTo(new CivilMoment.Twice(earlier, later));
    assertThat(read("2027-10-31", "02:30", "+02:00")).isEqualTo(new CivilMoment.At(earlier));
    assertThat(read("2027-10-31", "02:30", "+01:00")).isEqualTo(new CivilMoment.At(later));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-29, 08:00",
    "2027-03-01, 25:00",
    "2027-03-01, ''",
    "'', 08:00",
    "morgen, vroeg",
    "+12027-03-01, 08:00",
    "0027-03-01, 08:00"
  })
  void whatIsNoTimeIsRefused(String date, String time) {
    assertThat(read(date, time, "")).isEqualTo(new CivilMoment.Wrong());
  }

  @Test
  void nothingIsNothing() {
    assertThat(read("", "", "+01:00")).isEqualTo(new CivilMoment.Missing());
  }
}
