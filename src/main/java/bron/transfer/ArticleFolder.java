package bron.transfer;

import bron.text.PictureAddresses;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder with article files and their pictures. */
final class ArticleFolder {
  private static final long LARGEST_FILE_BYTES = 4_000_000;

  private final Path root;
  private final PictureFiles pictures;

  /** Out of which no picture is read. */
  ArticleFolder(Path root) {
    this.root = root;
    this.pictures = new PictureFiles(root);
  }

  /**
   * Every article file at or below a path, in the order of their names: files that end in {@code
   * .md}, save those called README and what is in hidden folders.
   */
  static List<Path> files(Path start) throws IOException {
    try (Stream<Path> all = Files.walk(start)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> isArticle(start.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isArticle(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".md") && !name.equalsIgnoreCase("README.md");
  }

  /** What an article file says, without its pictures and without what is wrong with it. */
  Optional<ArticleFile> glance(Path file) {
    List<Problem> problems = new ArrayList<>();
    byte[] bytes = bytes(file, problems);
    return text(bytes, problems).flatMap(text -> new ArticleFileReader(problems).read(text));
  }

  /** Reads an article file, and the pictures that it names. */
  FoundFile read(Path file) {
    List<Problem> problems = new ArrayList<>();
    byte[] bytes = bytes(file, problems);
    Optional<ArticleFile> article =
        text(bytes, problems).flatMap(text -> new ArticleFileReader(problems).read(text));
    MessageDigest digest = sha256();
    digest.update(bytes);
    Map<String, byte[]> found = new LinkedHashMap<>();
    for (String name : article.map(ArticleFolder::names).orElse(Set.of())) {
      try {
        byte[] picture = pictures.read(file, name);
        digest.update(sha256().digest(picture));
        found.put(name, picture);
      } catch (PictureFiles.Unavailable e) {
        problems.add(new Problem("picture", String.valueOf(e.getMessage())));
      }
    }
    return new FoundFile(
        name(file), article, found, HexFormat.of().formatHex(digest.digest()), problems);
  }

  private String name(Path file) {
    return file.equals(root) || !file.startsWith(root)
        ? file.toString()
        : root.relativize(file).toString();
  }

  private static byte[] bytes(Path file, List<Problem> problems) {
    try {
      if (Files.size(file) <= LARGEST_FILE_BYTES) {
        return Files.readAllBytes(file);
      }
      problems.add(new Problem("", "the file is larger than 4 MB"));
    } catch (IOException e) {
      problems.add(new Problem("", "the file cannot be read"));
    }
    return new byte[0];
  }

  private static Optional<String> text(byte[] bytes, List<Problem> problems) {
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      problems.add(new Problem("", "the file is not in UTF-8"));
      return Optional.empty();
    }
  }

  /** The pictures that are files: the lead picture, and those of the body in their order. */
  private static Set<String> names(ArticleFile article) {
    Set<String> names = new LinkedHashSet<>();
    article.picture().ifPresent(lead -> names.add(lead.file()));
    PictureAddresses.of(article.body()).stream()
        .filter(BodyPictures::isFile)
        .map(BodyPictures::file)
        .forEach(names::add);
    return names;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
