package bron;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * What is logged: warnings, on standard error. It stands here and in no file, since to read one
 * takes Logback a tenth of a second at every start; {@code -Dlogback.configurationFile=} still
 * names one that overrules this.
 */
public final class Logging extends ContextAwareBase implements Configurator {
  private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{20} %msg%n";

  @Override
  public ExecutionStatus configure(LoggerContext logging) {
    if (System.getProperty("logback.configurationFile") != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(logging);
    encoder.setPattern(LINE);
    encoder.start();

    ConsoleAppender<ILoggingEvent> err = new ConsoleAppender<>();
    err.setContext(logging);
    err.setName("err");
    err.setTarget("System.err");
    err.setEncoder(encoder);
    err.start();

    Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(err);
    // Why the server does not start is told by the command, in one line.
    logging.getLogger("io.javalin.Javalin").setLevel(Level.OFF);
    // So is why the database cannot be brought up to date.
    logging.getLogger("org.flywaydb").setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
