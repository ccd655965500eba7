package bron.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom letters are from, at servers that really answer. */
class SenderTest {
  private static final Mail MAIL = new Mail("yasmina@bron.example", "nl", "Kop", "Tekst");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "De Bron, nieuws <n@bron.example>|De Bron, nieuws",
        "\"De Bron, nieuws\" <n@bron.example>|De Bron, nieuws",
        "Café Brón – nieuws <n@bron.example>|Café Brón – nieuws",
        "J. (Jan) @ De Bron; enz. <n@bron.example>|J. (Jan) @ De Bron; enz.",
        "<n@bron.example>|``",
        "n@bron.example|``"
      })
  void aNameArrivesWhateverSignsItHas(String from, String name) throws Exception {
    GreenMail post = new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort()});
    post.start();
    try {
      assertThat(send(post.getSmtp().getPort(), from)).isEqualTo(new Mailer.Answer.Sent());
      var received = post.getReceivedMessages()[0];
      assertThat(received.getFrom()).hasSize(1);
      InternetAddress sender = (InternetAddress) received.getFrom()[0];
      assertThat(sender.getAddress()).isEqualTo("n@bron.example");
      assertThat(sender.getPersonal() == null ? "" : sender.getPersonal()).isEqualTo(name);
      assertThat(received.getHeader("From")[0]).matches("\\p{ASCII}+");
    } finally {
      post.stop();
    }
  }

  /** Servers say only then what they have against the sender. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "553 5.7.1 <n@bron.example>: Sender address rejected: not owned by user|true",
        "554 5.7.1 <yasmina@bron.example>: Relay access denied|true",
        "550 5.1.8 <n@bron.example>: Sender address rejected: Domain not found|true",
        "450 4.2.1 <yasmina@bron.example>: Busy|true",
        "550 5.1.1 <yasmina@bron.example>: Recipient address rejected: User unknown|false",
        "550 No such user here|false"
      })
  void aFaultOfOursIsNotTheRecipients(String answer, boolean again) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> refuse(server, answer));
      assertThat(send(server.getLocalPort(), "n@bron.example"))
          .isInstanceOf(again ? Mailer.Answer.Failed.class : Mailer.Answer.Refused.class);
    }
  }

  /** A server that gives that answer to every recipient. */
  private static void refuse(ServerSocket server, String answer) {
    try (Socket client = server.accept();
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client, "220 here");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        say(client, line.startsWith("RCPT") ? answer : "250 fine");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static Mailer.Answer send(int port, String from) {
    List<String> faults = new ArrayList<>();
    MailServer server =
        MailServer.of(
                Map.of("BRON_SMTP_URL", "smtp://127.0.0.1:" + port, "BRON_MAIL_FROM", from), faults)
            .orElseThrow();
    assertThat(faults).isEmpty();
    return new Mailer(server, Clock.systemUTC()).send(MAIL);
  }
}
