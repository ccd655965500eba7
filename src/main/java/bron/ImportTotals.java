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

  /** How many files have been dealt with. */
  int files() {
    return published + drafts + unchanged + refused;
  }

  /** What came of them. */
  String outcomes() {
    return "%d published, %d %s, %d unchanged, %d refused"
        .formatted(published, drafts, drafts == 1 ? "draft" : "drafts", unchanged, refused);
  }

  @Override
  public String toString() {
    int files = files();
    return "%d %s: %s".formatted(files, files == 1 ? "file" : "files", outcomes());
  }
}
