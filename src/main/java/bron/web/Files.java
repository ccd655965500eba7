package bron.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where templates, stylesheets, scripts and messages are read from: the jar, or in development the
 * source tree, so that a reload shows a change.
 */
public interface Files {
  /**
   * Opens a file by its name relative to the class path, such as {@code templates/layout.html}.
   *
   * @throws FileNotFoundException when there is none
   */
  InputStream open(String name) throws IOException;

  /** Whether there is a file of that name. */
  default boolean has(String name) {
    try (InputStream in = open(name)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether files may change while the program runs. */
  boolean live();

  /** The files inside the jar, which stay as they are. */
  static Files packed() {
    return new Files() {
      @Override
      public InputStream open(String name) throws IOException {
        InputStream in = Files.class.getResourceAsStream("/" + name);
        if (in == null) {
          throw new FileNotFoundException(name);
        }
        return in;
      }

      @Override
      public boolean live() {
        return false;
      }
    };
  }

  /** The program's files, and beside them the messages of further languages in a folder. */
  static Files withLanguages(Files program, Path folder) {
    return new Files() {
      @Override
      public InputStream open(String name) throws IOException {
        Path file = folder.resolve(name);
        boolean added =
            name.matches("messages_[a-z]{2}\\.properties")
                && java.nio.file.Files.isRegularFile(file)
                && !program.has(name);
        return added ? java.nio.file.Files.newInputStream(file) : program.open(name);
      }

      @Override
      public boolean live() {
        return program.live();
      }
    };
  }

  /** The files of the project's folder first, those of the class path where it has none. */
  static Files source(Path project) {
    Files packed = packed();
    return new Files() {
      @Override
      public InputStream open(String name) throws IOException {
        for (Path root : new Path[] {project, project.resolve("src/main/resources")}) {
          Path file = root.resolve(name);
          if (java.nio.file.Files.isRegularFile(file)) {
            return java.nio.file.Files.newInputStream(file);
          }
        }
        return packed.open(name);
      }

      @Override
      public boolean live() {
        return true;
      }
    };
  }
}
