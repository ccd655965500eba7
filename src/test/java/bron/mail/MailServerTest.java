package bron.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {
  private static final String FROM = "De Krant <krant@bron.example>";
  private static final Sender SENDER = new Sender("De Krant", "krant@bron.example");

  @TempDir Path folder;
  private final List<String> faults = new ArrayList<>();

  @Test
  void theAddressTellsAllOfIt() {
    assertThat(of("smtp://jan%40bron:ge%3Aheim+1@mail.example:2525"))
        .contains(new MailServer("mail.example", 2525, false, "jan@bron", "ge:heim+1", SENDER));
    assertThat(of("smtp://mail.example").orElseThrow().port()).isEqualTo(587);
    assertThat(of("smtps://mail.example/"))
        .contains(new MailServer("mail.example", 465, true, "", "", SENDER));
    assertThat(faults).isEmpty();
  }

  @Test
  void noneIsNone() {
    assertThat(MailServer.of(Map.of(), faults)).isEmpty();
    assertThat(MailServer.of(Map.of("BRON_MAIL_FROM", FROM), faults)).isEmpty();
    assertThat(faults).isEmpty();
  }

  @Test
  void itMayStandInAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("smtp"), "smtps://a:b@mail.example\n");
    assertThat(
            MailServer.of(
                Map.of("BRON_SMTP_URL_FILE", file.toString(), "BRON_MAIL_FROM", FROM), faults))
        .contains(new MailServer("mail.example", 465, true, "a", "b", SENDER));
    String none = folder.resolve("geen").toString();
    MailServer.of(Map.of("BRON_SMTP_URL_FILE", none), faults);
    assertThat(faults).containsExactly("BRON_SMTP_URL_FILE cannot be read: " + none);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example",
        "https://mail.example",
        "smtp://",
        "smtp://jan:geheim@mail.example/post",
        "smtp://jan:geheim@mail.example?x=geheim",
        "smtp://jan:ge heim@mail.example"
      })
  void whatIsWrongIsToldWithoutThePassword(String address) {
    of(address);
    assertThat(faults).singleElement().asString().startsWith("BRON_SMTP_URL must be like");
    assertThat(faults.getFirst()).doesNotContain("geheim");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "krant",
        "De Krant krant@bron.example",
        "a@b\r\nBcc: c@d",
        "De Krant <>",
        "De Krant <krant,nieuws@bron.example>",
        "krant..nieuws@bron.example",
        "krant@bron.example, nieuws@bron.example"
      })
  void lettersAreFromSomebody(String from) {
    Map<String, String> environment = new HashMap<>();
    environment.put("BRON_SMTP_URL", "smtp://mail.example");
    environment.put("BRON_MAIL_FROM", from);
    MailServer.of(environment, faults);
    assertThat(faults).singleElement().asString().startsWith("BRON_MAIL_FROM must be like");
  }

  @Test
  void aPasswordIsNotInWhatItSaysOfItself() {
    assertThat(of("smtp://jan:geheim@mail.example").orElseThrow()).hasToString("mail.example:587");
  }

  private Optional<MailServer> of(String address) {
    return MailServer.of(Map.of("BRON_SMTP_URL", address, "BRON_MAIL_FROM", FROM), faults);
  }
}
