package bron.article;

import bron.text.Blocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A source that is published again and again, without a database. */
final class SourceOnPaper {
  private final List<SourceVersion> versions = new ArrayList<>();

  /** Readers are told that text. */
  SourceOnPaper told(Kind kind, String... paragraphs) {
    int number = versions.size() + 1;
    Publication publication =
        new Publication(
            100 + number, 1, number, number, kind, "Nota " + number, Optional.empty(), at(number));
    String body = String.join(Blocks.GAP, paragraphs);
    versions.add(new SourceVersion(revision(number, body), Blocks.of(body), List.of(publication)));
    return this;
  }

  /** Readers are told something more with the same text. */
  SourceOnPaper toldAgain(Kind kind) {
    SourceVersion last = versions.removeLast();
    List<Publication> publications = new ArrayList<>(last.publications());
    int number = 50;
    publications.add(
        new Publication(
            100 + number,
            1,
            number,
            last.revision().id(),
            kind,
            "Nota " + number,
            Optional.empty(),
            at(number)));
    versions.add(new SourceVersion(last.revision(), last.paragraphs(), publications));
    return this;
  }

  private static Instant at(int number) {
    return Instant.EPOCH.plusSeconds(number);
  }

  static Copy copy(String headline, String body) {
    return new Copy(
        headline,
        "",
        body,
        "x",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        "",
        "");
  }

  private static Revision revision(int number, String body) {
    return new Revision(
        number,
        1,
        number,
        number == 1 ? Optional.empty() : Optional.of(number - 1L),
        Optional.empty(),
        at(number),
        "",
        copy("De kop", body));
  }

  /** The map of a translation paragraph by paragraph, made from the last version told so far. */
  TranslationMap translated() {
    SourceVersion last = versions.getLast();
    long id = last.revision().id();
    return new TranslationMap(
        id,
        versions.size(),
        Map.of(TranslatedField.HEADLINE, id),
        IntStream.rangeClosed(1, last.paragraphs().size())
            .mapToObj(i -> Segment.from(id, i, 1))
            .toList());
  }

  /** Where a translation with that map stands now. */
  Standing standing(TranslationMap map) {
    long oldest = map.sourceRevisionId();
    for (Segment segment : map.body()) {
      oldest = Math.min(oldest, segment.origin().map(Segment.Origin::revisionId).orElse(oldest));
    }
    long from = oldest;
    return Tracing.standing(
        map, versions.stream().filter(version -> version.revision().id() >= from).toList());
  }

  /** The places of the segments that are stale or gone. */
  static List<Integer> marked(Standing standing) {
    return IntStream.range(0, standing.segments().size())
        .filter(i -> standing.segments().get(i).isOpen())
        .boxed()
        .toList();
  }
}
