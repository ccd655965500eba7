package bron.translation;

import bron.article.Segment;
import bron.article.Standing.Part;
import bron.article.Standing.State;
import bron.article.Translations.Opened;
import bron.text.Blocks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The body, source against translation: a row for each paragraph of the source, in its order, and
 * between them what the source does not have, below what it stood below.
 */
final class BodyRows {
  private final Opened opened;
  private final List<Placed> placed = new ArrayList<>();

  private BodyRows(Opened opened) {
    this.opened = opened;
  }

  /** A segment with its words. */
  private record Placed(Segment segment, Part part, String text) {
    /** Which paragraph of the source it belongs to, from 0; -1 for none. */
    int at() {
      return part.state() == State.CURRENT || part.state() == State.STALE ? part.at() : -1;
    }
  }

  static List<Row> of(Opened opened) {
    BodyRows body = new BodyRows(opened);
    body.place();
    List<Row> rows = body.rows();
    List<Row> named = new ArrayList<>();
    rows.forEach(row -> named.add(row.named("p-" + (named.size() + 1))));
    return named;
  }

  private void place() {
    List<String> blocks = opened.revision().map(r -> Blocks.of(r.copy().body())).orElse(List.of());
    int at = 0;
    for (int i = 0; i < opened.map().body().size(); i++) {
      Segment segment = opened.map().body().get(i);
      int end = Math.min(at + segment.paragraphs(), blocks.size());
      Part part = opened.standing().segments().get(i);
      placed.add(new Placed(segment, part, String.join(Blocks.GAP, blocks.subList(at, end))));
      at = end;
    }
    if (at < blocks.size()) {
      String rest = String.join(Blocks.GAP, blocks.subList(at, blocks.size()));
      Part own = new Part(State.OWN, "", -1);
      placed.add(new Placed(Segment.own(blocks.size() - at), own, rest));
    }
  }

  private List<Row> rows() {
    Map<Integer, List<Row>> extras = new HashMap<>();
    int above = -1;
    for (Placed one : placed) {
      if (one.at() >= 0) {
        above = one.at();
      } else if (!one.text().isBlank()) {
        extras.computeIfAbsent(above, place -> new ArrayList<>()).add(extra(one));
      }
    }
    List<Row> rows = new ArrayList<>(extras.getOrDefault(-1, List.of()));
    List<Integer> misplaced = misplaced();
    for (int i = 0; i < opened.now().paragraphs().size(); i++) {
      Row row = row(i);
      rows.add(misplaced.contains(i) ? row.atAnotherPlace() : row);
      rows.addAll(extras.getOrDefault(i, List.of()));
    }
    return rows;
  }

  private static Row extra(Placed one) {
    Row.State state = one.part().state() == State.GONE ? Row.State.GONE : Row.State.OWN;
    return new Row(
        "", 0, "", one.text(), state, one.part().before(), false, one.segment().origin());
  }

  private Row row(int place) {
    String source = opened.now().paragraphs().get(place);
    List<Placed> here = placed.stream().filter(one -> one.at() == place).toList();
    if (here.isEmpty()) {
      return new Row("", place + 1, source, "", untranslated(place), "", false, Optional.empty());
    }
    String text =
        here.stream()
            .map(Placed::text)
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining(Blocks.GAP));
    Placed first =
        here.stream()
            .filter(one -> one.part().state() == State.STALE)
            .findFirst()
            .orElse(here.getFirst());
    boolean stale = first.part().state() == State.STALE;
    return new Row(
        "",
        place + 1,
        source,
        text,
        stale ? Row.State.STALE : Row.State.CURRENT,
        stale ? first.part().before() : "",
        false,
        first.segment().origin());
  }

  private Row.State untranslated(int place) {
    if (opened.standing().added().contains(place)) {
      return Row.State.ADDED;
    }
    return opened.standing().missing().contains(place) ? Row.State.MISSING : Row.State.CURRENT;
  }

  /** The paragraphs that are not in the longest run that has the order of the source. */
  private List<Integer> misplaced() {
    List<Integer> order =
        placed.stream()
            .filter(one -> one.at() >= 0 && !one.text().isBlank())
            .map(Placed::at)
            .distinct()
            .toList();
    List<Integer> kept = Order.longestRising(order);
    return order.stream().filter(place -> !kept.contains(place)).toList();
  }
}
