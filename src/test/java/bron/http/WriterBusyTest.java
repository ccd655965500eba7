package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.site.ErrorPages;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** While another program writes into the database. */
class WriterBusyTest {
  private final TestSite site = TestSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void theNewsroomCanBeRead() throws SQLException {
    Visitor editor = site.signedIn(Role.EDITOR);
    site.clock.move(Duration.ofMinutes(6));
    try (Connection other = writing()) {
      assertThat(editor.get("/admin/articles").statusCode()).isEqualTo(200);
      assertThat(other.isClosed()).isFalse();
    }
    assertThat(editor.get("/admin/articles").statusCode()).isEqualTo(200);
  }

  @Test
  void theLogDoesNotTellALinkThatStillOpens() throws SQLException {
    String link = site.welcome();
    String token = link.substring(link.lastIndexOf('/') + 1);
    Browser browser = new Browser(site);
    String csrf = browser.page("/admin/welcome/" + token).select("input[name=_csrf]").val();
    Logger logger = (Logger) LoggerFactory.getLogger(ErrorPages.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try (Connection other = writing()) {
      int status =
          browser
              .post(
                  "/admin/welcome/" + token,
                  "_csrf",
                  csrf,
                  "name",
                  "Yasmina",
                  "email",
                  "yasmina@bron.example",
                  "password",
                  Staff.PASSWORD)
              .statusCode();
      assertThat(status).isEqualTo(503);
      assertThat(other.isClosed()).isFalse();
    } finally {
      logger.detachAppender(log);
    }
    assertThat(log.list).isNotEmpty();
    assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains(token));
    assertThat(log.list)
        .anyMatch(event -> event.getFormattedMessage().contains("/admin/welcome/…"));
  }

  private Connection writing() throws SQLException {
    Connection other =
        DriverManager.getConnection("jdbc:sqlite:" + site.folder().resolve("bron.db"));
    try (var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
    }
    return other;
  }
}
