package bron.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  /** Made by the library that did it before. */
  private static final String EARLIER =
      "$argon2id$v=19$m=32768,t=2,p=1$c/vvrEl/XhOzQvS5rfGXOg$"
          + "feOkS+GvnyXN73H7P4046NHQOtjZcIHTvzAvEWLd7Ls";

  private final Passwords passwords = new Passwords(new SecureRandom());

  @Test
  void agreesWithTheReferenceImplementation() {
    assertThat(passwords.matches("password", Optional.of(REFERENCE))).isTrue();
    assertThat(passwords.matches("passwore", Optional.of(REFERENCE))).isFalse();
  }

  @Test
  void whatWasHashedEarlierStillMatches() {
    assertThat(passwords.matches("negen bange beren", Optional.of(EARLIER))).isTrue();
    assertThat(passwords.matches("acht bange beren", Optional.of(EARLIER))).isFalse();
  }

  @Test
  void isNoWeakerThanOwaspAsks() {
    Matcher parameters =
        Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)")
            .matcher(passwords.hash("negen bange beren"));
    assertThat(parameters.matches()).isTrue();
    assertThat(Integer.parseInt(parameters.group(1))).isGreaterThanOrEqualTo(19 * 1024);
    assertThat(Integer.parseInt(parameters.group(2))).isGreaterThanOrEqualTo(2);
    assertThat(parameters.group(4)).as("128 bits of salt").hasSize(22);
    assertThat(parameters.group(5)).as("256 bits of hash").hasSize(43);
  }

  @Test
  void matchesItsOwnHashAndNoOther() {
    String hash = passwords.hash("één groot gehéím");
    assertThat(passwords.matches("één groot gehéím", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("e\u0301e\u0301n groot gehe\u0301i\u0301m", Optional.of(hash)))
        .as("composed by another keyboard")
        .isTrue();
    assertThat(passwords.matches("een groot geheim", Optional.of(hash))).isFalse();
    assertThat(passwords.hash("één groot gehéím")).as("salted").isNotEqualTo(hash);
  }

  @Test
  void nobodyHasNoPassword() {
    assertThat(passwords.matches("", Optional.empty())).isFalse();
    assertThat(passwords.matches("password", Optional.empty())).isFalse();
  }

  /** Work, not wall clock alone: without it nobody would be told of in a thousandth of the time. */
  @Test
  void itTakesAsLongToSayNoForNobody() {
    Optional<String> hash = Optional.of(passwords.hash("negen bange beren"));
    long wrong = fastest(() -> passwords.matches("acht bange beren", hash));
    long unknown = fastest(() -> passwords.matches("acht bange beren", Optional.empty()));
    assertThat((double) unknown / wrong).isBetween(0.4, 2.5);
  }

  private static long fastest(Runnable work) {
    return IntStream.range(0, 6)
        .mapToLong(
            i -> {
              long start = System.nanoTime();
              work.run();
              return System.nanoTime() - start;
            })
        .min()
        .orElseThrow();
  }
}
