package bron.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, which the driver carries in its jar. The driver would write it to a file, read
 * that back byte by byte to compare, and keep it: a tenth of the time that a start takes.
 */
final class NativeCode {
  private static final Logger LOG = LoggerFactory.getLogger(NativeCode.class);
  private static final String FOLDER = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";

  private static boolean loaded;

  private NativeCode() {}

  /**
   * Loads it, once, unless it is said where it is; where that fails the driver goes its own way.
   */
  static synchronized void load() {
    if (loaded || System.getProperty(FOLDER) != null) {
      return;
    }
    loaded = true;
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream code = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (code != null) {
        load(code, name);
      }
    } catch (Exception e) {
      LOG.debug("SQLite is loaded by its driver", e);
    }
  }

  /** Once it is loaded the file may go; where it may not (Windows) it goes at the end. */
  private static void load(InputStream code, String name) throws Exception {
    Path folder =
        Path.of(System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir")));
    Path file = Files.createTempFile(folder, "bron", name);
    try {
      Files.copy(code, file, StandardCopyOption.REPLACE_EXISTING);
      System.setProperty(FOLDER, folder.toString());
      System.setProperty(NAME, folder.relativize(file).toString());
      SQLiteJDBCLoader.initialize();
    } finally {
      System.clearProperty(FOLDER);
      System.clearProperty(NAME);
      remove(file);
    }
  }

  private static void remove(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
