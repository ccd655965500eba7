package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed and not saved is kept by the server and offered to whoever typed it. */
class UnsavedTest {
  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Visitor anna = site.signedIn(Role.EDITOR);
  private final Visitor bart = site.signedIn(Role.EDITOR);
  private String place = "";

  @BeforeEach
  void begin() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").body("Zoals het was."));
    place = "/admin/articles/" + story.article().id();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static String offered(Document page) {
    return page.select(".offer[data-token]").text();
  }

  @Test
  void itIsOfferedWithWhatDiffersAndGoesOnFromThere() {
    EditorForm form = EditorForm.open(anna, place).set("body", "Zoals het wordt.");
    assertThat(form.type().statusCode()).isEqualTo(200);
    site.restart();
    Document page = anna.page(place);
    assertThat(offered(page)).contains("24 november").contains("niet is opgeslagen");
    assertThat(page.select(".offer del").text()).contains("was");
    assertThat(page.select(".offer ins").text()).contains("wordt");
    assertThat(page.select("#editor [name=body]").val()).isEqualTo("Zoals het was.");

    String restored = page.select(".offer[data-token] a.button").attr("href");
    EditorForm again = EditorForm.open(anna, restored);
    assertThat(again.get("body")).isEqualTo("Zoals het wordt.");
    assertThat(again.save().statusCode()).isEqualTo(303);
    assertThat(offered(anna.page(place))).isEmpty();
    assertThat(EditorForm.open(anna, place).get("body")).isEqualTo("Zoals het wordt.");
  }

  @Test
  void whatAColleagueSavedMeanwhileIsJoinedWithIt() {
    EditorForm form = EditorForm.open(anna, place).set("headline", "Kop van Anna");
    form.type();
    EditorForm.open(bart, place).set("body", "Door Bart.").save();
    String restored = anna.page(place).select(".offer[data-token] a.button").attr("href");
    assertThat(EditorForm.open(anna, restored).save().statusCode()).isEqualTo(303);
    EditorForm now = EditorForm.open(anna, place);
    assertThat(now.get("headline")).isEqualTo("Kop van Anna");
    assertThat(now.get("body")).isEqualTo("Door Bart.");
  }

  @Test
  void itIsNobodyElses() {
    EditorForm form = EditorForm.open(anna, place).set("body", "Geheim.");
    form.type();
    assertThat(bart.page(place).text()).doesNotContain("Geheim");
    assertThat(bart.page(place + "?writing=" + form.get("writing")).text())
        .doesNotContain("Geheim");
    assertThat(site.signedIn(Role.AUTHOR).post(place + "/writing", "body", "x").statusCode())
        .isEqualTo(403);
    assertThat(site.visitor().post(place + "/writing", "body", "x").statusCode()).isEqualTo(401);
  }

  @Test
  void itIsThrownAwayWhenAskedAndNotOtherwise() {
    EditorForm form = EditorForm.open(anna, place).set("body", "Weg ermee.");
    form.type();
    String token = form.get("writing");
    bart.post(place + "/writing/removals", "writing", token);
    assertThat(offered(anna.page(place))).isNotEmpty();
    HttpResponse<String> gone = anna.post(place + "/writing/removals", "writing", token);
    assertThat(gone.statusCode()).isEqualTo(303);
    assertThat(offered(anna.page(place))).isEmpty();
  }

  @Test
  void whatIsSavedOrSaysNothingElseIsNotOffered() {
    EditorForm form = EditorForm.open(anna, place).set("body", "Zoals het wordt.");
    form.type();
    form.save();
    assertThat(offered(anna.page(place))).isEmpty();
    form.type();
    assertThat(offered(anna.page(place))).isEmpty();
    EditorForm.open(bart, place).set("body", "Nog anders.").save();
    assertThat(offered(anna.page(place))).isEmpty();
    EditorForm.open(anna, place).type();
    assertThat(offered(anna.page(place))).isEmpty();
  }

  @Test
  void twoWindowsDoNotTakeEachOthersPlace() {
    EditorForm one = EditorForm.open(anna, place).set("body", "In het ene venster.");
    EditorForm other = EditorForm.open(anna, place).set("body", "In het andere venster.");
    one.type();
    other.type();
    assertThat(anna.page(place).select(".offer[data-token]")).hasSize(2);
  }

  /** The office has it open while they go on at home. */
  @Test
  void whoGoesOnElsewhereIsNotOverwrittenByTheWindowTheyLeft() {
    EditorForm office = EditorForm.open(anna, place).set("headline", "Kop uit kantoor");
    office.type();
    String offer = anna.page(place).select(".offer[data-token] a.button").attr("href");
    EditorForm home = EditorForm.open(anna, offer).set("body", "Drie alinea’s van thuis.");
    home.type();
    assertThat(home.save().statusCode()).isEqualTo(303);
    assertThat(offered(anna.page(place))).isEmpty();
    assertThat(office.set("standfirst", "Lead uit kantoor.").save().statusCode()).isEqualTo(303);
    EditorForm now = EditorForm.open(anna, place);
    assertThat(now.get("body")).isEqualTo("Drie alinea’s van thuis.");
    assertThat(now.get("standfirst")).isEqualTo("Lead uit kantoor.");
  }

  @Test
  void anArticleIsBegunOnceThoughTheAnswerNeverCame() {
    EditorForm form = EditorForm.open(anna, "/admin/articles/new").set("headline", "Eenmalig");
    String first = form.save().headers().firstValue("Location").orElseThrow();
    HttpResponse<String> again = form.set("body", "En verder.").save();
    assertThat(again.headers().firstValue("Location").orElseThrow()).isEqualTo(first);
    String article = first.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    assertThat(EditorForm.open(anna, article).get("body")).isEqualTo("En verder.");
  }

  /** Whoever stops a page that does not come, and presses again. */
  @Test
  void anArticleIsBegunOnceThoughBothTriesComeAtOnce() throws Exception {
    EditorForm form = EditorForm.open(anna, "/admin/articles/new").set("headline", "Eenmalig");
    Set<String> begun = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        threads.submit(
            () ->
                begun.add(
                    form.save()
                        .headers()
                        .firstValue("Location")
                        .orElse("")
                        .replaceFirst("\\?.*", "")));
      }
    }
    assertThat(begun).hasSize(1);
  }

  @Test
  void whatWasTakenBackHidesNothingThatWasNot() {
    EditorForm.open(anna, place).set("body", "Dit telt.").type();
    for (int i = 0; i < 25; i++) {
      site.clock.move(Duration.ofMinutes(1));
      EditorForm idle = EditorForm.open(anna, place).set("body", "Zoals het was. X");
      idle.type();
      idle.set("body", "Zoals het was.").type();
    }
    assertThat(anna.page(place).select(".offer[data-token]")).hasSize(1);
    assertThat(offered(anna.page(place))).contains("Dit telt");
  }

  @Test
  void whatIsFilledInBeforeAnyWordIsKeptToo() {
    EditorForm form = EditorForm.open(anna, "/admin/articles/new").set("source_label", "Een krant");
    form.type();
    assertThat(offered(anna.page("/admin/articles/new"))).contains("niet is opgeslagen");
  }

  /** A form is lost, put back, lost again; the first one had been saved and nobody heard of it. */
  @Test
  void whatWasPutBackTwiceClashesWithNobody() {
    EditorForm first = EditorForm.open(anna, place).set("body", "Eerste versie.");
    first.save();
    first.set("body", "Eerste versie, langer.").type();
    String offer = anna.page(place).select(".offer[data-token] a.button").attr("href");
    EditorForm second = EditorForm.open(anna, offer).set("body", "Eerste versie, nog langer.");
    second.type();
    String base = first.get("base");
    EditorForm third =
        EditorForm.open(anna, place + "?writing=" + second.get("writing"))
            .set("base", base)
            .set("body", "Eerste versie, het langst.");
    assertThat(third.save().statusCode()).isEqualTo(303);
    assertThat(EditorForm.open(anna, place).get("body")).isEqualTo("Eerste versie, het langst.");
    assertThat(offered(anna.page(place))).isEmpty();
  }

  @Test
  void oneselfIsNoColleague() {
    EditorForm here = EditorForm.open(anna, place);
    EditorForm.open(anna, place).set("body", "Elders door mij.").save();
    assertThat(here.set("headline", "X").type().body())
        .contains("U sloeg op")
        .doesNotContain("collega");
    EditorForm own = EditorForm.open(anna, place).set("headline", "Y");
    own.save();
    assertThat(own.set("headline", "Z").type().body()).doesNotContain("sloeg op");
  }

  /** Drafts of others are no author's to read, by whatever number a form names. */
  @Test
  void whatAnArticleTranslatesIsNotForTheFormToSay() {
    Visitor author = site.signedIn(Role.AUTHOR);
    EditorForm own = EditorForm.open(author, "/admin/articles/new").set("headline", "Van mij");
    String address = own.save().headers().firstValue("Location").orElseThrow();
    String mine = address.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    String other = place.substring(place.lastIndexOf('/') + 1);
    HttpResponse<String> page =
        EditorForm.open(author, mine).set("source", other).press("add-credit");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("Een kop");
  }

  @Test
  void anArticleThatIsNotBegunIsKeptToo() {
    EditorForm form = EditorForm.open(anna, "/admin/articles/new").set("headline", "Nieuw idee");
    form.type();
    assertThat(offered(anna.page("/admin/articles/new"))).isNotEmpty();
    assertThat(offered(anna.page(place))).isEmpty();
    String restored =
        anna.page("/admin/articles/new").select(".offer[data-token] a.button").attr("href");
    EditorForm again = EditorForm.open(anna, restored);
    assertThat(again.get("headline")).isEqualTo("Nieuw idee");
    again.save();
    assertThat(offered(anna.page("/admin/articles/new"))).isEmpty();
  }

  @Test
  void whatIsRefusedOrHasToBeChosenIsKept() {
    EditorForm refused = EditorForm.open(anna, place).set("slug", "Mag Niet!").set("body", "Mijn.");
    assertThat(refused.save().statusCode()).isEqualTo(422);
    assertThat(offered(anna.page(place))).isNotEmpty();
    anna.post(place + "/writing/removals", "writing", refused.get("writing"));

    EditorForm clashing = EditorForm.open(anna, place).set("body", "Van Anna.");
    EditorForm.open(bart, place).set("body", "Van Bart.").save();
    assertThat(clashing.save().statusCode()).isEqualTo(409);
    assertThat(anna.page(place).select(".offer ins").text()).contains("Anna");
  }

  @Test
  void eachSeesWhoElseHasItOpenAndThatTheySaved() {
    EditorForm mine = EditorForm.open(anna, place);
    assertThat(anna.page(place).select("#others").text()).isEmpty();
    EditorForm theirs = EditorForm.open(bart, place);
    assertThat(anna.page(place).select("#others").text())
        .isEqualTo("Test editor heeft dit artikel ook open.");
    theirs.set("body", "Door Bart.").save();
    assertThat(mine.type().body())
        .contains("Test editor heeft dit artikel ook open.")
        .contains("nieuwere versie");
    site.clock.move(Duration.ofSeconds(46));
    assertThat(mine.type().body()).contains("\"others\":\"\"");
  }
}
