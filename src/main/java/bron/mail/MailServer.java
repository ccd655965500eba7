package bron.mail;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The server that takes letters, and whom they are from.
 *
 * @param host its name or address
 * @param port its TCP port
 * @param encrypted whether it speaks TLS from the first byte on ({@code smtps}); otherwise by
 *     STARTTLS, which only this machine itself may go without
 * @param user who signs in there; empty for nobody
 * @param password of that user
 * @param from whom letters are from
 */
public record MailServer(
    String host, int port, boolean encrypted, String user, String password, Sender from) {
  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;
  private static final Sender NOBODY = new Sender("", "");
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * What that environment says: {@code BRON_SMTP_URL} or {@code BRON_SMTP_URL_FILE}, and {@code
   * BRON_MAIL_FROM}; empty where there is none.
   *
   * @param faults gets what is wrong with it
   */
  public static Optional<MailServer> of(Map<String, String> environment, List<String> faults) {
    String address = address(environment, faults);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    Optional<Sender> from = Sender.of(environment.getOrDefault("BRON_MAIL_FROM", "").strip());
    if (from.isEmpty()) {
      faults.add(
          "BRON_MAIL_FROM must be like news@example.org or The News <news@example.org>"
              + " where there is a BRON_SMTP_URL");
    }
    Optional<MailServer> server = parsed(address, from.orElse(NOBODY));
    if (server.isEmpty()) {
      // It may hold a password, so that it is not shown.
      faults.add(
          "BRON_SMTP_URL must be like smtp://user:password@mail.example:587 or"
              + " smtps://user:password@mail.example:465, special signs of user and password"
              + " as in %40");
    }
    return server;
  }

  /** Whether what is said may go over the network as it is: it does not leave this machine. */
  boolean isHere() {
    return HERE.contains(host);
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return host + ":" + port;
  }

  private static String address(Map<String, String> environment, List<String> faults) {
    String address = environment.getOrDefault("BRON_SMTP_URL", "").strip();
    String file = environment.getOrDefault("BRON_SMTP_URL_FILE", "");
    if (!address.isEmpty() || file.isBlank()) {
      return address;
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      faults.add("BRON_SMTP_URL_FILE cannot be read: " + file);
      return "";
    }
  }

  private static Optional<MailServer> parsed(String address, Sender from) {
    try {
      URI uri = URI.create(address);
      boolean encrypted = "smtps".equals(uri.getScheme());
      String path = Optional.ofNullable(uri.getRawPath()).orElse("");
      if ((!encrypted && !"smtp".equals(uri.getScheme()))
          || uri.getHost() == null
          || !(path.isEmpty() || path.equals("/"))
          || uri.getRawQuery() != null) {
        return Optional.empty();
      }
      String[] user = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
      int usual = encrypted ? SUBMISSIONS : SUBMISSION;
      int port = uri.getPort() == -1 ? usual : uri.getPort();
      String password = user.length == 2 ? decoded(user[1]) : "";
      return Optional.of(
          new MailServer(uri.getHost(), port, encrypted, decoded(user[0]), password, from));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
