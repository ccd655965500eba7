package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.AccountStore;
import bron.account.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who translates without scripts: opens the page, fills in fields, sends the form. */
final class Translator {
  private final Visitor visitor;
  private final String address;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Set<String> right = new LinkedHashSet<>();
  private Document page;

  private Translator(Visitor visitor, String address) {
    this.visitor = visitor;
    this.address = address;
    this.page = visitor.page(address);
    read();
  }

  /** An editor before the page of that article in that language. */
  static Translator at(TestSite site, long source, String language) {
    return at(site.signedIn(Role.EDITOR), source, language);
  }

  /** That visitor there. */
  static Translator at(Visitor visitor, long source, String language) {
    return new Translator(visitor, "/admin/articles/" + source + "/translations/" + language);
  }

  /** Makes the newest account an author that readers know. */
  static void link(TestSite site, long author) {
    site.database()
        .change(
            stores -> {
              AccountStore accounts = stores.of(AccountStore.class);
              accounts.setAuthor(accounts.all().getFirst().id(), Optional.of(author));
            });
  }

  private void read() {
    fields.clear();
    right.clear();
    for (Element field :
        page.select("#beside input[name]:not([type=checkbox]), #beside textarea")) {
      fields.put(
          field.attr("name"),
          field.tagName().equals("textarea")
              ? field.wholeText().replaceFirst("^\n", "")
              : field.val());
    }
  }

  Document page() {
    return page;
  }

  Translator types(String field, String text) {
    assertThat(fields).containsKey(field);
    fields.put(field, text);
    return this;
  }

  Translator says(String row) {
    assertThat(page.select("#row-" + row + " [name=right]")).as("a box in " + row).hasSize(1);
    right.add(row);
    return this;
  }

  /** What stands in a field. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The names of the rows in that state. */
  List<String> rows(String state) {
    return page.select(".beside-row.is-" + state).eachAttr("id").stream()
        .map(id -> id.replace("row-", ""))
        .toList();
  }

  /** Sends the form and yields the answer. */
  HttpResponse<String> send(String button) {
    List<String> pairs = new ArrayList<>(List.of("do", button));
    fields.forEach(
        (name, text) -> {
          if (!name.equals("_csrf")) {
            pairs.addAll(List.of(name, text.replace("\n", "\r\n")));
          }
        });
    right.forEach(row -> pairs.addAll(List.of("right", row)));
    return visitor.post(address, pairs.toArray(String[]::new));
  }

  /** Saves, and has the page as it is then. */
  Translator save() {
    HttpResponse<String> answer = send("save");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    page = visitor.page(answer.headers().firstValue("Location").orElseThrow());
    read();
    return this;
  }

  /** Reads an answer that is the page again. */
  Translator reading(HttpResponse<String> answer) {
    page = org.jsoup.Jsoup.parse(answer.body());
    read();
    return this;
  }
}
