package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Kind;
import bron.audit.AuditStore;
import bron.site.EditionStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What editors put on the front page, and what readers see of it. */
class FrontSlotsTest {
  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);
  private final List<Press.Published> articles = new ArrayList<>();
  private Visitor editor = site.visitor();

  @BeforeEach
  void publish() {
    editor = site.signedIn(Role.EDITOR);
    for (int i = 1; i <= 8; i++) {
      articles.add(press.article("Bericht " + i).publish());
    }
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private String id(int number) {
    return String.valueOf(articles.get(number - 1).id());
  }

  private HttpResponse<String> save(String... fields) {
    return save(editor, editor.page("/admin/front").select("[name=version]").val(), fields);
  }

  private static HttpResponse<String> save(Visitor who, String version, String... fields) {
    List<String> all = new ArrayList<>(List.of("language", "nl", "version", version));
    all.addAll(List.of(fields));
    all.addAll(List.of("do", "save"));
    return who.post("/admin/front", all.toArray(String[]::new));
  }

  private List<String> top() {
    return ReadersPage.sound(site.visitor(), "/").select(".top h2").eachText();
  }

  private Document pressed(String button, String... fields) {
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("language", "nl", "version", "0", "do", button));
    HttpResponse<String> answer = editor.post("/admin/front", all.toArray(String[]::new));
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static List<String> slots(Document page) {
    return page.select("[name^=slot-]").eachAttr("value");
  }

  @Test
  void whatIsPutThereStandsThereAndTheRestFillsItself() {
    assertThat(save("slot-1", id(2), "slot-3", id(1)).statusCode()).isEqualTo(303);

    assertThat(top())
        .containsExactly("Bericht 2", "Bericht 8", "Bericht 1", "Bericht 7", "Bericht 6");
    assertThat(editor.page("/admin/front").select(".slot-headline").eachText())
        .containsExactly("Bericht 2", "Bericht 1");
    assertThat(editor.page("/admin/front").select(".slots .is-open p").eachText())
        .containsExactly(
            "Vult zich vanzelf, nu met: Bericht 8",
            "Vult zich vanzelf, nu met: Bericht 7",
            "Vult zich vanzelf, nu met: Bericht 6");
  }

  @Test
  void noArticleStandsTwice() {
    long ai = press.section("ai", "AI", "AI");
    for (int i = 9; i <= 16; i++) {
      articles.add(press.article("Bericht " + i).in(ai).publish());
    }
    save("slot-1", id(9), "slot-2", id(16), "slot-3", id(16), "slot-4", id(3));

    Document page = ReadersPage.sound(site.visitor(), "/");

    assertThat(page.select(".top h2").eachText())
        .containsExactly("Bericht 9", "Bericht 16", "Bericht 15", "Bericht 3", "Bericht 14");
    assertThat(page.select(".top h2, .band h3").eachText())
        .doesNotHaveDuplicates()
        .contains("Bericht 13", "Bericht 12", "Bericht 11", "Bericht 10");
  }

  @Test
  void aPinVanishesByTheClock() {
    save("slot-1", id(1), "until-1", "2026-11-24T18:00");
    site.clock.move(Duration.between(site.clock.instant(), at("2026-11-24T16:59:59.999Z")));
    assertThat(top()).startsWith("Bericht 1");

    site.clock.move(Duration.ofMillis(1));
    assertThat(top()).startsWith("Bericht 8").doesNotContain("Bericht 1");
    assertThat(editor.page("/admin/front").select(".slot-headline")).isEmpty();
  }

  @Test
  void aWithdrawnArticleLeavesItsSlot() {
    save("slot-1", id(1), "slot-2", id(2));
    press.tell(articles.getFirst(), Kind.WITHDRAWAL, "Niet waar.");

    assertThat(top()).startsWith("Bericht 8", "Bericht 2").doesNotContain("Bericht 1");
    assertThat(editor.page("/admin/front").select(".slot-headline").eachText())
        .containsExactly("Bericht 2");
    HttpResponse<String> refused = save("slot-1", id(1));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("niet meer live").contains("Bericht 1");
  }

  @Test
  void everyLanguageHasItsOwn() {
    press.article("A headline").translating(articles.getFirst(), "en").publish();
    save("slot-1", id(1));

    assertThat(site.visitor().page("/en").select(".top h2").eachText())
        .containsExactly("A headline");
    assertThat(editor.page("/admin/front?language=en").select(".slot-headline")).isEmpty();
    assertThat(
            editor
                .post("/admin/front", "language", "en", "version", "0", "slot-1", id(1))
                .statusCode())
        .as("an article stands on the front page of its own language")
        .isEqualTo(422);
  }

  @Test
  void aBannerStandsAboveEverythingUntilItsTime() {
    assertThat(
            save(
                    "banner",
                    "Brug <afgesloten> & omleiding",
                    "link",
                    "http://bron.example/2026/11/24/bericht-3",
                    "banner-until",
                    "2026-11-24T12:00")
                .statusCode())
        .isEqualTo(303);

    Document page = ReadersPage.sound(site.visitor(), "/");
    assertThat(page.select(".breaking").text()).isEqualTo("Zojuist Brug <afgesloten> & omleiding");
    assertThat(page.select(".breaking a").attr("href")).isEqualTo("/2026/11/24/bericht-3");
    assertThat(site.visitor().page("/en").select(".breaking")).isEmpty();

    press.tell(articles.get(2), Kind.WITHDRAWAL, "Niet waar.");
    assertThat(site.visitor().page("/").select(".breaking")).isEmpty();
    press.tell(articles.get(2), Kind.RESTORATION, "");
    site.clock.move(Duration.between(site.clock.instant(), at("2026-11-24T10:59:59.999Z")));
    assertThat(site.visitor().page("/").select(".breaking")).hasSize(1);
    site.clock.move(Duration.ofMillis(1));
    assertThat(site.visitor().page("/").select(".breaking")).isEmpty();
  }

  @Test
  void aBannerAboutAWithdrawnArticleDoesNotComeBackByItself() {
    save("banner", "Brug", "link", "/2026/11/24/bericht-3", "banner-until", "2026-11-24T12:00");
    press.tell(articles.get(2), Kind.WITHDRAWAL, "Niet waar.");
    Document desk = editor.page("/admin/front");

    HttpResponse<String> refused =
        save(
            "slot-1",
            id(1),
            "banner",
            desk.select("[name=banner]").val(),
            "link",
            desk.select("[name=link]").val(),
            "banner-until",
            desk.select("[name=banner-until]").val());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).select("#problems a").attr("href")).endsWith("link");
    assertThat(refused.body()).contains("niet meer live", "Bericht 1", "Brug");
    assertThat(site.visitor().page("/").select(".breaking")).isEmpty();
  }

  @Test
  void aWrongFormComesBackAsTyped() {
    HttpResponse<String> refused =
        save(
            "slot-1",
            id(1),
            "until-1",
            "2026-11-24T11:00",
            "slot-2",
            id(2),
            "until-2",
            "2027-03-28T02:30",
            "banner",
            "Een brug",
            "link",
            "javascript:alert(1)");

    assertThat(refused.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(refused.body());
    assertThat(page.select("#problems a").eachText())
        .containsExactly(
            "Deze tijd is al voorbij.",
            "Deze tijd bestaat niet: de klok gaat dan een uur vooruit.",
            "Geef een adres van deze site, zoals /2026/11/24/artikel, of een volledig adres dat met"
                + " https:// begint.",
            "Zeg tot wanneer de balk blijft staan.");
    assertThat(page.select("[name=until-2]").val()).isEqualTo("2027-03-28T02:30");
    assertThat(page.select("[name=link]").val()).isEqualTo("javascript:alert(1)");
    assertThat(top()).startsWith("Bericht 8");
    for (String odd : List.of("//evil.example", "/\\evil.example", "ftp://x.example", "x")) {
      assertThat(save("banner", "x", "link", odd, "banner-until", "2027-01-01T00:00").statusCode())
          .as(odd)
          .isEqualTo(422);
    }
    assertThat(save("slot-1", "999999").statusCode()).isEqualTo(422);
  }

  @Test
  void aColleagueWhoSavedFirstIsNotOverwritten() {
    String version = editor.page("/admin/front").select("[name=version]").val();
    Visitor colleague = site.signedIn(Role.EDITOR);
    save(colleague, version, "slot-1", id(3), "slot-2", id(4));

    HttpResponse<String> mine = save(editor, version, "slot-1", id(5), "banner", "");

    assertThat(mine.statusCode()).isEqualTo(409);
    Document page = Jsoup.parse(mine.body());
    assertThat(page.select("#problems").text()).contains("Test editor was u voor");
    assertThat(page.select("#f-slot-1").text()).contains("Bericht 5", "Nu opgeslagen: Bericht 3");
    assertThat(page.select("#f-slot-2").text()).contains("Nu opgeslagen: Bericht 4");
    assertThat(top()).startsWith("Bericht 3", "Bericht 4");

    save(editor, page.select("[name=version]").val(), "slot-1", id(5));
    assertThat(top()).startsWith("Bericht 5", "Bericht 8");
  }

  @Test
  void theSameTwiceIsOneChange() {
    save("slot-1", id(3));
    long edition = edition();

    assertThat(save(editor, "0", "slot-1", id(3)).statusCode()).isEqualTo(303);
    assertThat(edition()).isEqualTo(edition);
    save("slot-1", id(4));
    assertThat(edition()).isEqualTo(edition + 1);
    assertThat(
            site.database()
                .<String>read(
                    stores -> stores.of(AuditStore.class).last("front/nl").orElseThrow().name()))
        .isEqualTo("Test editor");
  }

  @Test
  void aButtonChangesTheFormAndNotTheFrontPage() {
    Document found = pressed("find", "q", "BERÍCHT 3", "slot-1", id(1));
    assertThat(found.select(".chosen li").eachText()).hasSize(1);
    assertThat(found.select(".chosen button").val()).isEqualTo("put-" + id(3));
    assertThat(slots(found)).containsExactly(id(1), "", "", "", "");

    Document put = pressed("put-" + id(3), "slot-1", id(1));
    assertThat(slots(put)).containsExactly(id(1), id(3), "", "", "");
    assertThat(put.select("[autofocus]").val()).isEqualTo("up-2");
    assertThat(put.text()).contains("Nog niet op de voorpagina");

    Document up = pressed("up-2", "slot-1", id(1), "slot-2", id(3), "until-2", "2026-12-01T00:00");
    assertThat(slots(up)).containsExactly(id(3), id(1), "", "", "");
    assertThat(up.select("[name=until-1]").val()).isEqualTo("2026-12-01T00:00");
    assertThat(up.select("[autofocus]").val()).isEqualTo("down-1");

    assertThat(slots(pressed("down-2", "slot-2", id(3)))).containsExactly("", "", id(3), "", "");
    assertThat(slots(pressed("clear-1", "slot-1", id(3)))).containsExactly("", "", "", "", "");
    assertThat(top()).startsWith("Bericht 8");
  }

  @Test
  void aButtonThatMeansNothingChangesNothing() {
    for (String odd :
        List.of("up-1", "down-5", "up-9", "clear-0", "put-x", "put-999999999999999999999", "x")) {
      assertThat(slots(pressed(odd, "slot-1", id(1)))).as(odd).startsWith(id(1), "");
    }
    Document full =
        pressed(
            "put-" + id(6),
            "slot-1",
            id(1),
            "slot-2",
            id(2),
            "slot-3",
            id(3),
            "slot-4",
            id(4),
            "slot-5",
            id(5));
    assertThat(full.select("#f-q-problem").text()).contains("Alle plaatsen zijn gevuld");
  }

  @Test
  void anOldArticleIsFoundByItsAddress() {
    Document found = pressed("find", "q", "http://bron.example/2026/11/24/bericht-1?x#y");
    assertThat(found.select(".chosen button").eachAttr("value")).containsExactly("put-" + id(1));
    assertThat(pressed("find", "q", "niets \" ' % _ <b>").select(".hint[role=status]").text())
        .contains("Niets gevonden");
  }

  @Test
  void editorsFillItAndNobodyElse() {
    assertThat(site.signedIn(Role.AUTHOR).get("/admin/front").statusCode()).isEqualTo(403);
    assertThat(save(site.signedIn(Role.AUTHOR), "0", "slot-1", id(1)).statusCode()).isEqualTo(403);
    assertThat(site.visitor().get("/admin/front").statusCode()).isEqualTo(302);
    assertThat(site.signedIn(Role.ADMINISTRATOR).get("/admin/front").statusCode()).isEqualTo(200);
    assertThat(editor.page("/admin/front").select(".lede").text())
        .contains("Europe/Amsterdam", "24 november 2026, 11:08");
    assertThat(editor.page("/admin/front").select("nav .places, #places a").eachText())
        .contains("Voorpagina");
  }

  private long edition() {
    return site.database().<Long>read(stores -> stores.of(EditionStore.class).number());
  }

  private static java.time.Instant at(String instant) {
    return java.time.Instant.parse(instant);
  }
}
