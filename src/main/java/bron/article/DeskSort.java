package bron.article;

import java.util.Arrays;
import java.util.Locale;

/** The orders in which editors can have the list of articles. */
enum DeskSort {
  /** Last saved first. */
  CHANGED("a.changed_at", "<", "DESC", "CAST(:afterKey AS INTEGER)"),
  /** Last published first; drafts at the end. */
  PUBLISHED("COALESCE(a.published_at, 0)", "<", "DESC", "CAST(:afterKey AS INTEGER)"),
  /** By headline, from A to Z. */
  HEADLINE("lower(r.headline)", ">", "ASC", ":afterKey");

  final String expression;
  final String direction;
  final String order;
  final String cast;

  DeskSort(String expression, String direction, String order, String cast) {
    this.expression = expression;
    this.direction = direction;
    this.order = order;
    this.cast = cast;
  }

  /** The order of that name in lower case; by change for any other. */
  static DeskSort of(String name) {
    return Arrays.stream(values()).filter(s -> s.value().equals(name)).findFirst().orElse(CHANGED);
  }

  String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
