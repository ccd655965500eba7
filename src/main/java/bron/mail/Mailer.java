package bron.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Sends letters by SMTP, one connection each. The mail library is loaded for the first one, since
 * most sites send few. Credentials and letters go over TLS or to this machine itself.
 */
public final class Mailer {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * Servers may say only after the recipient what they have against the sender, or that whoever
   * sends must sign in (RFC 3463): somebody can mend that.
   */
  private static final Pattern OURS = Pattern.compile("\\b5\\.(7\\.\\d+|1\\.[78])\\b");

  private final MailServer server;
  private final Clock clock;

  /** By that server. */
  public Mailer(MailServer server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Answer {
    /** The server took it. */
    record Sent() implements Answer {}

    /** It did not, and may next time; {@code words} say why, and hold nothing of the letter. */
    record Failed(String words) implements Answer {}

    /** It never will take it for that recipient. */
    record Refused(String words) implements Answer {}
  }

  /** Sends a letter; waits for the server. */
  public Answer send(Mail mail) {
    try {
      Transport.send(message(session(), mail));
      return new Answer.Sent();
    } catch (AddressException e) {
      return new Answer.Refused(words(e));
    } catch (SendFailedException e) {
      boolean recipient = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
      return recipient && !OURS.matcher(words(e)).find()
          ? new Answer.Refused(words(e))
          : new Answer.Failed(words(e));
    } catch (MessagingException e) {
      return new Answer.Failed(words(e));
    }
  }

  private Session session() {
    Properties settings = new Properties();
    String patience = String.valueOf(PATIENCE.toMillis());
    settings.put("mail.smtp.host", server.host().replaceAll("[\\[\\]]", ""));
    settings.put("mail.smtp.port", String.valueOf(server.port()));
    settings.put("mail.smtp.connectiontimeout", patience);
    settings.put("mail.smtp.timeout", patience);
    settings.put("mail.smtp.writetimeout", patience);
    settings.put("mail.smtp.ssl.enable", String.valueOf(server.encrypted()));
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    settings.put("mail.smtp.starttls.enable", String.valueOf(!server.encrypted()));
    settings.put(
        "mail.smtp.starttls.required", String.valueOf(!server.encrypted() && !server.isHere()));
    settings.put("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
    return Session.getInstance(settings, server.user().isEmpty() ? null : credentials());
  }

  private Authenticator credentials() {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(server.user(), server.password());
      }
    };
  }

  private MimeMessage message(Session session, Mail mail) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(server.from().header());
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(
        mail.subject().replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
    message.setText(mail.text(), StandardCharsets.UTF_8.name());
    message.setContentLanguage(new String[] {mail.language()});
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(clock.instant()));
    return message;
  }

  private static String words(MessagingException fault) {
    Throwable cause = fault.getNextException() == null ? fault : fault.getNextException();
    String said = cause.getMessage() == null ? "" : ": " + cause.getMessage().strip();
    return cause.getClass().getSimpleName() + said;
  }
}
