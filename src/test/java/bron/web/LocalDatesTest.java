package bron.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDatesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Instant AT = Instant.parse("2024-05-15T13:14:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | 15 mei 2024, 15:14 | woensdag 15 mei 2024 | 15 mei | mei 2024 | mei",
        "en | 15 May 2024, 15:14 | Wednesday, 15 May 2024 | 15 May | May 2024 | May",
        "de | 15. Mai 2024, 15:14 | Mittwoch, 15. Mai 2024 | 15. Mai | Mai 2024 | Mai",
        "ar | 15 مايو 2024، 3:14 م | الأربعاء، 15 مايو 2024 | 15 مايو | مايو 2024 | مايو"
      })
  void everyLanguageWritesItsOwn(
      String tag, String text, String weekday, String day, String month, String name) {
    Locale language = Locale.forLanguageTag(tag);
    LocalDates dates = LocalDates.of(language);
    ZonedDateTime local = AT.atZone(ZONE);

    assertThat(Moment.of(AT, ZONE, language).text()).isEqualTo(text);
    assertThat(Moment.of(AT, ZONE, language).weekday()).isEqualTo(weekday);
    assertThat(dates.dayOfYear(local)).isEqualTo(day);
    assertThat(dates.month(local)).isEqualTo(month);
    assertThat(dates.monthOfYear(local)).isEqualTo(name);
  }

  @Test
  void aMomentSaysItsZoneWhereItMatters() {
    Moment moment = Moment.of(AT, ZONE, Locale.forLanguageTag("nl"));

    assertThat(moment.datetime()).isEqualTo("2024-05-15T15:14:00+02:00");
    assertThat(moment.zoned()).isEqualTo("15 mei 2024, 15:14, Midden-Europese zomertijd");
  }

  @Test
  void whoeverAsksForAmericanEnglishGetsIt() {
    assertThat(LocalDates.of(Locale.US).day(AT.atZone(ZONE))).isEqualTo("May 15, 2024");
  }
}
