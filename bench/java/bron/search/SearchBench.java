package bron.search;

import bron.bench.Sample;
import bron.db.Database;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The best answers to a question, from what was typed to the numbers of articles. */
@State(Scope.Benchmark)
public class SearchBench {
  /** What is looked for. */
  public enum Question {
    COMMON,
    USUAL,
    RARE,
    FOUR_WORDS,
    PHRASE
  }

  @Param private Question question;

  private Database database;
  private String words = "";

  @Setup
  public void open() {
    database = Database.open(Sample.database());
    words =
        switch (question) {
          case COMMON -> Sample.word(5);
          case USUAL -> Sample.word(400);
          case RARE -> Sample.word(6_000);
          case FOUR_WORDS ->
              String.join(
                  " ", Sample.word(10), Sample.word(100), Sample.word(300), Sample.word(500));
          case PHRASE -> '"' + Sample.word(3) + ' ' + Sample.word(8) + '"';
        };
  }

  @TearDown
  public void close() {
    database.close();
  }

  /** Asks. */
  @Benchmark
  public Object best() {
    return database.read(
        stores ->
            new Search(stores, Filter.all("nl")).best(QueryReader.read(words, "nl")).entries());
  }
}
