package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.media.TestPictures;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people in one article, without scripts. */
class JoiningTest {
  private static final String BODY = "Eerste.\n\nTweede.\n\nDerde.";

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Visitor anna = site.signedIn(Role.EDITOR);
  private final Visitor bart = site.signedIn(Role.EDITOR);
  private String place = "";

  @BeforeEach
  void begin() {
    Story story = stories.draft("nl", Manuscript.of("Een kop").body(BODY));
    place = "/admin/articles/" + story.article().id();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private EditorForm open(Visitor who) {
    return EditorForm.open(who, place);
  }

  private String now(String field) {
    return open(anna).get(field);
  }

  private static void assertSaved(HttpResponse<String> answer, String done) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("?done=" + done);
  }

  @Test
  void editsApartJoinByThemselves() {
    EditorForm mine = open(anna).set("body", BODY.replace("Derde.", "Derde, door Anna."));
    EditorForm theirs =
        open(bart)
            .set("body", BODY.replace("Eerste.", "Eerste, door Bart."))
            .set("headline", "Kop");
    assertSaved(theirs.save(), "saved");
    assertSaved(mine.set("standfirst", "De lead van Anna.").save(), "joined");
    assertThat(now("body")).isEqualTo("Eerste, door Bart.\n\nTweede.\n\nDerde, door Anna.");
    assertThat(now("headline")).isEqualTo("Kop");
    assertThat(now("slug")).isEqualTo("kop");
    assertThat(now("standfirst")).isEqualTo("De lead van Anna.");
    assertThat(anna.page(place + "?done=joined").select(".notice").text())
        .startsWith("Opgeslagen, samengevoegd");
  }

  @Test
  void creditsTopicsAndSourcesJoinItemByItem() {
    EditorForm mine = open(anna).set("topics", "Chips").set("credit_name", "Anna Bos");
    open(bart).set("source_label", "De Krant").set("source_url", "https://krant.example/").save();
    assertSaved(mine.save(), "joined");
    assertThat(now("topics")).isEqualTo("Chips");
    assertThat(now("credit_name")).isEqualTo("Anna Bos");
    assertThat(now("source_label")).isEqualTo("De Krant");
  }

  @Test
  void theSameParagraphIsChosenAndTheRestIsJoined() {
    EditorForm mine = open(anna).set("body", BODY.replace("Tweede.", "Tweede, door Anna."));
    open(bart).set("body", "Nul.\n\n" + BODY.replace("Tweede.", "Tweede, door Bart.")).save();
    HttpResponse<String> asked = mine.save();
    assertThat(asked.statusCode()).isEqualTo(409);
    Document page = Jsoup.parse(asked.body());
    assertThat(page.select(".clash")).hasSize(1);
    assertThat(page.select(".side-text").eachText())
        .containsExactly("Tweede, door Bart.", "Tweede, door Anna.");
    assertThat(page.select("#conflict").text()).contains("Test editor sloeg op");
    assertThat(now("body")).doesNotContain("Anna");

    HttpResponse<String> unanswered = EditorForm.choosing(anna, asked).save();
    assertThat(unanswered.statusCode()).isEqualTo(409);
    assertThat(unanswered.body()).contains("Kies bij elk onderdeel").contains("door Anna");

    assertSaved(EditorForm.choosing(anna, asked).choose(asked, "both").save(), "joined");
    assertThat(now("body"))
        .isEqualTo("Nul.\n\nEerste.\n\nTweede, door Bart.\n\nTweede, door Anna.\n\nDerde.");
  }

  @Test
  void eitherTextCanBeTaken() {
    EditorForm mine = open(anna).set("headline", "Kop van Anna").set("body", "Van Anna.");
    open(bart).set("headline", "Kop van Bart").set("body", "Van Bart.").save();
    HttpResponse<String> asked = mine.save();
    EditorForm choice = EditorForm.choosing(anna, asked).choose(asked, "theirs");
    assertSaved(choice.set("choice-headline", "mine").save(), "joined");
    assertThat(now("headline")).isEqualTo("Kop van Anna");
    assertThat(now("slug")).isEqualTo("kop-van-anna");
    assertThat(now("body")).isEqualTo("Van Bart.");
  }

  @Test
  void whoeverSavesWhileSomebodyChoosesIsJoinedToo() {
    EditorForm mine = open(anna).set("body", BODY.replace("Tweede.", "Tweede, door Anna."));
    open(bart).set("body", BODY.replace("Tweede.", "Tweede, door Bart.")).save();
    HttpResponse<String> asked = mine.save();
    open(bart).set("standfirst", "Intussen.").save();
    assertSaved(EditorForm.choosing(anna, asked).choose(asked, "mine").save(), "joined");
    assertThat(now("standfirst")).isEqualTo("Intussen.");
    assertThat(now("body")).contains("Tweede, door Anna.").doesNotContain("Bart");

    EditorForm again = open(anna).set("body", BODY.replace("Tweede.", "Anna nog eens."));
    open(bart).set("body", BODY.replace("Tweede.", "Bart nog eens.")).save();
    HttpResponse<String> first = again.save();
    open(bart).set("body", BODY.replace("Tweede.", "Bart ten derde.")).save();
    HttpResponse<String> second = EditorForm.choosing(anna, first).choose(first, "mine").save();
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("Bart ten derde.").contains("Anna nog eens.");
    assertSaved(EditorForm.choosing(anna, second).choose(second, "mine").save(), "joined");
    assertThat(now("body")).contains("Anna nog eens.").doesNotContain("Bart");
  }

  @Test
  void whoeverGoesBackToTheirTextFindsIt() {
    EditorForm mine = open(anna).set("body", "Van Anna.");
    open(bart).set("body", "Van Bart.").save();
    HttpResponse<String> asked = mine.save();
    HttpResponse<String> edited = EditorForm.choosing(anna, asked).press("edit");
    assertThat(edited.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(edited.body()).select("#editor [name=body]").val())
        .isEqualTo("Van Anna.");
    assertThat(now("body")).isEqualTo("Van Bart.");
  }

  @Test
  void anAnswerThatNeverCameIsNoClashWithOneself() {
    EditorForm mine = open(anna).set("body", BODY.replace("Tweede.", "Tweede, eerste poging."));
    assertSaved(mine.save(), "saved");
    open(bart).set("body", now("body").replace("Derde.", "Derde, door Bart.")).save();
    mine.set("body", BODY.replace("Tweede.", "Tweede, tweede poging."));
    assertSaved(mine.save(), "joined");
    assertThat(now("body")).isEqualTo("Eerste.\n\nTweede, tweede poging.\n\nDerde, door Bart.");
    mine.set("body", BODY.replace("Tweede.", "Tweede, derde poging."));
    assertSaved(mine.save(), "joined");
    assertThat(now("body")).isEqualTo("Eerste.\n\nTweede, derde poging.\n\nDerde, door Bart.");
    assertSaved(mine.save(), "joined");
  }

  @Test
  void codeThatDoesNotEndIsChosenWhole() {
    EditorForm mine = open(anna).set("body", "Eerste.\n\nTweede.\n\nDerde.\n\n```\nopen");
    open(bart).set("body", "```\nook open\n\nTweede.\n\nDerde.").save();
    HttpResponse<String> asked = mine.save();
    assertThat(asked.statusCode()).isEqualTo(409);
    assertSaved(EditorForm.choosing(anna, asked).choose(asked, "mine").save(), "joined");
    assertThat(now("body")).endsWith("```\nopen");
  }

  @Test
  void bothOfTwoListsCanBeKept() {
    open(anna).set("body", "- een\n- twee").save();
    EditorForm mine = open(anna).set("body", "- een\n- twee\n- drie");
    open(bart).set("body", "- nul\n- een\n- twee").save();
    HttpResponse<String> asked = mine.save();
    assertThat(asked.statusCode()).isEqualTo(409);
    assertSaved(EditorForm.choosing(anna, asked).choose(asked, "both").save(), "joined");
    assertThat(now("body")).contains("- nul").contains("- drie");
  }

  @Test
  void whatBothMovedIsNotThereTwice() {
    EditorForm mine = open(anna).set("body", "Derde.\n\nEerste.\n\nTweede.");
    open(bart).set("body", "Eerste.\n\nDerde.\n\nTweede.").save();
    HttpResponse<String> asked = mine.save();
    if (asked.statusCode() == 409) {
      assertSaved(EditorForm.choosing(anna, asked).choose(asked, "mine").save(), "joined");
    }
    assertThat(now("body").split("Derde\\.", -1)).hasSize(2);
  }

  @Test
  void anAddressThatSomebodyTypedIsNoClashWithAHeadline() {
    EditorForm mine = open(anna).set("headline", "Een nieuwe kop");
    open(bart).set("slug", "getypt-adres").save();
    assertSaved(mine.save(), "joined");
    assertThat(now("slug")).isEqualTo("getypt-adres");
    assertThat(now("headline")).isEqualTo("Een nieuwe kop");
  }

  @Test
  void aPictureThatCameWithTheFormIsStillThereAfterChoosing() {
    String base = open(anna).get("base");
    String writing = open(anna).get("writing");
    open(bart).set("headline", "Kop van Bart").save();
    HttpResponse<String> asked =
        anna.upload(
            place,
            "picture_file",
            "foto.jpg",
            TestPictures.file("jpg", 40, 30),
            "base",
            base,
            "writing",
            writing,
            "language",
            "nl",
            "headline",
            "Kop van Anna",
            "body",
            BODY,
            "slug",
            "een-kop",
            "picture_alt",
            "Een foto");
    assertThat(asked.statusCode()).isEqualTo(409);
    EditorForm choice = EditorForm.choosing(anna, asked).choose(asked, "mine");
    assertThat(choice.get("picture")).hasSize(32);
    assertSaved(choice.save(), "joined");
    assertThat(now("picture")).isEqualTo(choice.get("picture"));
    assertThat(now("picture_alt")).isEqualTo("Een foto");
  }

  @Test
  void aBaseThatIsNobodysTakesNothingAway() {
    HttpResponse<String> asked = open(anna).set("base", "999999").set("body", "Anders.").save();
    assertThat(asked.statusCode()).isEqualTo(409);
    assertThat(asked.body()).contains("Eerste.").contains("Anders.");
  }
}
