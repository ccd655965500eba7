package bron.translation;

import bron.article.TranslatedField;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a translator sent, as typed; line ends are LF.
 *
 * @param source the revision of the source that stood on the left
 * @param opened the revision of the translation that stood on the right; empty for none
 * @param base the revision that it is saved over; empty for none
 * @param texts what each field says, by its name
 * @param right the names of the rows of which the translator says that they are right so
 * @param translator names with commas between them
 */
record Typed(
    Optional<Long> source,
    Optional<Long> opened,
    Optional<Long> base,
    Map<String, String> texts,
    Set<String> right,
    String translator) {

  static Typed of(Context ctx) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (TranslatedField field : TranslatedField.values()) {
      put(ctx, texts, field.word());
    }
    ctx.formParamMap().keySet().stream()
        .filter(name -> name.matches("p-[0-9]{1,6}"))
        .forEach(name -> put(ctx, texts, name));
    return new Typed(
        number(ctx, "source"),
        number(ctx, "opened"),
        number(ctx, "base"),
        texts,
        new HashSet<>(ctx.formParams("right")),
        value(ctx, "translator").strip());
  }

  /** What a row says now: what was typed, or what it said where that was not sent. */
  String text(Row row) {
    return texts.getOrDefault(row.name(), row.text());
  }

  /** The names of the translators. */
  List<String> translators() {
    List<String> names = new ArrayList<>();
    for (String name : translator.split("[,،]")) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  /** The same, to be saved over another revision. */
  Typed over(long revisionId) {
    return new Typed(source, opened, Optional.of(revisionId), texts, right, translator);
  }

  private static void put(Context ctx, Map<String, String> texts, String name) {
    if (ctx.formParam(name) != null) {
      texts.put(name, value(ctx, name));
    }
  }

  private static Optional<Long> number(Context ctx, String name) {
    String text = value(ctx, name);
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static String value(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
  }
}
