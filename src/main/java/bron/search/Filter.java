package bron.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which articles are looked at.
 *
 * @param language theirs
 * @param sectionId the section that they are in
 * @param authorId somebody whom they credit
 * @param from the day from which on they were published
 * @param to the day until which, included
 */
record Filter(
    String language,
    Optional<Long> sectionId,
    Optional<Long> authorId,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  /** Numbers of entries, both ends included. */
  record Range(long from, long to) {
    /** Those below a number. */
    Range below(long number) {
      return new Range(from, Math.min(to, number - 1));
    }

    /** Those above a number. */
    Range above(long number) {
      return new Range(Math.max(from, number + 1), to);
    }
  }

  /** Everything in a language. */
  static Filter all(String language) {
    return new Filter(
        language, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether it leaves anything out. */
  boolean isSet() {
    return sectionId.isPresent() || authorId.isPresent() || from.isPresent() || to.isPresent();
  }

  /** The entries of its days. */
  Range range() {
    return new Range(
        from.map(FullText::firstOf).orElse(0L),
        to.map(day -> FullText.firstOf(day.plusDays(1)) - 1).orElse(Long.MAX_VALUE));
  }

  /** What finds the articles of its section, and those of its author. */
  List<FullText.Expression> tags() {
    List<FullText.Expression> tags = new ArrayList<>();
    sectionId.ifPresent(id -> tags.add(FullText.tagged(Document.section(language, id))));
    authorId.ifPresent(id -> tags.add(FullText.tagged(Document.author(language, id))));
    return tags;
  }
}
