package bron.article;

import bron.text.Alignment;
import bron.text.Blocks;
import bron.text.Counterparts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a revision of a translation was made from.
 *
 * @param sourceRevisionId the revision of the source that it was held against
 * @param sourcePublication the number of the source's last publication up to which nothing is left
 *     to take over; 0 for none
 * @param fields the revision that each translated field was made from; a field that is not
 *     translated yet is not among them
 * @param body the segments of the body, in order
 */
public record TranslationMap(
    long sourceRevisionId,
    int sourcePublication,
    Map<TranslatedField, Long> fields,
    List<Segment> body) {

  /** Nothing can be changed from outside. */
  public TranslationMap {
    fields = Collections.unmodifiableMap(new EnumMap<>(withType(fields)));
    body = List.copyOf(body);
  }

  private static Map<TranslatedField, Long> withType(Map<TranslatedField, Long> fields) {
    Map<TranslatedField, Long> typed = new EnumMap<>(TranslatedField.class);
    typed.putAll(fields);
    return typed;
  }

  /** The map of a translation of which nothing is written yet. */
  public static TranslationMap blank(long sourceRevisionId, int sourcePublication) {
    return new TranslationMap(sourceRevisionId, sourcePublication, Map.of(), List.of());
  }

  /**
   * The map of a translation that was made outside: its paragraphs are matched with the source's,
   * and what has no counterpart was left out, or is the translator's own.
   */
  static TranslationMap inferred(Revision source, int sourcePublication, Copy translation) {
    TranslationMap blank = blank(source.id(), sourcePublication);
    return new TranslationMap(
        source.id(),
        sourcePublication,
        blank.fieldsOf(source.copy(), translation),
        matched(source, translation.body()));
  }

  private Map<TranslatedField, Long> fieldsOf(Copy source, Copy translation) {
    Map<TranslatedField, Long> made = new EnumMap<>(TranslatedField.class);
    made.putAll(fields);
    for (TranslatedField field : TranslatedField.values()) {
      if (!field.of(translation).isBlank() || field.of(source).isBlank()) {
        made.putIfAbsent(field, sourceRevisionId);
      }
    }
    return made;
  }

  private static List<Segment> matched(Revision source, String body) {
    List<String> paragraphs = Blocks.of(body);
    if (paragraphs.isEmpty()) {
      return List.of();
    }
    List<String> originals = Blocks.of(source.copy().body());
    List<Integer> counterparts = Counterparts.of(originals, paragraphs);
    List<Segment> segments = new ArrayList<>();
    int next = 0;
    for (int counterpart : counterparts) {
      if (counterpart < 0) {
        segments.add(Segment.own(1));
        continue;
      }
      while (next < counterpart) {
        segments.add(Segment.from(source.id(), ++next, 0));
      }
      segments.add(Segment.from(source.id(), counterpart + 1, 1));
      next = counterpart + 1;
    }
    while (next < originals.size()) {
      segments.add(Segment.from(source.id(), ++next, 0));
    }
    return joined(segments);
  }

  /**
   * The map of what a translation became when it was edited by itself: a paragraph that stayed, was
   * moved or was rewritten was made from what it was made from, and a new one belongs to the one
   * above it.
   *
   * @param source the revision that it was held against
   */
  TranslationMap followed(Revision source, Copy before, Copy after) {
    List<String> old = Blocks.of(before.body());
    if (old.isEmpty()) {
      TranslationMap fresh = inferred(source, sourcePublication, after);
      return new TranslationMap(
          sourceRevisionId, sourcePublication, fieldsOf(source.copy(), after), fresh.body());
    }
    List<Segment> kept = followed(Blocks.of(after.body()), old);
    return new TranslationMap(
        sourceRevisionId, sourcePublication, fieldsOf(source.copy(), after), kept);
  }

  private List<Segment> followed(List<String> fresh, List<String> old) {
    Alignment alignment = Alignment.between(old, fresh);
    Segment[] made = new Segment[fresh.size()];
    List<Segment> emptied = new ArrayList<>();
    int at = 0;
    for (Segment segment : body) {
      boolean stands = false;
      for (int i = at; i < Math.min(at + segment.paragraphs(), old.size()); i++) {
        if (alignment.to(i) >= 0) {
          made[alignment.to(i)] = segment.of(1);
          stands = true;
        }
      }
      at += segment.paragraphs();
      if (!stands && segment.origin().isPresent()) {
        emptied.add(segment.of(0));
      }
    }
    List<Segment> segments = new ArrayList<>();
    Segment above = Arrays.stream(made).filter(Objects::nonNull).findFirst().orElse(Segment.own(1));
    for (Segment segment : made) {
      above = segment == null ? above : segment;
      segments.add(above);
    }
    segments.addAll(emptied);
    return joined(segments);
  }

  /** Neighbours that were made from the same are one. */
  static List<Segment> joined(List<Segment> segments) {
    List<Segment> joined = new ArrayList<>();
    for (Segment segment : segments) {
      if (!joined.isEmpty() && joined.getLast().origin().equals(segment.origin())) {
        Segment last = joined.removeLast();
        joined.add(last.of(last.paragraphs() + segment.paragraphs()));
      } else {
        joined.add(segment);
      }
    }
    return List.copyOf(joined);
  }
}
