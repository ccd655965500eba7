package bron.bench;

import bron.text.Markdown;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The body of an article, from Markdown to safe HTML. */
@State(Scope.Benchmark)
public class BodyBench {
  private static final Markdown.Labels LABELS =
      new Markdown.Labels("Tabel", "Voetnoten", "Terug naar de tekst");

  @Param({"2000", "10000"})
  private int characters;

  private final Markdown markdown = new Markdown(address -> Optional.empty());
  private String body = "";

  @Setup
  public void choose() {
    body = Sample.body(characters);
  }

  /** For a page. */
  @Benchmark
  public String html() {
    return markdown.html(body, LABELS);
  }

  /** For the search index. */
  @Benchmark
  public String plain() {
    return markdown.plainText(body);
  }
}
