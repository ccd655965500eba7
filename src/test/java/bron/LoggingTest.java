package bron;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is logged, and where. */
class LoggingTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final LoggerContext logging = new LoggerContext();

  @BeforeEach
  void listen() {
    logging.setMDCAdapter(new LogbackMDCAdapter());
    Logging configurator = new Logging();
    configurator.setContext(logging);
    configurator.configure(logging);

    assertThat(logging.getLogger("ROOT").getAppender("err"))
        .isInstanceOfSatisfying(
            ConsoleAppender.class,
            err -> {
              assertThat(err.getTarget()).isEqualTo("System.err");
              err.setOutputStream(said);
            });
  }

  @AfterEach
  void stop() {
    logging.stop();
  }

  @Test
  void aWarningIsALineWithItsTimeAndItsTrace() {
    logging.getLogger("bron.web.Errors").warn("{} went wrong", "Café", new Error("why"));
    assertThat(said.toString(StandardCharsets.UTF_8))
        .matches(
            "(?s)[0-9-]{10}T[0-9:]{8}\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) WARN  bron.web.Errors"
                + " Café went wrong\\R.*Error: why\\R.*aWarningIsALine.*");
  }

  @Test
  void whatIsNoWarningAndWhatACommandTellsIsLeftOut() {
    logging.getLogger("bron.web.Errors").info("all is well");
    logging.getLogger("io.javalin.Javalin").error("the port is in use");
    logging.getLogger("org.flywaydb.core.Flyway").error("there is a newer version");
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void itIsWhatTheProgramLogsBy() {
    assertThat(LoggerFactory.getILoggerFactory())
        .isInstanceOfSatisfying(
            LoggerContext.class,
            program -> {
              assertThat(program.getLogger("ROOT").getAppender("err")).isNotNull();
              assertThat(program.getLogger("bron").isInfoEnabled()).isFalse();
            });
  }
}
