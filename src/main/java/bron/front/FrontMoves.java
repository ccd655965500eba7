package bron.front;

import bron.web.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes the form of the front page before it is saved, as a button named {@code do} asks: {@code
 * put-17}, {@code up-2}, {@code down-1}, {@code clear-3}.
 *
 * @param entry the form after it
 * @param focus the value of the button that whoever pressed it wants to be at; empty for none
 */
record FrontMoves(Entry entry, String focus) {
  private static final Pattern MOVE = Pattern.compile("(put|up|down|clear)-([0-9]{1,18})");

  /** The form as that button asks; the form itself where the button means nothing. */
  static FrontMoves apply(Entry entry, String button) {
    Matcher move = MOVE.matcher(button);
    if (!move.matches()) {
      return new FrontMoves(entry, button);
    }
    long number = Long.parseLong(move.group(2));
    if (move.group(1).equals("put")) {
      return put(entry, number);
    }
    if (number < 1 || number > Slots.NUMBER) {
      return new FrontMoves(entry, "");
    }
    return switch (move.group(1)) {
      case "up" -> swap(entry, (int) number, (int) number - 1, "up-");
      case "down" -> swap(entry, (int) number, (int) number + 1, "down-");
      default -> new FrontMoves(set(entry, (int) number, "", ""), "find");
    };
  }

  /** Puts an article into the first empty slot; one that is there already stays where it is. */
  private static FrontMoves put(Entry entry, long articleId) {
    Map<Integer, Long> ids = FrontForm.ids(entry);
    if (ids.containsValue(articleId)) {
      return new FrontMoves(entry, "find");
    }
    for (int position = 1; position <= Slots.NUMBER; position++) {
      if (!ids.containsKey(position)) {
        return new FrontMoves(
            set(entry, position, String.valueOf(articleId), ""),
            (position == 1 ? "down-" : "up-") + position);
      }
    }
    return new FrontMoves(entry.with(Map.of("q", "admin.front.problem.full")), "find");
  }

  private static FrontMoves swap(Entry entry, int from, int to, String verb) {
    if (to < 1 || to > Slots.NUMBER) {
      return new FrontMoves(entry, verb + from);
    }
    String slot = entry.value("slot-" + from);
    String until = entry.value("until-" + from);
    Entry moved = set(entry, from, entry.value("slot-" + to), entry.value("until-" + to));
    boolean end = to == 1 || to == Slots.NUMBER;
    String back = verb.equals("up-") ? "down-" : "up-";
    return new FrontMoves(set(moved, to, slot, until), (end ? back : verb) + to);
  }

  private static Entry set(Entry entry, int position, String article, String until) {
    Map<String, String> typed = new LinkedHashMap<>(entry.typed());
    typed.put("slot-" + position, article);
    typed.put("until-" + position, until);
    return new Entry(typed, entry.problems(), entry.saved());
  }
}
