package bron;

import bron.db.Database;
import bron.web.Templates;
import org.eclipse.jetty.http.MimeTypes;

/**
 * What serving takes longest to make ready and nothing decides about: begun while the command line
 * is still being read. Whoever needs it sooner waits for it; whatever goes wrong goes wrong again
 * for them.
 */
final class Ahead {
  private Ahead() {}

  /** Begins. */
  static void begin() {
    Thread.ofPlatform().daemon().name("ahead").start(Ahead::run);
  }

  private static void run() {
    Database.ahead();
    Templates.ahead();
    MimeTypes.DEFAULTS.getMimeMap();
  }
}
