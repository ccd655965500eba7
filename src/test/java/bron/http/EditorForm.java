package bron.http;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form of the newsroom as it lies open in somebody's browser: it is changed and sent whole. */
public final class EditorForm {
  private final Visitor who;
  private final String action;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  private EditorForm(Visitor who, Element form) {
    this.who = who;
    this.action = form.attr("action");
    for (Element control : form.select("input, textarea, select")) {
      String type = control.attr("type");
      boolean chosen =
          !type.equals("checkbox") && !type.equals("radio") || control.hasAttr("checked");
      if (!control.attr("name").isEmpty() && chosen && !type.equals("file")) {
        add(control.attr("name"), value(control));
      }
    }
    fields.remove("_csrf");
  }

  /** The editor's form on that page. */
  public static EditorForm open(Visitor who, String path) {
    return of(who, who.page(path), "#editor");
  }

  /** The form on the page of choices that was the answer. */
  public static EditorForm choosing(Visitor who, HttpResponse<String> answer) {
    return of(who, Jsoup.parse(answer.body()), "main.merge form");
  }

  private static EditorForm of(Visitor who, Document page, String form) {
    return new EditorForm(
        who,
        Optional.ofNullable(page.selectFirst(form))
            .orElseThrow(() -> new AssertionError("no " + form + " in " + page.text())));
  }

  private static String value(Element control) {
    if (control.normalName().equals("textarea")) {
      return control.wholeText().replaceFirst("^\n", "");
    }
    if (control.normalName().equals("select")) {
      return control.select("option[selected]").attr("value");
    }
    return control.val();
  }

  private void add(String name, String value) {
    fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
  }

  /** What a field says. */
  public String get(String name) {
    return fields.getOrDefault(name, List.of("")).getFirst();
  }

  /** Types in a field. */
  public EditorForm set(String name, String value) {
    fields.put(name, new ArrayList<>(List.of(value)));
    return this;
  }

  /** Chooses the same in every clash of the page of choices. */
  public EditorForm choose(HttpResponse<String> page, String choice) {
    Jsoup.parse(page.body())
        .select("[type=radio]")
        .forEach(radio -> set(radio.attr("name"), choice));
    return this;
  }

  /** Presses a button. */
  public HttpResponse<String> press(String button) {
    set("do", button);
    return send(action);
  }

  /** Saves. */
  public HttpResponse<String> save() {
    return press("save");
  }

  /** What the page does a second after typing stops. */
  public HttpResponse<String> type() {
    fields.remove("do");
    return send(action + "/writing");
  }

  private HttpResponse<String> send(String path) {
    List<String> pairs = new ArrayList<>();
    fields.forEach(
        (name, values) ->
            values.forEach(
                value -> {
                  pairs.add(name);
                  pairs.add(value);
                }));
    return who.post(path, pairs.toArray(String[]::new));
  }
}
