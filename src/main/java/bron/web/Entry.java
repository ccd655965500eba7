package bron.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form on its way: what was typed, what is wrong with it, and what somebody else saved meanwhile.
 * All three by the name of the field, so that a refused form comes back as it was sent.
 *
 * @param typed the text of each field, without white space around it, line ends LF
 * @param problems message keys
 * @param saved what a field says now, where somebody else changed it to something else
 */
public record Entry(
    Map<String, String> typed, Map<String, String> problems, Map<String, String> saved) {

  /** The form that a browser sent; of several fields of one name, the first. */
  public static Entry of(Context ctx) {
    Map<String, String> typed = new LinkedHashMap<>();
    ctx.formParamMap().forEach((name, values) -> put(typed, name, values));
    typed.remove(Csrf.FIELD);
    return of(typed);
  }

  /** A form with these texts and nothing wrong. */
  public static Entry of(Map<String, String> typed) {
    return new Entry(typed, Map.of(), Map.of());
  }

  /** What a field says; empty for one that was not sent. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The message key of what is wrong with a field; null when nothing is. */
  public @Nullable String problem(String field) {
    return problems.get(field);
  }

  /** What somebody else made of a field; null where that is the same. */
  public @Nullable String saved(String field) {
    return saved.get(field);
  }

  /** A number in a field; 0 for anything else. */
  public long number(String field) {
    String text = value(field);
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  /** The same form with what is wrong with it. */
  public Entry with(Map<String, String> found) {
    return new Entry(typed, found, saved);
  }

  /**
   * The same form beside what is saved now. Its version becomes the saved one, so that sending it
   * again is a decision to write over that.
   *
   * @param now the fields as they are saved, {@code version} among them
   */
  public Entry beside(Map<String, String> now) {
    Map<String, String> differing = new LinkedHashMap<>(now);
    differing.entrySet().removeIf(field -> field.getValue().equals(value(field.getKey())));
    differing.remove("version");
    Map<String, String> mine = new LinkedHashMap<>(typed);
    mine.put("version", now.getOrDefault("version", ""));
    return new Entry(mine, Map.of(), differing);
  }

  private static void put(Map<String, String> typed, String name, List<String> values) {
    String first = values.isEmpty() ? "" : values.getFirst();
    typed.put(name, FormText.tidy(first).strip());
  }
}
