package bron.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bron.account.Account;
import bron.account.AccountStore;
import bron.account.Actor;
import bron.account.Role;
import bron.article.Kind;
import bron.audit.AuditStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Administrators read the audit trail in words, look things up in it, and take it away. */
class TrailTest {
  private final TestSite site = TestSite.start();
  private final Visitor administrator = site.signedIn(Role.ADMINISTRATOR);

  @AfterEach
  void close() {
    site.close();
  }

  interface RawStore {
    @SqlUpdate("UPDATE audit SET detail = 'anders'")
    void change();

    @SqlUpdate("DELETE FROM audit")
    void empty();
  }

  @Test
  void aLineSaysWhoDidWhatToWhatAndFromWhere() {
    Account editor = Staff.add(site, "redactie@bron.example", Role.EDITOR);
    Story story = new Stories(site).draft("nl", Manuscript.of("Fietspad open"));
    long id = story.article().id();
    site.publishing()
        .publish(Actor.of(editor, "192.0.2.7"), id, story.article().revisionId(), Kind.FIRST, "");

    Element row = rows(administrator.page("/admin/audit?noun=article")).getFirst();

    assertThat(row.select("th").text()).isEqualTo("Gepubliceerd");
    assertThat(row.select(".trail-who").text()).isEqualTo("Yasmina");
    assertThat(row.select(".trail-subject a:not(.trail-of)").text()).isEqualTo("Fietspad open");
    assertThat(row.select(".trail-subject a:not(.trail-of)").attr("href"))
        .isEqualTo("/admin/articles/" + id);
    assertThat(row.select(".trail-detail").text()).isEqualTo("Eerste publicatie");
    assertThat(row.select(".trail-address").text()).isEqualTo("192.0.2.7");
    assertThat(row.select("time").text()).isEqualTo("24 november 2026, 11:00");
    assertThat(row.select("time").attr("datetime")).isEqualTo("2026-11-24T11:00:00+01:00");
  }

  @Test
  void itSpeaksTheLanguageOfItsReader() {
    new Stories(site).published(Manuscript.of("Een kop"));
    administrator.post("/admin/account/language", "language", "en");

    Document page = administrator.page("/admin/audit");

    assertThat(rows(page).stream().map(row -> row.select("th").text()))
        .containsExactly("Account changed", "Published", "Article begun");
    assertThat(rows(page).getFirst().select(".trail-detail").text())
        .isEqualTo("Language of the newsroom: Dutch → English");
  }

  @Test
  void whoHasLeftKeepsTheirNameAndWhoNeverCameInHasNone() {
    Account editor = Staff.add(site, "weg@bron.example", Role.EDITOR);
    note(Optional.of(editor.id()), "media.add", "media/" + "a".repeat(32), "");
    site.database()
        .change(
            stores ->
                stores
                    .of(AccountStore.class)
                    .setDisabled(editor.id(), editor.version(), Optional.of(site.clock.instant())));
    new Browser(site).signIn("weg@bron.example", "fout");

    List<Element> rows = rows(administrator.page("/admin/audit"));

    assertThat(rows.getFirst().select("th").text()).isEqualTo("Aanmelden mislukt");
    assertThat(rows.getFirst().select(".trail-who").text()).isEqualTo("Wie niet was aangemeld");
    assertThat(rows.getFirst().select(".trail-subject a:not(.trail-of)").attr("href"))
        .isEqualTo("/admin/accounts/" + editor.id());
    assertThat(rows.get(1).select(".trail-who").text()).isEqualTo("Yasmina (uitgeschakeld)");
    assertThat(rows.get(1).select(".trail-subject .path").text())
        .isEqualTo("media/" + "a".repeat(32));
  }

  @Test
  void actsOfARoomThatIsNotKnownStandAsTheyWereWritten() {
    note(Optional.empty(), "gate.override", "poort/12", "Het is <b>dringend</b>.");

    Element row = rows(administrator.page("/admin/audit?noun=gate")).getFirst();

    assertThat(row.select("th").text()).isEqualTo("gate.override");
    assertThat(row.select(".trail-subject .path").text()).isEqualTo("poort/12");
    assertThat(row.select(".trail-detail").text()).isEqualTo("Het is <b>dringend</b>.");
  }

  @Test
  void eachFilterLeavesOutTheRest() {
    Account editor = Staff.add(site, "redactie@bron.example", Role.EDITOR);
    at("2026-03-01T22:59:00Z", () -> note(Optional.of(editor.id()), "media.add", "x/1", "een"));
    at("2026-03-01T23:00:00Z", () -> note(Optional.empty(), "media.add", "x/2", "twee"));
    at("2026-03-02T22:59:00Z", () -> note(Optional.of(editor.id()), "front.save", "x/1", "drie"));
    at("2026-03-02T23:00:00Z", () -> note(Optional.empty(), "front.save", "x/2", "vier"));

    assertThat(details("account=" + editor.id())).containsExactly("drie", "een");
    assertThat(details("account=none")).containsExactly("vier", "twee");
    assertThat(details("noun=media")).containsExactly("twee", "een");
    assertThat(details("subject=x%2F2")).containsExactly("vier", "twee");
    assertThat(details("from=2026-03-02&to=2026-03-02")).containsExactly("drie", "twee");
    assertThat(details("from=2026-03-03")).containsExactly("vier");
    assertThat(details("to=2026-03-01")).containsExactly("een");
    assertThat(details("q=TWEE")).containsExactly("twee");
    assertThat(details("q=203.0.113.9")).hasSize(4);
    assertThat(details("noun=media&account=none&subject=x%2F2&q=w")).containsExactly("twee");
  }

  @Test
  void theFilterIsTheAddressAndComesBackAsItWasTyped() {
    Document page = administrator.page("/admin/audit?noun=session&from=2026-01-01&q=x");

    assertThat(page.select("[name=noun]").val()).isEmpty();
    assertThat(page.select("input[name=from]").val()).isEqualTo("2026-01-01");
    assertThat(page.select("input[type=search]").val()).isEqualTo("x");
    assertThat(page.select("form.aside-act input[name=q]").val()).isEqualTo("x");
  }

  @Test
  void aDayThatIsNoneIsRefusedAndSaidBesideItsField() {
    HttpResponse<String> answer = administrator.get("/admin/audit?from=gisteren");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(administrator.page("/admin/audit?from=gisteren").select("#f-from-problem").text())
        .isEqualTo("Dit is geen datum.");
    assertThat(administrator.get("/admin/audit?from=2026-02-02&to=2026-02-01").statusCode())
        .isEqualTo(422);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    for (int i = 0; i < 250; i++) {
      note(Optional.empty(), "media.add", "media/x", "nummer " + i);
    }
    List<String> all = new ArrayList<>();
    String place = "/admin/audit?noun=media";
    while (!place.isEmpty()) {
      Document page = administrator.page(place);
      rows(page).forEach(row -> all.add(row.select(".trail-detail").text()));
      place = page.select("a[rel=next]").attr("href");
      note(Optional.empty(), "media.add", "media/x", "erbij");
    }

    assertThat(all).hasSize(250).doesNotHaveDuplicates();
    assertThat(all.getLast()).isEqualTo("nummer 0");
  }

  @Test
  void whatIsRareIsLookedForALittleAtATime() {
    note(Optional.empty(), "media.add", "media/x", "zeldzaam");
    site.database()
        .change(
            stores -> {
              for (int i = 0; i < 5_200; i++) {
                stores
                    .of(AuditStore.class)
                    .add(site.clock.instant(), Optional.empty(), "media.add", "m", "gewoon", "");
              }
            });

    Document first = administrator.page("/admin/audit?q=zeldzaam");
    Document second = administrator.page(first.select("a[rel=next]").attr("href"));

    assertThat(rows(first)).isEmpty();
    assertThat(first.text()).contains("Er zijn 5.000 regels doorzocht");
    assertThat(rows(second)).hasSize(1);
    assertThat(second.select("a[rel=next]")).isEmpty();
  }

  @Test
  void aTableHasWhatTheFilterTakesAndNoFormula() {
    note(Optional.empty(), "media.add", "m", "=1+1");
    note(Optional.empty(), "media.add", "m", "@a, \"b\"\nc");
    note(Optional.empty(), "front.save", "f", "niet");

    HttpResponse<String> file = export("csv", "noun", "media");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"audit-2026-11-24.csv\"");
    String[] lines = file.body().split("\r\n", -1);
    assertThat(lines[0])
        .isEqualTo("\uFEFFid,at,time,account,name,act,what,subject,about,detail,details,address");
    assertThat(lines[1]).contains(",media.add,Beeld toegevoegd,m,m,\"'@a, \"\"b\"\"\nc\",");
    assertThat(lines[2])
        .contains(",2026-11-24T10:00:00Z,2026-11-24T11:00:00+01:00,")
        .contains(",'=1+1,");
    assertThat(lines).hasSize(4).endsWith("");
  }

  /** Excel in Dutch begins another cell at a semicolon. */
  @Test
  void aFormulaIsNoneInTheMiddleOfACellEither() {
    note(Optional.empty(), "media.add", "m", "x;=cmd|' /C calc'!A0;y;\t@b");
    assertThat(export("csv", "noun", "media").body())
        .contains("x;'=cmd|' /C calc'!A0;y;")
        .doesNotContain(";=", "\t@");
  }

  @Test
  void linesOfJsonAreTheSameHoweverManyThereAre() throws Exception {
    for (int i = 0; i < 1_234; i++) {
      note(Optional.empty(), "media.add", "m", "é " + i);
    }

    String[] lines = export("jsonl").body().split("\n");

    assertThat(lines).hasSize(1_234);
    JsonNode newest = JsonMapper.shared().readTree(lines[0]);
    assertThat(newest.get("detail").asString()).isEqualTo("é 1233");
    assertThat(newest.get("account").isNull()).isTrue();
    assertThat(newest.get("id").isNumber()).isTrue();
    assertThat(JsonMapper.shared().readTree(lines[1_233]).get("detail").asString())
        .isEqualTo("é 0");
  }

  @Test
  void takingItAwayIsALineItself() {
    export("csv", "noun", "media", "q", "a b");

    Element row = rows(administrator.page("/admin/audit")).getFirst();

    assertThat(row.select("th").text()).isEqualTo("Logboek meegenomen");
    assertThat(row.select(".trail-detail").text()).isEqualTo("csv: noun=media, q=a+b");
    assertThat(export("zip").statusCode()).isEqualTo(400);
    assertThat(export("csv", "from", "x").statusCode()).isEqualTo(422);
  }

  @Test
  void nobodyElseReadsIt() {
    Visitor editor = site.signedIn(Role.EDITOR);

    assertThat(editor.get("/admin/audit").statusCode()).isEqualTo(403);
    assertThat(editor.post("/admin/audit/exports", "form", "csv").statusCode()).isEqualTo(403);
    assertThat(editor.page("/admin/articles").select("a[href='/admin/audit']")).isEmpty();
  }

  @Test
  void theHistoryOfAnArticleLeadsAdministratorsToItsTrail() {
    long id = new Stories(site).published(Manuscript.of("Een kop")).article().id();
    String history = "/admin/articles/" + id + "/revisions";

    String trail = administrator.page(history).select("a[href^=/admin/audit?]").attr("href");

    assertThat(rows(administrator.page(trail))).hasSize(2);
    assertThat(administrator.page(trail).select(".filter-said").text())
        .contains("Alleen over: Een kop.");
    assertThat(site.signedIn(Role.EDITOR).page(history).select("a[href^=/admin/audit?]")).isEmpty();
  }

  @Test
  void aLineIsNeverChangedOrDeleted() {
    note(Optional.empty(), "media.add", "m", "");

    assertThatThrownBy(() -> site.database().change(s -> s.of(RawStore.class).change()))
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> site.database().change(s -> s.of(RawStore.class).empty()))
        .hasMessageContaining("never deleted");
  }

  private HttpResponse<String> export(String form, String... filter) {
    List<String> fields = new ArrayList<>(List.of("form", form));
    fields.addAll(List.of(filter));
    return administrator.post("/admin/audit/exports", fields.toArray(String[]::new));
  }

  private List<String> details(String filter) {
    return rows(administrator.page("/admin/audit?" + filter)).stream()
        .map(row -> row.select(".trail-detail").text())
        .toList();
  }

  private static List<Element> rows(Document page) {
    return page.select(".trail tbody tr");
  }

  private void at(String instant, Runnable work) {
    site.clock.move(Duration.between(site.clock.instant(), Instant.parse(instant)));
    work.run();
  }

  private void note(Optional<Long> account, String act, String subject, String detail) {
    site.database()
        .change(
            stores ->
                stores
                    .of(AuditStore.class)
                    .add(site.clock.instant(), account, act, subject, detail, "203.0.113.9"));
  }
}
