package bron.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a form says, to be read, shown and sent again: line ends are LF, and there is no NUL.
 *
 * @param values of each field, in the order of the form; files are not among them
 */
public record FormFields(Map<String, List<String>> values) {
  /** Nothing can be changed from outside. */
  public FormFields {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
    values = java.util.Collections.unmodifiableMap(copy);
  }

  /** A field as it is sent. */
  public record Field(String name, String text) {}

  /** What a request brings. */
  public static FormFields of(Context ctx) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    ctx.formParamMap()
        .forEach((name, texts) -> values.put(name, texts.stream().map(FormText::tidy).toList()));
    return new FormFields(values);
  }

  /** What a field says; of several of that name, the first; empty for one that was not sent. */
  public String text(String name) {
    return text(name, 0);
  }

  /** What the field with that place among those of its name says, from 0; empty where none is. */
  public String text(String name, int index) {
    List<String> texts = all(name);
    return index < texts.size() ? texts.get(index) : "";
  }

  /** What the fields of that name say, in order. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether there is a field of that name. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The same without the fields of those names. */
  public FormFields without(Set<String> names) {
    Map<String, List<String>> others = new LinkedHashMap<>(values);
    others.keySet().removeAll(names);
    return new FormFields(others);
  }

  /** The same with one field of that name, which says that. */
  public FormFields with(String name, String text) {
    Map<String, List<String>> others = new LinkedHashMap<>(values);
    others.put(name, List.of(text));
    return new FormFields(others);
  }

  /** Each field by itself; those of one name stay in their order, since they are rows. */
  public List<Field> each() {
    List<Field> fields = new ArrayList<>();
    values.forEach((name, texts) -> texts.forEach(text -> fields.add(new Field(name, text))));
    return fields;
  }
}
