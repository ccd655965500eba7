package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Account;
import bron.account.AccountStore;
import bron.account.Role;
import bron.author.AuthorStore;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private final TestSite site = TestSite.start();
  private final Browser admin = new Browser(site);

  @BeforeEach
  void signIn() {
    Staff.add(site, "chef@bron.example", Role.ADMINISTRATOR);
    admin.signIn("chef@bron.example");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aLinkForAnAddressThatIsNoLongerTheirsOpensNothing() {
    Account piet = Staff.add(site, "piet@bron.example", Role.AUTHOR);
    String page = "/admin/accounts/" + piet.id();
    String link = Jsoup.parse(admin.submit(page, page + "/links").body()).select("#f-link").val();
    String path = URI.create(link).getPath();
    edit(piet, 1, "piet@bron.example", "Pieter", "author", "nl", "");
    assertThat(new Browser(site).page(path).select("[name=password]")).isNotEmpty();
    edit(piet, 2, "pieter@bron.example", "Pieter", "author", "nl", "");
    assertThat(new Browser(site).page(path).select("[name=password]")).isEmpty();
  }

  @Test
  void administratorsAloneMayDoThis() {
    Account piet = Staff.add(site, "piet@bron.example", Role.AUTHOR);
    String page = "/admin/accounts/" + piet.id();
    Visitor editor = site.signedIn(Role.EDITOR);
    Visitor author = site.signedIn(Role.AUTHOR);
    for (String path : List.of("/admin/accounts", "/admin/accounts/new", page)) {
      assertThat(admin.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(editor.get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(editor.head(path).statusCode()).as(path).isEqualTo(403);
      assertThat(author.get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(site.visitor().get(path).statusCode()).as(path).isEqualTo(302);
    }
    for (String path : List.of("/admin/accounts", page, page + "/state", page + "/links")) {
      String[] form = {"state", "disabled", "version", "1"};
      assertThat(editor.post(path, form).statusCode()).as(path).isEqualTo(403);
      assertThat(author.post(path, form).statusCode()).as(path).isEqualTo(403);
      assertThat(site.visitor().post(path, form).statusCode()).as(path).isEqualTo(401);
      assertThat(admin.post(path, form).statusCode()).as(path + ", no token").isEqualTo(403);
      String[] wrong = {"_csrf", "x".repeat(43), "state", "disabled", "version", "1"};
      assertThat(admin.post(path, wrong).statusCode()).as(path + ", wrong").isEqualTo(403);
    }
    assertThat(Staff.find(site, piet.id())).isEqualTo(piet);
    assertThat(author.get("/admin/account").statusCode()).as("one's own").isEqualTo(200);
  }

  @Test
  void aNewAccountGetsALinkToHandOver() {
    HttpResponse<String> added = add("lotte@bron.example", "editor");
    assertThat(added.statusCode()).isEqualTo(201);
    Document page = Jsoup.parse(added.body());
    String link = page.select("#f-link").val();
    assertThat(page.select("time").text()).isEqualTo("27 november 2026, 11:00");
    assertThat(row("lotte@bron.example")).contains("Lotte", "redacteur", "uitgenodigd");
    assertThat(new Browser(site).signIn("lotte@bron.example", "").statusCode()).isEqualTo(422);

    Browser lotte = new Browser(site);
    String path = link.substring("http://bron.example".length());
    lotte.submit(path, path, "password", Staff.PASSWORD);
    assertThat(lotte.get("/admin/account").statusCode()).isEqualTo(200);
    assertThat(lotte.get("/admin/accounts").statusCode()).isEqualTo(403);
    assertThat(row("lotte@bron.example")).contains("actief", "24 november 2026, 11:00");
    assertThat(Staff.trail(site))
        .contains(
            "account.add|account/2|lotte@bron.example, editor|127.0.0.1|1",
            "password.choose|password/2||127.0.0.1|2");
  }

  @Test
  void aRefusedFormComesBackAsTyped() {
    Document page = Jsoup.parse(refused("lotte", "baas").body());
    assertThat(page.select("#f-email").val()).isEqualTo("lotte");
    assertThat(page.select("#f-name").val()).isEqualTo("Lotte");
    assertThat(page.select("#f-email-problem, #f-role-problem")).hasSize(2);
    assertThat(refused("lotte@bron.example", "reader").statusCode()).isEqualTo(422);
    HttpResponse<String> taken = refused("CHEF@bron.example", "author");
    assertThat(Jsoup.parse(taken.body()).select("#f-email-problem").text()).contains("al een");
  }

  @Test
  void everythingAboutAnAccountCanChange() {
    long author =
        site.database()
            .write(s -> s.of(AuthorStore.class).insert("piet", "Piet Pen", Optional.empty()));
    Account piet = Staff.add(site, "piet@bron.example", Role.AUTHOR);
    Browser pietsBrowser = new Browser(site);
    pietsBrowser.signIn("piet@bron.example");

    HttpResponse<String> saved =
        edit(piet, 1, "pieter@bron.example", "Pieter", "editor", "en", String.valueOf(author));
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.headers().firstValue("Location")).contains("/admin/accounts/2?done=saved");
    assertThat(admin.page("/admin/accounts/2?done=saved").select("[role=status]").text())
        .isEqualTo("Opgeslagen.");
    Account now = Staff.find(site, piet.id());
    assertThat(now.email()).isEqualTo("pieter@bron.example");
    assertThat(now.role()).isEqualTo(Role.EDITOR);
    assertThat(now.authorId()).contains(author);
    assertThat(now.version()).isEqualTo(2);
    assertThat(pietsBrowser.page("/admin/account").select("h1").text()).isEqualTo("My account");
    assertThat(Staff.trail(site))
        .last()
        .isEqualTo(
            "account.edit|account/2|email: piet@bron.example → pieter@bron.example;"
                + " name: Yasmina → Pieter; role: author → editor; language: nl → en;"
                + " author: – → 1|127.0.0.1|1");
    assertThat(edit(piet, 2, "a@b.example", "Pieter", "editor", "en", "99").statusCode())
        .as("no such author")
        .isEqualTo(422);
    assertThat(edit(piet, 2, "a@b.example", "P", "editor", "en", "x").statusCode()).isEqualTo(422);
  }

  @Test
  void nobodyOverwritesWhatTheyDidNotSee() {
    Account piet = Staff.add(site, "piet@bron.example", Role.AUTHOR);
    edit(piet, 1, "piet@bron.example", "Pieter", "author", "nl", "");
    HttpResponse<String> stale =
        edit(piet, 1, "p@bron.example", "Piet de Vries", "editor", "nl", "");
    assertThat(stale.statusCode()).isEqualTo(409);
    Document page = Jsoup.parse(stale.body());
    assertThat(page.select("#f-name").val()).isEqualTo("Piet de Vries");
    assertThat(page.select("#f-email").val()).isEqualTo("p@bron.example");
    assertThat(page.select("#f-role option[selected]").val()).isEqualTo("editor");
    assertThat(page.select(".saved").text())
        .contains("Pieter", "piet@bron.example", "auteur: schrijft");
    assertThat(page.select("#problems").text()).contains("u hebt dit intussen zelf opgeslagen");
    assertThat(Staff.find(site, piet.id()).name()).isEqualTo("Pieter");

    assertThat(page.select("form.form [name=version]").val()).isEqualTo("2");
    edit(piet, 2, "p@bron.example", "Piet de Vries", "editor", "nl", "");
    assertThat(Staff.find(site, piet.id()).name()).isEqualTo("Piet de Vries");
    assertThat(state(piet.id(), 1, "disabled").statusCode()).isEqualTo(409);
    assertThat(Staff.find(site, piet.id()).disabledAt()).isEmpty();
  }

  @Test
  void whoIsDisabledIsOutAtOnce() {
    Account piet = Staff.add(site, "piet@bron.example", Role.AUTHOR);
    Browser pietsBrowser = new Browser(site);
    pietsBrowser.signIn(piet.email());
    assertThat(state(piet.id(), 1, "disabled").statusCode()).isEqualTo(303);
    assertThat(pietsBrowser.get("/admin/account").statusCode()).isEqualTo(302);
    assertThat(pietsBrowser.signIn(piet.email()).statusCode()).isEqualTo(422);
    assertThat(row(piet.email())).contains("uitgezet");
    assertThat(admin.submit("/admin/accounts/2", "/admin/accounts/2/links").statusCode())
        .as("no link for the disabled")
        .isEqualTo(422);

    assertThat(state(piet.id(), 2, "active").statusCode()).isEqualTo(303);
    assertThat(pietsBrowser.get("/admin/account").statusCode())
        .as("the session does not come back")
        .isEqualTo(302);
    assertThat(pietsBrowser.signIn(piet.email()).statusCode()).isEqualTo(303);
    assertThat(Staff.trail(site))
        .contains(
            "account.disable|account/2||127.0.0.1|1", "account.enable|account/2||127.0.0.1|1");
  }

  @Test
  void theLastAdministratorStays() {
    Account chef = Staff.find(site, 1);
    assertThat(state(1, 1, "disabled").statusCode()).isEqualTo(422);
    HttpResponse<String> demoted = edit(chef, 1, chef.email(), "Chef", "editor", "nl", "");
    assertThat(demoted.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(demoted.body()).select("#f-role-problem").text()).contains("laatste");

    add("nieuw@bron.example", "administrator");
    assertThat(state(1, 1, "disabled").statusCode()).as("invited only").isEqualTo(422);
    Staff.add(site, "ander@bron.example", Role.ADMINISTRATOR);
    assertThat(edit(chef, 1, chef.email(), "Chef", "editor", "nl", "").statusCode()).isEqualTo(303);
    assertThat(Staff.find(site, 1).role()).isEqualTo(Role.EDITOR);
    assertThat(admin.get("/admin/accounts").statusCode()).as("at once").isEqualTo(403);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (String id : List.of("99", "0", "x", "-1", "1.5", "99999999999999999999")) {
      assertThat(admin.get("/admin/accounts/" + id).statusCode()).as(id).isEqualTo(404);
    }
  }

  @Test
  void namesAreShownAsTheyAreTyped() {
    Account piet = Staff.add(site, "piet@bron.example", Role.AUTHOR);
    edit(
        piet, 1, "a'\"<b>@bron.example", "<script>alert(1)</script> & {0} 'x'", "author", "nl", "");
    Document page = admin.page("/admin/accounts/2");
    assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script> & {0} 'x'");
    assertThat(page.select("main script")).isEmpty();
    assertThat(row("<b>@bron.example")).contains("<script>");
  }

  private HttpResponse<String> add(String email, String role) {
    return admin.submit(
        "/admin/accounts/new",
        "/admin/accounts",
        "name",
        "Lotte",
        "email",
        email,
        "role",
        role,
        "language",
        "nl");
  }

  private HttpResponse<String> refused(String email, String role) {
    HttpResponse<String> refused = add(email, role);
    assertThat(refused.statusCode()).isEqualTo(422);
    long count = site.database().read(s -> s.of(AccountStore.class).count());
    assertThat(count).isEqualTo(1);
    return refused;
  }

  private HttpResponse<String> edit(
      Account account,
      long version,
      String email,
      String name,
      String role,
      String language,
      String author) {
    String page = "/admin/accounts/" + account.id();
    return admin.submit(
        page,
        page,
        "version",
        String.valueOf(version),
        "email",
        email,
        "name",
        name,
        "role",
        role,
        "language",
        language,
        "author",
        author);
  }

  private HttpResponse<String> state(long id, long version, String state) {
    String page = "/admin/accounts/" + id;
    return admin.submit(page, page + "/state", "state", state, "version", String.valueOf(version));
  }

  private String row(String email) {
    return admin.page("/admin/accounts").select("tbody tr").stream()
        .map(row -> row.text())
        .filter(text -> text.contains(email))
        .findFirst()
        .orElse("");
  }
}
