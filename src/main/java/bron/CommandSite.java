package bron;

import bron.db.Database;
import bron.site.Edition;
import bron.site.EditionStore;
import java.nio.file.Files;
import java.time.Clock;
import java.util.function.Consumer;

/** Works on a site's database from a command, also while a server runs on it. */
final class CommandSite {
  private CommandSite() {}

  /**
   * Runs {@code work} with the site's services.
   *
   * @throws CommandException when there is no database in the folder
   */
  static void with(Options options, Consumer<Services> work) {
    Config config = Options.read(options.over(System.getenv()), System.getenv());
    if (!Files.exists(config.database())) {
      throw new CommandException("there is no site in the folder " + config.data());
    }
    open(Database.open(config.database()), config, work);
  }

  /** As {@link #with}, for work that writes much; makes the database where there is none. */
  static void withNew(Options options, Consumer<Services> work) {
    Config config = Options.read(options.over(System.getenv()), System.getenv());
    Serve.createFolder(config);
    open(Database.openToFill(config.database()), config, work);
  }

  private static void open(Database opened, Config config, Consumer<Services> work) {
    try (Database database = opened) {
      long before = edition(database);
      work.accept(new Services(config, database, Clock.systemUTC(), config::port));
      if (edition(database) != before) {
        awaitServer();
      }
    }
  }

  private static long edition(Database database) {
    return database.read(stores -> stores.of(EditionStore.class).number());
  }

  /** What is said to be done is what readers of a running server see from then on. */
  private static void awaitServer() {
    try {
      Thread.sleep(Edition.LAG);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
