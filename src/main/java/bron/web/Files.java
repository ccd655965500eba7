package bron.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where templates, stylesheets, scripts and messages are read from: the jar, or in development the
 * source tree, so that a reload shows a change.
 */
public interface Files {
  /** The name of a file of messages. */
  Pattern LANGUAGE = Pattern.compile("messages_[a-z]{2}\\.properties");

  /**
   * Opens a file by its name relative to the class path, such as {@code templates/layout.html}.
   *
   * @throws FileNotFoundException when there is none
   */
  InputStream open(String name) throws IOException;

  /** Whether somebody put a file of that name there; what the jar holds nobody did. */
  default boolean added(String name) {
    return false;
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
        try {
          return program.open(name);
        } catch (FileNotFoundException e) {
          if (isLanguage(name)) {
            return java.nio.file.Files.newInputStream(folder.resolve(name));
          }
          throw e;
        }
      }

      @Override
      public boolean added(String name) {
        return isLanguage(name) || program.added(name);
      }

      private boolean isLanguage(String name) {
        return LANGUAGE.matcher(name).matches()
            && java.nio.file.Files.isRegularFile(folder.resolve(name));
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
        Optional<Path> file = find(name);
        return file.isPresent()
            ? java.nio.file.Files.newInputStream(file.get())
            : packed.open(name);
      }

      @Override
      public boolean added(String name) {
        return find(name).isPresent();
      }

      private Optional<Path> find(String name) {
        return Stream.of(project, project.resolve("src/main/resources"))
            .map(root -> root.resolve(name))
            .filter(java.nio.file.Files::isRegularFile)
            .findFirst();
      }

      @Override
      public boolean live() {
        return true;
      }
    };
  }
}
