package bron.account.letter;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends letters in the background, so that nobody who asks for one waits for a mail server. */
public final class LetterWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LetterWorker.class);
  private static final long PAUSE_SECONDS = 2;

  private final Letters letters;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("letters").unstarted(work));

  /** Of those letters. */
  public LetterWorker(Letters letters) {
    this.letters = letters;
  }

  /** Begins, where there is a server that takes letters; the site's address may come later. */
  public void start() {
    if (letters.hasServer()) {
      if (!letters.possible()) {
        LOG.warn(
            "no letters are mailed: where readers find the site is not known;"
                + " say it by BRON_BASE_URL or in the settings");
      }
      thread.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** A round that fails is no reason not to begin the next one. */
  private void round() {
    try {
      letters.run();
    } catch (RuntimeException | Error e) {
      LOG.error("letters", e);
    }
  }

  /** Stops; a letter that is under way is sent again after the next start. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
