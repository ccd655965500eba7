package bron.discovery;

import bron.web.Files;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The known programs that read websites for artificial intelligence: {@code ai-crawlers.txt}. */
public final class AiCrawlers {
  private final Files files;

  /** Those of that list. */
  public AiCrawlers(Files files) {
    this.files = files;
  }

  /** What they may do here. */
  public enum Policy {
    /** Everything, as anybody. */
    ALLOW,
    /** Read the site for an answer to somebody's question, but train no model with it. */
    NO_TRAINING,
    /** Nothing. */
    NONE;

    /** The policy of that name; everything is allowed where there is no such name. */
    public static Policy of(String name) {
      return List.of(values()).stream()
          .filter(policy -> policy.word().equals(name))
          .findFirst()
          .orElse(ALLOW);
    }

    /** Its name in the settings and message keys. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A program by the name that robots.txt knows it by. */
  public record Crawler(String name, boolean training, String operator, String source) {}

  /** All of them. */
  public List<Crawler> all() {
    try (var in = files.open("ai-crawlers.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .map(word -> new Crawler(word[1], word[0].equals("training"), word[2], word[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of those that a policy asks to stay away. */
  public List<String> refused(Policy policy) {
    return all().stream()
        .filter(
            crawler ->
                policy == Policy.NONE || (policy == Policy.NO_TRAINING && crawler.training()))
        .map(Crawler::name)
        .toList();
  }
}
