package bron.text;

import bron.text.ReadableDiff.Span;
import bron.text.WordDiff.Kind;
import bron.text.WordDiff.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells word by word how a styled text became another. */
final class Spans {
  private Spans() {}

  /** From the first to the second. */
  static List<Span> between(Styled old, Styled fresh) {
    List<Span> spans = new ArrayList<>();
    int before = 0;
    int after = 0;
    for (Piece piece : WordDiff.of(old.text(), fresh.text())) {
      int length = piece.text().length();
      switch (piece.kind()) {
        case DELETED -> runs(Kind.DELETED, cut(old, before, length), spans);
        case INSERTED -> runs(Kind.INSERTED, cut(fresh, after, length), spans);
        case SAME -> same(cut(old, before, length), cut(fresh, after, length), spans);
      }
      before += piece.kind() == Kind.INSERTED ? 0 : length;
      after += piece.kind() == Kind.DELETED ? 0 : length;
    }
    return List.copyOf(spans);
  }

  /** A text that has nothing to be compared with. */
  static List<Span> of(Kind kind, Styled text) {
    List<Span> spans = new ArrayList<>();
    runs(kind, text, spans);
    return List.copyOf(spans);
  }

  private static Styled cut(Styled text, int start, int length) {
    int end = start + length;
    return new Styled(text.text().substring(start, end), text.styles().subList(start, end));
  }

  /** The same words, of which some may be of another style. */
  private static void same(Styled old, Styled fresh, List<Span> spans) {
    int start = 0;
    int length = fresh.text().length();
    for (int i = 1; i <= length; i++) {
      if (i == length || differs(old, fresh, i - 1) != differs(old, fresh, i)) {
        if (differs(old, fresh, start)) {
          runs(Kind.DELETED, cut(old, start, i - start), spans);
          runs(Kind.INSERTED, cut(fresh, start, i - start), spans);
        } else {
          runs(Kind.SAME, cut(fresh, start, i - start), spans);
        }
        start = i;
      }
    }
  }

  private static boolean differs(Styled old, Styled fresh, int at) {
    return !old.styles().get(at).equals(fresh.styles().get(at));
  }

  private static void runs(Kind kind, Styled text, List<Span> spans) {
    int start = 0;
    int length = text.text().length();
    for (int i = 1; i <= length; i++) {
      if (i == length || !text.styles().get(i).equals(text.styles().get(start))) {
        spans.add(new Span(kind, text.text().substring(start, i), names(text.styles().get(start))));
        start = i;
      }
    }
  }

  private static String names(int styles) {
    return Stream.of(Styled.Style.values())
        .filter(style -> (styles & style.bit()) != 0)
        .map(style -> "is-" + style.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
