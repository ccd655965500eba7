package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.account.Role;
import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.Kind;
import bron.article.RevisionStore;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a translation when its source goes on. */
class StaleTranslationTest {
  private static final String ONE = "Wie de straat in fietst, hoort de batterij al van verre.";
  private static final String TWO =
      "De batterij heeft een vermogen van 2,4 megawattuur en bedient 44 huizen.";
  private static final String THREE = "Volgend voorjaar wil de parallelstraat er ook een.";
  private static final String NOTE = "Het vermogen was verkeerd.";
  private static final String ENGLISH = "/en/2026/11/24/one-battery";

  private final TestSite site = TestSite.start();
  private Story source = new Stories(site).draft("nl", Manuscript.of("Nog niets"));
  private Visitor editor = site.visitor();

  @BeforeEach
  void publishBoth() {
    editor = site.signedIn(Role.EDITOR);
    source = new Stories(site).published(Manuscript.of("Eén batterij").body(body(ONE, TWO, THREE)));
    translator()
        .types("headline", "One battery")
        .types("standfirst", "The lead.")
        .types("p-1", "Cycle into the street and you hear the battery.")
        .types("p-2", "The battery has a power of 2.4 megawatt-hours and serves 44 houses.")
        .types("p-3", "Next spring the street behind wants one too.")
        .save();
    tell(Kind.FIRST);
    site.clock.move(java.time.Duration.ofMinutes(10));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void thePageWithoutPicturesSaysSoToo() {
    correct(Kind.CORRECTION, ONE, "De batterij heeft een vermogen van 1 megawattuur.", THREE);

    Document lite = site.visitor().page(ENGLISH + "?lite");

    assertThat(lite.select(".origin").text()).isEqualTo("Translated from Dutch: Eén batterij");
    assertThat(lite.select("aside").text()).contains(NOTE);
    assertThat(site.visitor().page(source.path() + "?lite").select(".origin")).isEmpty();
  }

  private Translator translator() {
    return Translator.at(editor, source.article().id(), "en");
  }

  private void correct(Kind kind, String... paragraphs) {
    source.publish(kind, kind == Kind.CORRECTION ? NOTE : "", m -> m.body(body(paragraphs)));
    site.clock.move(java.time.Duration.ofMinutes(10));
  }

  private static String body(String... paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  @Test
  void aCorrectionMarksTheParagraphThatItChangedAndShowsHow() {
    correct(Kind.CORRECTION, ONE, TWO.replace("2,4 megawattuur", "honderd kilowatt"), THREE);
    Translator translator = translator();

    assertThat(translator.rows("stale")).containsExactly("p-2");
    Document page = translator.page();
    assertThat(page.select("#row-p-2 del").text()).isEqualTo("2,4 megawattuur");
    assertThat(page.select("#row-p-2 ins").text()).isEqualTo("honderd kilowatt");
    assertThat(page.select("#row-p-2 .beside-said").text()).isEqualTo("Gewijzigd in de bron");
    assertThat(page.select(".todo a").eachAttr("href")).containsExactly("#f-p-2");
    assertThat(page.select(".beside-notices").text()).contains(NOTE);
    assertThat(page.select(".sentence").text()).contains("1 deel achter op de bron");
    Document list = editor.page("/admin/articles?translation=behind");
    assertThat(list.select("tbody th").eachText()).containsExactly("One battery");
    assertThat(list.select(".behind").text()).isEqualTo("1 deel achter op de bron");
    assertThat(list.select("[name=translation] [selected]").val()).isEqualTo("behind");
  }

  @Test
  void aTypoMarksNone() {
    correct(Kind.TYPO, ONE, TWO.replace("vermogen", "Vermogen"), THREE);

    assertThat(translator().rows("stale")).isEmpty();
    assertThat(translator().page().select(".beside-words").eachText())
        .contains(TWO.replace("vermogen", "Vermogen"));
    assertThat(editor.page("/admin/articles?translation=behind").select("tbody tr")).isEmpty();
    assertThat(ReadersPage.sound(site.visitor(), ENGLISH).select(".notice")).isEmpty();
  }

  @Test
  void editingMarksAParagraphAsUpToDate() {
    correct(Kind.CORRECTION, ONE, TWO.replace("2,4 megawattuur", "honderd kilowatt"), THREE);

    Translator translator = translator().types("p-1", "Cycle in and you hear it.").save();
    assertThat(translator.rows("stale")).as("another was edited").containsExactly("p-2");
    translator.types("p-2", "It has a power of 1.2 megawatts and serves 44 houses.").save();
    assertThat(translator.rows("stale")).isEmpty();
    assertThat(editor.page("/admin/articles?translation=behind").select("tbody tr")).isEmpty();
  }

  @Test
  void sayingThatItIsStillRightDoesSoToo() {
    correct(Kind.UPDATE, ONE, TWO.replace("huizen", "huishoudens"), THREE);
    String before = english().path();

    Translator translator = translator().says("p-2").save();
    assertThat(translator.rows("stale")).isEmpty();
    assertThat(translator.page().select(".notice").text()).isEqualTo("Opgeslagen.");
    assertThat(english().path()).isEqualTo(before);
    assertThat(translator.page().select(".sentence").text()).contains("gelijk met de bron");
    assertThat(body()).contains("serves 44 houses");
  }

  @Test
  void savingWithoutAWordLeavesItStale() {
    correct(Kind.UPDATE, ONE, TWO.replace("huizen", "huishoudens"), THREE);
    long revision = english().article().revisionId();

    assertThat(translator().save().rows("stale")).containsExactly("p-2");
    assertThat(english().article().revisionId()).isEqualTo(revision);
  }

  @Test
  void anInsertedParagraphIsNewAndADeletedOneIsKeptUntilSomebodyDecides() {
    correct(Kind.UPDATE, ONE, "Eerst stond er een molen.", TWO);
    Translator translator = translator();
    assertThat(translator.rows("added")).containsExactly("p-2");
    assertThat(translator.rows("gone")).containsExactly("p-4");
    assertThat(translator.page().select("#row-p-4 del").text()).isEqualTo(THREE);
    assertThat(translator.page().select(".sentence").text()).contains("2 delen achter");

    translator.types("p-2", "First there was a windmill.").types("p-4", "").save();
    assertThat(body())
        .isEqualTo(
            body(
                "Cycle into the street and you hear the battery.",
                "First there was a windmill.",
                "The battery has a power of 2.4 megawatt-hours and serves 44 houses."));
    assertThat(translator.rows("added")).isEmpty();
    assertThat(translator.rows("gone")).isEmpty();
  }

  @Test
  void whatTheSourceDroppedCanBeKeptAndWhatItAddedLeftOut() {
    correct(Kind.UPDATE, ONE, "Eerst stond er een molen.", TWO);

    Translator translator = translator().says("p-2").says("p-4").save();
    assertThat(translator.page().select(".sentence").text()).contains("gelijk met de bron");
    assertThat(translator.rows("own")).containsExactly("p-4");
    assertThat(body()).endsWith("wants one too.");
    correct(Kind.UPDATE, ONE, "Eerst stond er een molen.", TWO, "Slot.");
    assertThat(translator().rows("added")).hasSize(1);
    assertThat(translator().rows("stale")).isEmpty();
  }

  @Test
  void aMovedParagraphMovesAlong() {
    correct(Kind.UPDATE, THREE, ONE, TWO);
    Translator translator = translator();
    assertThat(translator.rows("stale")).isEmpty();
    assertThat(translator.page().select("#row-p-1 .beside-said").text()).startsWith("Verplaatst");
    assertThat(translator.field("p-1")).startsWith("Next spring");

    translator.save();
    assertThat(body()).startsWith("Next spring");
    assertThat(translator.page().select(".beside-said")).isEmpty();
  }

  @Test
  void aSplitAndAMergedParagraphAreStale() {
    correct(
        Kind.UPDATE,
        ONE,
        "De batterij heeft een vermogen van 2,4 megawattuur.",
        "Hij bedient 44 huizen.",
        THREE);
    Translator split = translator();
    assertThat(split.rows("stale")).containsExactly("p-2");
    assertThat(split.rows("added")).containsExactly("p-3");
    split.types("p-2", "It has a power of 2.4 MWh.").types("p-3", "It serves 44 houses.").save();

    correct(
        Kind.UPDATE,
        ONE,
        "De batterij heeft een vermogen van 2,4 megawattuur. Hij bedient 44 huizen.",
        THREE);
    Translator merged = translator();
    assertThat(merged.rows("stale")).containsExactly("p-2");
    assertThat(merged.rows("gone")).containsExactly("p-3");
    merged.types("p-2", "It has a power of 2.4 MWh and serves 44 houses.").types("p-3", "").save();
    assertThat(merged.page().select(".sentence").text()).contains("gelijk met de bron");
  }

  @Test
  void theOrdinaryEditorKeepsWhatWasMadeFromWhat() {
    String place = "/admin/articles/" + english().article().id();
    String text =
        body(
            "Cycle into the street and you hear the battery.",
            "An added paragraph.",
            "The battery has a power of 2.4 megawatt-hours and serves 44 houses, so far.",
            "Next spring the street behind wants one too.");
    editor.post(
        place,
        "base",
        editor.page(place).select("[name=base]").val(),
        "language",
        "en",
        "headline",
        "One battery",
        "slug",
        "one-battery",
        "standfirst",
        "The lead.",
        "body",
        text);
    correct(Kind.CORRECTION, ONE, TWO.replace("2,4 megawattuur", "honderd kilowatt"), THREE);

    Translator translator = translator();
    assertThat(translator.rows("stale")).containsExactly("p-2");
    assertThat(translator.field("p-1")).endsWith("\n\nAn added paragraph.");
    assertThat(translator.field("p-2")).endsWith("so far.");
  }

  @Test
  void readersAreToldUntilTheTranslationHasTakenItOver() {
    correct(Kind.CORRECTION, ONE, TWO.replace("2,4 megawattuur", "honderd kilowatt"), THREE);
    Document page = ReadersPage.sound(site.visitor(), ENGLISH);
    assertThat(page.select(".notice h2").text())
        .isEqualTo("The original article has since been corrected");
    assertThat(page.select(".notice time").text()).isEqualTo("24 November 2026, 11:10");
    assertThat(page.select(".notice [lang=nl]").text()).isEqualTo(NOTE);
    assertThat(page.select(".notice a").attr("href")).isEqualTo(source.path());

    translator().types("p-2", "It has a power of 1.2 megawatts and serves 44 houses.").save();
    assertThat(ReadersPage.sound(site.visitor(), ENGLISH).select(".notice"))
        .as("a draft changes nothing for readers")
        .hasSize(1);
    tell(Kind.CORRECTION);
    Document after = ReadersPage.sound(site.visitor(), ENGLISH);
    assertThat(after.select(".notice.is-quiet")).isEmpty();
    assertThat(after.select(".notice").text()).contains("Its own note.");
    assertThat(after.select(".origin")).hasSize(1);
  }

  @Test
  void aCorrectionThatChangesNoWordsIsSeenAndThenOver() {
    source.publish(Kind.CORRECTION, NOTE);
    assertThat(ReadersPage.sound(site.visitor(), ENGLISH).select(".notice")).hasSize(1);
    assertThat(editor.page("/admin/articles?translation=behind").select("tbody tr")).hasSize(1);

    Translator translator = translator();
    assertThat(translator.page().select(".beside-notices").text()).contains(NOTE);
    translator.save();
    tell(Kind.UPDATE);
    assertThat(ReadersPage.sound(site.visitor(), ENGLISH).select(".notice")).isEmpty();
    assertThat(editor.page("/admin/articles?translation=behind").select("tbody tr")).isEmpty();
  }

  @Test
  void anUpdateOfTheSourceIsNoCorrectionToReaders() {
    correct(Kind.UPDATE, ONE, TWO.replace("huizen", "huishoudens"), THREE);

    assertThat(ReadersPage.sound(site.visitor(), ENGLISH).select(".notice")).isEmpty();
  }

  @Test
  void aWithdrawnSourceIsNamedAndNotLinked() {
    source.publish(Kind.WITHDRAWAL, "Klopte niet.");
    Document page = ReadersPage.sound(site.visitor(), ENGLISH);

    assertThat(page.select(".origin").text()).isEqualTo("Translated from Dutch: Eén batterij");
    assertThat(page.select(".origin a, link[hreflang]")).isEmpty();
  }

  @Test
  void whatTheSourceSaidWhenThePageWasOpenedIsWhatIsTranslated() {
    Translator open = translator();
    correct(Kind.CORRECTION, ONE, TWO.replace("2,4 megawattuur", "honderd kilowatt"), THREE);

    open.types("p-2", "Typed beside the older text.").save();
    assertThat(open.rows("stale")).containsExactly("p-2");
    assertThat(open.field("p-2")).isEqualTo("Typed beside the older text.");
  }

  @Test
  void feedsAreTheSameAsWithoutATranslation() {
    String before = site.visitor().get("/en/atom.xml").body();
    correct(Kind.CORRECTION, ONE, TWO.replace("2,4 megawattuur", "honderd kilowatt"), THREE);

    assertThat(site.visitor().get("/en/atom.xml").body()).isEqualTo(before);
  }

  private record English(Article article, String path) {}

  private English english() {
    Article article =
        site
            .database()
            .read(stores -> stores.of(ArticleStore.class).editions(source.article().storyId()))
            .stream()
            .filter(edition -> edition.language().equals("en"))
            .findFirst()
            .orElseThrow();
    return new English(article, article.slug());
  }

  private String body() {
    return site.database()
        .read(stores -> stores.of(RevisionStore.class).find(english().article().revisionId()))
        .orElseThrow()
        .copy()
        .body();
  }

  private void tell(Kind kind) {
    Article article = english().article();
    String note = kind == Kind.CORRECTION ? "Its own note." : "";
    assertThat(
            site.publishing()
                .publish(Actor.COMMAND_LINE, article.id(), article.revisionId(), kind, note))
        .isInstanceOf(bron.article.Publishing.PublishResult.Published.class);
  }
}
