package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Credit;
import bron.article.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was published, withdrawn, renamed or merged is found so by the next request. */
class SearchFreshTest {
  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);
  private final Stories stories = new Stories(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private List<String> found(String query) {
    return ReadersPage.sound(
            site.visitor(), "/search?exact=1&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .select(".hits h2")
        .eachText();
  }

  @Test
  void everyKindOfPublicationIsFoundAtOnce() {
    Story story = stories.draft("nl", Manuscript.of("Concept"));
    assertThat(found("concept")).isEmpty();
    story.publish(Kind.FIRST, "");
    assertThat(found("concept")).containsExactly("Concept");
    story.publish(Kind.TYPO, "", words -> words.headline("Verbeterd").body("Nieuwe kabel."));
    assertThat(found("concept")).isEmpty();
    assertThat(found("verbeterd kabel")).containsExactly("Verbeterd");
    story.publish(Kind.UPDATE, "", words -> words.body("Bijgewerkt."));
    assertThat(found("bijgewerkt")).hasSize(1);
    story.publish(Kind.CORRECTION, "Fout.", words -> words.body("Gecorrigeerd."));
    assertThat(found("bijgewerkt")).isEmpty();
    assertThat(found("gecorrigeerd")).hasSize(1);
    story.publish(Kind.WITHDRAWAL, "Niet waar.");
    assertThat(found("gecorrigeerd")).isEmpty();
    story.publish(Kind.RESTORATION, "");
    assertThat(found("gecorrigeerd")).hasSize(1);
  }

  @Test
  void aTopicThatIsRenamedOrMergedIsFoundByItsNewName() {
    long fusion = press.topic("fusie", "Kernfusie");
    long energy = press.topic("energie", "Energie");
    press.article("Kop").about(fusion).publish();
    Visitor editor = site.signedIn(Role.EDITOR);
    editor.post(
        "/admin/topics/" + fusion,
        "version",
        "1",
        "name-nl",
        "Sterrenkracht",
        "name-en",
        "",
        "slug",
        "fusie");
    assertThat(found("sterrenkracht")).containsExactly("Kop");
    assertThat(found("kernfusie")).isEmpty();

    assertThat(
            editor
                .post("/admin/topics/" + fusion + "/merger", "version", "2", "into", "" + energy)
                .statusCode())
        .isEqualTo(303);
    assertThat(found("energie")).containsExactly("Kop");
    assertThat(found("sterrenkracht")).isEmpty();
  }

  @Test
  void anAuthorWhoGetsAnotherNameIsFoundByBoth() {
    long sanne = stories.author("sanne", "Sanne de Wit");
    press.article("Kop").by(Credit.Role.AUTHOR, "Sanne de Wit", Optional.of(sanne)).publish();
    site.signedIn(Role.EDITOR)
        .post("/admin/authors/" + sanne, "version", "1", "name", "Sanne Bakker", "slug", "bakker");

    assertThat(found("bakker")).as("the name of today").containsExactly("Kop");
    assertThat(found("\"de wit\"")).as("the name above the article").containsExactly("Kop");
    assertThat(
            ReadersPage.sound(site.visitor(), "/search?author=sanne").select(".hits h2").eachText())
        .as("the old slug")
        .containsExactly("Kop");
  }

  @Test
  void aSectionThatIsMergedIsFilteredOnByItsNewPlace() {
    long ai = stories.section("ai", Map.of("nl", "AI"));
    long tech = stories.section("techniek", Map.of("nl", "Techniek"));
    press.article("Kop").in(ai).publish();
    site.signedIn(Role.EDITOR)
        .post("/admin/sections/" + ai + "/merger", "version", "1", "into", "" + tech);

    for (String slug : List.of("techniek", "ai")) {
      assertThat(
              ReadersPage.sound(site.visitor(), "/search?q=kop&section=" + slug)
                  .select(".hits h2")
                  .eachText())
          .containsExactly("Kop");
    }
  }
}
