package bron.db;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The one SQLite file in which the whole site lives.
 *
 * <p>There is one writing connection, whose transactions begin with {@code BEGIN IMMEDIATE}, and
 * some reading ones, which WAL never blocks. {@code synchronous=FULL}: what is acknowledged is on
 * the disk.
 */
public final class Database implements AutoCloseable {
  /** Each keeps its prepared statements and pages: some 2 MB and more. */
  private static final int READERS =
      Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 4, 8);

  private static final int BUSY_TIMEOUT_MILLIS = 5_000;

  /** SQLite's own: 2 MB of pages kept, and twice that in the log. */
  private static final int USUAL_PAGES = 500;

  /** For a command that writes much. */
  private static final int MANY_PAGES = 16_000;

  /** SQLite's result code; its extended ones have it in their lowest byte. */
  private static final int BUSY = SQLiteErrorCode.SQLITE_BUSY.code;

  private static final Set<Integer> STORAGE =
      Set.of(
          SQLiteErrorCode.SQLITE_FULL.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_READONLY.code,
          SQLiteErrorCode.SQLITE_CANTOPEN.code,
          SQLiteErrorCode.SQLITE_CORRUPT.code);

  private static final String CANNOT_USE = "cannot use the database: ";

  static final String BUSY_MESSAGE = "another program is writing to the database; try again";

  private final Connections readers;
  private final Connections writer;
  private volatile Consumer<Stores> last = stores -> {};
  private volatile Function<Stores, Runnable> acknowledgement = stores -> () -> {};

  private Database(Connections readers, Connections writer) {
    this.readers = readers;
    this.writer = writer;
  }

  /**
   * Opens the file, making it where it does not exist, and brings its schema up to date.
   *
   * @throws DatabaseException when the file cannot be used; its message is one line for the person
   *     who runs the site
   */
  public static Database open(Path file) {
    return open(file, USUAL_PAGES);
  }

  /** As {@link #open}, with more memory, for a command that writes much and then ends. */
  public static Database openToFill(Path file) {
    return open(file, MANY_PAGES);
  }

  private static Database open(Path file, int pages) {
    NativeCode.load();
    Migrations.run(source(file, false, USUAL_PAGES), file);
    Connections writer =
        new Connections(
            jdbi(source(file, false, pages)), 1, "PRAGMA wal_autocheckpoint = " + 2 * pages);
    Connections readers =
        new Connections(jdbi(source(file, true, USUAL_PAGES)), READERS, "PRAGMA query_only = 1");
    return new Database(readers, writer);
  }

  /** Runs {@code work} on one consistent state of the database; it can write nothing. */
  public <T> T read(Function<Stores, T> work) {
    return readers.inTransaction(work);
  }

  /**
   * Runs {@code work} in one transaction, which is undone whole when it throws.
   *
   * @throws DatabaseException when another program keeps the file to itself
   * @throws IllegalStateException within such a transaction: the inner one could not be
   *     acknowledged
   */
  public <T> T write(Function<Stores, T> work) {
    if (writer.isMine()) {
      throw new IllegalStateException("a transaction that writes is under way on this thread");
    }
    try {
      Written<T> written =
          writer.inTransaction(
              stores -> {
                T result = work.apply(stores);
                last.accept(stores);
                return new Written<>(result, acknowledgement.apply(stores));
              });
      written.acknowledgement().run();
      return written.result();
    } catch (JdbiException e) {
      throw isBusy(e) ? new DatabaseException(BUSY_MESSAGE, e) : e;
    }
  }

  /** As {@link #write}, for work that yields nothing. */
  public void change(Consumer<Stores> work) {
    write(
        stores -> {
          work.accept(stores);
          return Optional.empty();
        });
  }

  /**
   * Lets every transaction that writes end with that from now on, after what was there before: for
   * what is derived from anything that can change.
   */
  public void endEachWith(Consumer<Stores> work) {
    Consumer<Stores> before = last;
    last = before.andThen(work);
  }

  /**
   * Looks at the end of every transaction that writes, from now on, with {@code look}; what that
   * yields runs when the transaction is on the disk, before {@link #write} returns.
   */
  public void acknowledgeEachWith(Function<Stores, Runnable> look) {
    acknowledgement = look;
  }

  private record Written<T>(T result, Runnable acknowledgement) {}

  @Override
  public void close() {
    readers.close();
    writer.close();
  }

  static boolean isBusy(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException e && (e.getResultCode().code & 0xFF) == BUSY) {
        return true;
      }
    }
    return false;
  }

  /** What the disk or the file is to blame for, in one line; empty for any other fault. */
  public static Optional<String> storageFault(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException e && STORAGE.contains(e.getResultCode().code & 0xFF)) {
        return String.valueOf(e.getMessage()).lines().findFirst().map(CANNOT_USE::concat);
      }
    }
    return Optional.empty();
  }

  private static Jdbi jdbi(SQLiteDataSource source) {
    Jdbi jdbi = Jdbi.create(source).installPlugin(new SqlObjectPlugin());
    jdbi.setStatementBuilderFactory(KeptStatements.perConnection());
    return Instants.register(jdbi);
  }

  private static SQLiteDataSource source(Path file, boolean readOnly, int pages) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setCacheSize(pages);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setTransactionMode(
        readOnly ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
