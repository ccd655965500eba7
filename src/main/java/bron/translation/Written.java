package bron.translation;

import bron.article.Segment;
import bron.article.TranslatedField;
import bron.article.TranslationMap;
import bron.article.Translations.Opened;
import bron.text.Alignment;
import bron.text.Blocks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of a translation in a translator's hands.
 *
 * @param fields what each field says
 * @param body the paragraphs below each other
 * @param map what all of it was made from
 * @param settled whether something that was open no longer is, or a correction was seen
 */
record Written(
    Map<TranslatedField, String> fields, String body, TranslationMap map, boolean settled) {

  /** What somebody typed into those rows. */
  static Written of(Opened opened, List<Row> fieldRows, List<Row> bodyRows, Typed typed) {
    long now = opened.now().revision().id();
    Map<TranslatedField, String> fields = new EnumMap<>(TranslatedField.class);
    Map<TranslatedField, Long> madeFrom = new EnumMap<>(TranslatedField.class);
    madeFrom.putAll(opened.map().fields());
    for (TranslatedField field : TranslatedField.values()) {
      if (field.of(opened.now().revision().copy()).isBlank()) {
        madeFrom.putIfAbsent(field, now);
      }
    }
    boolean settled = opened.standing().isOnlyToBeSeen();
    for (Row row : fieldRows) {
      TranslatedField field = TranslatedField.of(row.name());
      fields.put(field, typed.text(row).strip());
      if (isHandled(row, typed)) {
        madeFrom.put(field, now);
        settled |= row.state().isOpen();
      }
    }
    for (Row row : bodyRows) {
      settled |= row.state().isOpen() && isHandled(row, typed);
    }
    List<String> texts = bodyRows.stream().map(row -> trimmed(typed.text(row))).toList();
    TranslationMap map =
        new TranslationMap(
            now,
            Math.max(opened.publication(), opened.map().sourcePublication()),
            madeFrom,
            segments(now, bodyRows, texts, typed));
    return new Written(fields, body(opened, texts), map, settled);
  }

  /** Whether a translator who sent this has said the last word on a row. */
  private static boolean isHandled(Row row, Typed typed) {
    String text = typed.text(row);
    boolean edited = !Alignment.same(row.text(), text);
    return switch (row.state()) {
      case CURRENT, OWN -> true;
      case MISSING, ADDED -> !text.isBlank() || typed.right().contains(row.name());
      case STALE, GONE -> edited || typed.right().contains(row.name());
    };
  }

  private static List<Segment> segments(long now, List<Row> rows, List<String> texts, Typed typed) {
    List<Integer> counts = Blocks.counts(texts);
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      int paragraphs = counts.get(i);
      boolean handled = isHandled(row, typed);
      if (row.place() > 0 && handled) {
        segments.add(Segment.from(now, row.place(), paragraphs));
      } else if (row.place() > 0 && row.origin().isPresent()) {
        segments.add(new Segment(paragraphs, row.origin()));
      } else if (row.place() == 0 && paragraphs > 0) {
        segments.add(handled ? Segment.own(paragraphs) : new Segment(paragraphs, row.origin()));
      }
    }
    return segments;
  }

  /** As it was, to the last empty line, where no paragraph changed. */
  private static String body(Opened opened, List<String> texts) {
    String joined =
        texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(Blocks.GAP));
    String before = opened.revision().map(r -> r.copy().body()).orElse("");
    return Blocks.of(before).equals(Blocks.of(joined)) ? before : joined;
  }

  /** Without empty lines around it; spaces before the first word may mean something. */
  private static String trimmed(String text) {
    return text.replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing();
  }
}
