package bron.bench;

import bron.text.ParagraphDiff;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a reader is shown of the difference between two versions. */
@State(Scope.Benchmark)
public class DiffBench {
  @Param({"2000", "10000"})
  private int characters;

  private String before = "";
  private String corrected = "";
  private String rewritten = "";

  @Setup
  public void choose() {
    String[] bodies = Sample.bodies(characters);
    before = bodies[0];
    rewritten = bodies[1];
    String other = Sample.word(200);
    StringBuilder text = new StringBuilder();
    List<String> paragraphs = List.of(before.split("\n\n"));
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      text.append(i % 3 == 0 ? paragraph.replaceFirst(" ", " " + other + " ") : paragraph);
      text.append("\n\n");
    }
    corrected = text.toString();
  }

  /** A word more in every third paragraph. */
  @Benchmark
  public List<ParagraphDiff.Row> corrected() {
    return ParagraphDiff.of(before, corrected);
  }

  /** Another text altogether: the worst that there is. */
  @Benchmark
  public List<ParagraphDiff.Row> rewritten() {
    return ParagraphDiff.of(before, rewritten);
  }
}
