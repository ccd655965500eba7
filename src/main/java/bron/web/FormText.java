package bron.web;

import io.javalin.http.Context;
import java.util.List;

/**
 * The text of a form's fields: line ends are LF, and there is no NUL, which nobody types, no page
 * can show and which ends a text for the database.
 */
public final class FormText {
  private FormText() {}

  /** What a field says; of several of that name, the first; empty for one that was not sent. */
  public static String of(Context ctx, String name) {
    return of(ctx, name, 0);
  }

  /** What the field with that place among those of its name says, from 0; empty where none is. */
  public static String of(Context ctx, String name, int index) {
    List<String> values = ctx.formParams(name);
    return index < values.size() ? tidy(values.get(index)) : "";
  }

  static String tidy(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
  }
}
