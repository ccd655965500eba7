package bron.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters to a mail server that really answers. */
class MailerTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Mail MAIL =
      new Mail("yasmina@bron.example", "nl", "Een brief van één", "Regel één\n\nRegel twee – €\n");

  private final GreenMail post =
      new GreenMail(
          new ServerSetup[] {
            ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.SMTPS.dynamicPort()
          });

  @BeforeEach
  void start() {
    post.start();
  }

  @AfterEach
  void stop() {
    post.stop();
  }

  @Test
  void aLetterArrivesAsItWasWritten() throws Exception {
    assertThat(send(server("127.0.0.1", false, "", ""))).isEqualTo(new Mailer.Answer.Sent());
    var received = post.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Een brief van één");
    assertThat(received.getAllRecipients()[0]).hasToString("yasmina@bron.example");
    assertThat(received.getFrom()[0]).hasToString("De Krant <krant@bron.example>");
    assertThat(received.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(received.getContent().toString().replace("\r\n", "\n").strip())
        .isEqualTo(MAIL.text().strip());
    assertThat(received.getSentDate()).isEqualTo(NOW);
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received.getContentLanguage()).containsExactly("nl");
  }

  @Test
  void itSignsInWhereThatIsAsked() {
    post.setUser("krant@bron.example", "krant", "geheim");
    assertThat(send(server("127.0.0.1", false, "krant", "geheim")))
        .isEqualTo(new Mailer.Answer.Sent());
    Mailer.Answer wrong = send(server("127.0.0.1", false, "krant", "verkeerd"));
    assertThat(wrong).isInstanceOf(Mailer.Answer.Failed.class);
    assertThat(wrong.toString()).doesNotContain("verkeerd");
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  /** The test server's certificate is its own, which nobody vouches for. */
  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() {
    MailServer encrypted =
        new MailServer(
            "127.0.0.1",
            post.getSmtps().getPort(),
            true,
            "",
            "",
            new Sender("", "krant@bron.example"));
    assertThat(send(encrypted))
        .isInstanceOfSatisfying(
            Mailer.Answer.Failed.class, failed -> assertThat(failed.words()).contains("SSL"));
    assertThat(post.getReceivedMessages()).isEmpty();
  }

  /** The address is this machine's own, but none of those that say so. */
  @Test
  void nothingGoesOverTheNetworkInClear() {
    GreenMail open = new GreenMail(new ServerSetup(0, "127.0.0.2", ServerSetup.PROTOCOL_SMTP));
    open.start();
    try {
      MailServer server =
          new MailServer(
              "127.0.0.2",
              open.getSmtp().getPort(),
              false,
              "krant",
              "geheim",
              new Sender("", "a@bron.example"));
      assertThat(send(server))
          .isInstanceOfSatisfying(
              Mailer.Answer.Failed.class,
              failed -> assertThat(failed.words()).contains("STARTTLS is required"));
      assertThat(open.getReceivedMessages()).isEmpty();
    } finally {
      open.stop();
    }
  }

  @Test
  void aLetterStaysOneLetter() throws Exception {
    Mail sly = new Mail("yasmina@bron.example", "nl", "Krant\r\nBcc: piet@bron.example", "x");
    assertThat(new Mailer(server("127.0.0.1", false, "", ""), clock()).send(sly))
        .isEqualTo(new Mailer.Answer.Sent());
    assertThat(post.getReceivedMessages()).hasSize(1);
    assertThat(post.getReceivedMessages()[0].getHeader("Bcc")).isNull();
  }

  @Test
  void aServerThatIsNotThereIsTriedAgain() {
    MailServer server = server("127.0.0.1", false, "", "");
    post.stop();
    assertThat(send(server)).isInstanceOf(Mailer.Answer.Failed.class);
  }

  private MailServer server(String host, boolean encrypted, String user, String password) {
    return new MailServer(
        host,
        post.getSmtp().getPort(),
        encrypted,
        user,
        password,
        new Sender("De Krant", "krant@bron.example"));
  }

  private static Mailer.Answer send(MailServer server) {
    return new Mailer(server, clock()).send(MAIL);
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }
}
