package bron.article;

import bron.article.Standing.Part;
import bron.text.Alignment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Follows what a translation was made from through the versions of its source. A typo changes
 * nothing: what was up to date stays so and is from then on made from the mended words.
 */
final class Tracing {
  private final TranslationMap map;
  private final List<SourceVersion> versions;
  private final List<Strand> segments;
  private final Map<TranslatedField, Strand> fields = new EnumMap<>(TranslatedField.class);
  private final Set<SourceVersion> thatChangedSomething = new LinkedHashSet<>();

  /** The paragraphs of the version looked at that came later, and with which. */
  private Map<Integer, SourceVersion> came = new TreeMap<>();

  /** Those that need no translation, for they came as a typo. */
  private Set<Integer> quiet = new LinkedHashSet<>();

  private Tracing(TranslationMap map, List<SourceVersion> versions) {
    this.map = map;
    this.versions = versions;
    this.segments = map.body().stream().map(Strand::of).toList();
    map.fields().keySet().forEach(field -> fields.put(field, Strand.ofField()));
  }

  /** Where a translation with that map stands; the last version is what the source says now. */
  static Standing standing(TranslationMap map, List<SourceVersion> versions) {
    Tracing tracing = new Tracing(map, versions);
    for (int i = 0; i < versions.size(); i++) {
      if (i > 0) {
        tracing.goOn(versions.get(i - 1), versions.get(i));
      }
      tracing.begin(versions.get(i));
    }
    return tracing.standing();
  }

  private void begin(SourceVersion version) {
    long id = version.revision().id();
    for (int i = 0; i < segments.size(); i++) {
      Strand strand = segments.get(i);
      map.body()
          .get(i)
          .origin()
          .filter(origin -> origin.revisionId() == id)
          .ifPresent(o -> strand.begin(version.paragraph(o.paragraph()), o.paragraph() - 1));
    }
    fields.forEach(
        (field, strand) -> {
          if (map.fields().getOrDefault(field, 0L) == id) {
            strand.begin(field.of(version.revision().copy()), -1);
          }
        });
  }

  private void goOn(SourceVersion before, SourceVersion now) {
    Alignment alignment = Alignment.between(before.paragraphs(), now.paragraphs());
    boolean changed = false;
    for (Strand strand : segments) {
      changed |= strand.follow(alignment, now);
    }
    for (TranslatedField field : fields.keySet()) {
      changed |= strand(field).said(field.of(now.revision().copy()), now);
    }
    changed |= newcomers(alignment, before.paragraphs().size(), now);
    if (changed) {
      thatChangedSomething.add(now);
    }
  }

  private Strand strand(TranslatedField field) {
    return fields.getOrDefault(field, Strand.ofField());
  }

  private boolean newcomers(Alignment alignment, int before, SourceVersion now) {
    Map<Integer, SourceVersion> stayed = new TreeMap<>();
    Set<Integer> silent = new LinkedHashSet<>();
    for (int i = 0; i < before; i++) {
      int to = alignment.to(i);
      SourceVersion with = came.get(i);
      if (to >= 0 && with != null) {
        stayed.put(to, with);
      }
      if (to >= 0 && quiet.contains(i)) {
        silent.add(to);
      }
    }
    boolean added = false;
    for (int i = 0; i < now.paragraphs().size(); i++) {
      if (alignment.cameFromSomewhere(i)) {
        continue;
      }
      if (now.isTypo()) {
        silent.add(i);
      } else {
        stayed.put(i, now);
        added = true;
      }
    }
    came = stayed;
    quiet = silent;
    return added;
  }

  private Standing standing() {
    Map<TranslatedField, Part> parts = new EnumMap<>(TranslatedField.class);
    fields.forEach((field, strand) -> parts.put(field, strand.part()));
    List<Integer> missing = missing();
    List<Integer> added = missing.stream().filter(came::containsKey).toList();
    return new Standing(
        parts, segments.stream().map(Strand::part).toList(), missing, added, corrections(added));
  }

  private List<Integer> missing() {
    Set<Integer> covered = new LinkedHashSet<>(quiet);
    segments.forEach(strand -> covered.add(strand.place()));
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < versions.getLast().paragraphs().size(); i++) {
      if (!covered.contains(i)) {
        missing.add(i);
      }
    }
    return missing;
  }

  /**
   * A correction is taken over once nothing that it changed is open; one that changed no words,
   * once somebody held the translation against it.
   */
  private List<Publication> corrections(List<Integer> added) {
    Set<SourceVersion> open = new LinkedHashSet<>();
    Stream.concat(segments.stream(), fields.values().stream())
        .filter(strand -> strand.part().isOpen())
        .forEach(strand -> open.addAll(strand.changes()));
    added.forEach(place -> open.add(came.getOrDefault(place, versions.getLast())));
    List<Publication> corrections = new ArrayList<>();
    for (SourceVersion version : versions) {
      for (Publication told : version.publications()) {
        boolean changed =
            thatChangedSomething.contains(version)
                && told.equals(version.publications().getFirst());
        boolean left = changed ? open.contains(version) : told.number() > map.sourcePublication();
        if (told.kind() == Kind.CORRECTION && left) {
          corrections.add(told);
        }
      }
    }
    return List.copyOf(corrections);
  }
}
