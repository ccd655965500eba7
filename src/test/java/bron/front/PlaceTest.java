package bron.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @Test
  void aPlaceIsReadBackFromAnAddress() {
    Place place = new Place(Instant.parse("2024-05-15T09:14:00.123Z"), 17);

    assertThat(place).hasToString("1715764440123-17");
    assertThat(Place.parse(place.toString())).contains(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "-1-1",
        "1-",
        "x-1",
        "1-1 ",
        "9999999999999999-1",
        "1-9999999999999999999"
      })
  void anythingElseIsNoPlace(String text) {
    assertThat(Place.parse(text)).isEmpty();
  }
}
