package bron;

import bron.transfer.Outcome;

/** Counts what came of an import. */
final class ImportTotals {
  private int published;
  private int drafts;
  private int unchanged;
  private int refused;

  void add(Outcome outcome) {
    switch (outcome) {
      case Outcome.Added added -> {
        if (added.path().isPresent()) {
          published++;
        } else {
          drafts++;
        }
      }
      case Outcome.Published later -> published++;
      case Outcome.Drafted changed -> drafts++;
      case Outcome.Unchanged same -> unchanged++;
      case Outcome.Refused wrong -> refused++;
    }
  }

  /** Whether every file was taken in, now or before. */
  boolean complete() {
    return refused == 0;
  }

  @Override
  public String toString() {
    int files = published + drafts + unchanged + refused;
    return "%d %s: %d published, %d drafts, %d unchanged, %d refused"
        .formatted(files, files == 1 ? "file" : "files", published, drafts, unchanged, refused);
  }
}
