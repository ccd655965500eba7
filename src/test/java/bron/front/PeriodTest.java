package bron.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  @ParameterizedTest
  @CsvSource({
    "/2024,       2024-01-01, 2025-01-01, 2024",
    "/2024/02,    2024-02-01, 2024-03-01, Februari 2024",
    "/2024/02/29, 2024-02-29, 2024-03-01, Donderdag 29 februari 2024"
  })
  void anAddressNamesAPeriod(String path, String first, String after, String name) {
    Period period = Period.parse(path).orElseThrow();

    assertThat(period.first()).hasToString(first);
    assertThat(period.after()).hasToString(after);
    assertThat(period.name(DUTCH)).isEqualTo(name);
    assertThat(period.path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/2024/", "/2023/02/29", "/2024/13", "/2024/00", "/24", "/sections"})
  void anythingElseIsNone(String path) {
    assertThat(Period.parse(path)).isEmpty();
  }

  @Test
  void aDayOfTheClockChangeIsAnHourShort() {
    Period day = Period.parse("/2026/03/29").orElseThrow();
    ZoneId zone = ZoneId.of("Europe/Amsterdam");

    assertThat(day.from(zone)).hasToString("2026-03-28T23:00:00Z");
    assertThat(day.until(zone)).hasToString("2026-03-29T22:00:00Z");
  }

  @Test
  void aDayIsPartOfAMonthAndAYear() {
    assertThat(Period.parse("/2024/05/15").orElseThrow().wider())
        .extracting(Period::path)
        .containsExactly("/2024", "/2024/05");
  }
}
