package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.Copy;
import bron.article.Credit;
import bron.article.Kind;
import bron.article.RevisionStore;
import bron.article.TranslationStore;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A translator's work over HTTP, without scripts. */
class TranslatingTest {
  private static final String BODY =
      "Wie de straat in fietst, hoort hem al.\n\n## De berg\n\nDe batterij bedient 44 huishoudens.";

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private Story battery() {
    long tobias = stories.author("tobias", "Tobias Verhulst");
    return stories.published(
        Manuscript.of("Eén batterij")
            .body(BODY)
            .section(stories.section("energie", java.util.Map.of("nl", "Energie", "en", "Energy")))
            .credit(Credit.Role.AUTHOR, tobias, "Tobias Verhulst")
            .picture(stories.picture('a'), "Huizen.", "De straat.", "Illustratie: X"));
  }

  @Test
  void theSourceStandsOnTheLeftParagraphAgainstParagraph() {
    long id = battery().article().id();
    Visitor editor = site.signedIn(Role.EDITOR);
    String link =
        editor.page("/admin/articles/" + id).select("a:contains(Vertalen in het)").attr("href");
    assertThat(link).isEqualTo("/admin/articles/" + id + "/translations/en");

    Translator translator = Translator.at(editor, id, "en");
    Document page = translator.page();
    assertThat(page.select(".beside-words").eachText())
        .containsExactly(
            "Eén batterij",
            "De lead.",
            "Huizen.",
            "De straat.",
            "Illustratie: X",
            "Wie de straat in fietst, hoort hem al.",
            "## De berg",
            "De batterij bedient 44 huishoudens.");
    assertThat(page.select(".beside-words").eachAttr("lang")).containsOnly("nl");
    assertThat(page.select(".beside-row textarea").eachAttr("lang")).containsOnly("en").hasSize(8);
    assertThat(page.select(".sentence").text())
        .isEqualTo("Nog niet opgeslagen · nog 8 delen te vertalen");
    assertThat(page.text()).doesNotContain("??", "${", "{0}");
  }

  @Test
  void aHalfDoneTranslationIsAnOrdinaryDraftAndGoesOnLater() {
    Story source = battery();
    long id = source.article().id();
    Translator translator =
        Translator.at(site, id, "en")
            .types("headline", "One battery")
            .types("p-1", "Cycle into the street and you hear it.\n\nYou really do.")
            .save();

    Article english = edition(source, "en");
    Copy copy = copy(english);
    assertThat(copy.body()).isEqualTo("Cycle into the street and you hear it.\n\nYou really do.");
    assertThat(copy.slug()).isEqualTo("one-battery");
    assertThat(copy.sectionId()).isPresent();
    assertThat(copy.picture().orElseThrow().alt()).as("not decorative").isEqualTo("Huizen.");
    assertThat(copy.credits()).extracting(Credit::name).containsExactly("Tobias Verhulst");
    assertThat(translator.rows("missing"))
        .containsExactly(
            "standfirst", "picture_alt", "picture_caption", "picture_credit", "p-2", "p-3");
    assertThat(translator.field("picture_alt")).isEmpty();
    assertThat(translator.field("p-1")).endsWith("\n\nYou really do.");

    translator.types("p-3", "It serves 44 households.").types("picture_alt", "Houses.").save();
    assertThat(copy(edition(source, "en")).body())
        .isEqualTo(
            "Cycle into the street and you hear it.\n\nYou really do.\n\nIt serves 44 households.");
    assertThat(copy(edition(source, "en")).picture().orElseThrow().alt()).isEqualTo("Houses.");
    translator.types("p-2", "## The hill").types("headline", "One battery, 44 opinions").save();
    assertThat(copy(edition(source, "en")).body()).contains("do.\n\n## The hill\n\nIt serves");
    assertThat(copy(edition(source, "en")).slug()).isEqualTo("one-battery-44-opinions");
    assertThat(site.signedIn(Role.EDITOR).page("/admin/articles?translation=behind").text())
        .as("not finished is not behind")
        .contains("Geen artikelen gevonden");
  }

  @Test
  void whatEachParagraphWasMadeFromIsKept() {
    Story source = battery();
    whole(source);

    Article english = edition(source, "en");
    var map =
        site.database()
            .read(stores -> stores.of(TranslationStore.class).map(english.revisionId()))
            .orElseThrow();
    long revision = source.article().revisionId();
    assertThat(map.sourceRevisionId()).isEqualTo(revision);
    assertThat(map.body())
        .extracting(segment -> segment.origin().orElseThrow())
        .containsExactly(
            new bron.article.Segment.Origin(revision, 1),
            new bron.article.Segment.Origin(revision, 2),
            new bron.article.Segment.Origin(revision, 3));
  }

  @Test
  void aHeadlineThatNoAddressCanSpellLeadsToTheAddressOfTheSource() {
    Story source = battery();
    Translator translator = Translator.at(site, source.article().id(), "en").save();
    assertThat(edition(source, "en").slug()).isEqualTo("een-batterij");
    translator.types("headline", "شارع واحد و44 رأيًا").save();
    assertThat(edition(source, "en").slug()).isEqualTo("een-batterij");
    translator.types("headline", "One battery").save();
    assertThat(edition(source, "en").slug()).isEqualTo("one-battery");
  }

  @Test
  void theTranslatorIsOfferedByThemselves() {
    Story source = battery();
    long hester = stories.author("hester", "Hester Lindgaard");
    Visitor editor = site.signedIn(Role.EDITOR);
    assertThat(Translator.at(editor, source.article().id(), "en").field("translator")).isEmpty();
    Translator.link(site, hester);

    Translator translator = Translator.at(editor, source.article().id(), "en");
    assertThat(translator.field("translator")).isEqualTo("Hester Lindgaard");
    translator.types("headline", "One battery").save();
    assertThat(copy(edition(source, "en")).credits())
        .containsExactly(
            copy(source.article()).credits().getFirst(),
            new Credit(Credit.Role.TRANSLATOR, Optional.of(hester), "Hester Lindgaard", ""));
    translator.types("translator", "Hester Lindgaard, Jan Bakker").save();
    assertThat(copy(edition(source, "en")).credits())
        .extracting(Credit::name)
        .containsExactly("Tobias Verhulst", "Hester Lindgaard", "Jan Bakker");
  }

  @Test
  void nobodyIsOverwrittenAndNothingTypedIsLost() {
    Story source = battery();
    long id = source.article().id();
    whole(source);
    Translator mine = Translator.at(site, id, "en");
    Translator.at(site, id, "en").types("p-3", "What a colleague made of it.").save();

    HttpResponse<String> answer = mine.types("p-1", "What I made of it.").send("save");
    assertThat(answer.statusCode()).isEqualTo(409);
    mine.reading(answer);
    assertThat(mine.page().select(".theirs").text()).contains("What a colleague made of it.");
    assertThat(mine.field("p-1")).isEqualTo("What I made of it.");
    assertThat(copy(edition(source, "en")).body()).contains("What a colleague made of it.");

    mine.save();
    assertThat(copy(edition(source, "en")).body()).startsWith("What I made of it.");
  }

  @Test
  void twoWhoBeginTheSameTranslationSeeEachOther() {
    Story source = battery();
    long id = source.article().id();
    Translator first = Translator.at(site, id, "en").types("headline", "Mine");
    Translator second = Translator.at(site, id, "en").types("headline", "Theirs");
    first.save();

    HttpResponse<String> answer = second.send("save");
    assertThat(answer.statusCode()).isEqualTo(409);
    second.reading(answer);
    assertThat(second.field("headline")).isEqualTo("Theirs");
    assertThat(second.page().select(".theirs").text()).contains("Mine");
    second.save();
    assertThat(copy(edition(source, "en")).headline()).isEqualTo("Theirs");
  }

  @Test
  void whatIsTooLongComesBackAsTyped() {
    Story source = battery();
    String endless = "a".repeat(301);
    Translator translator =
        Translator.at(site, source.article().id(), "en").types("headline", endless);

    HttpResponse<String> answer = translator.types("p-1", "Typed.").send("save");
    assertThat(answer.statusCode()).isEqualTo(422);
    translator.reading(answer);
    assertThat(translator.field("headline")).isEqualTo(endless);
    assertThat(translator.field("p-1")).isEqualTo("Typed.");
    assertThat(translator.page().select("#problems a").attr("href")).isEqualTo("#f-headline");
    assertThat(editions(source)).hasSize(1);
  }

  @Test
  void whoMayNotIsRefused() {
    Story source = battery();
    long id = source.article().id();
    long draft = stories.draft("nl", Manuscript.of("Geheim")).article().id();
    Visitor author = site.signedIn(Role.AUTHOR);
    assertThat(author.get("/admin/articles/" + draft + "/translations/en").statusCode())
        .isEqualTo(403);
    Translator.at(author, id, "en").types("headline", "By an author").save();
    Visitor other = site.signedIn(Role.AUTHOR);
    assertThat(other.get("/admin/articles/" + id + "/translations/en").statusCode()).isEqualTo(403);
    for (String odd :
        List.of(
            id + "/translations/nl",
            id + "/translations/xx",
            "0/translations/en",
            "x/translations/en")) {
      assertThat(author.get("/admin/articles/" + odd).statusCode()).as(odd).isEqualTo(404);
    }
    assertThat(
            author
                .post(
                    "/admin/articles/" + id + "/translations/en", "source", "999", "headline", "x")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void anEditionThatWasMadeFromElsewhereIsShownThere() {
    Story source = battery();
    whole(source);
    long english = edition(source, "en").id();
    Visitor editor = site.signedIn(Role.EDITOR);

    assertThat(
            editor
                .get("/admin/articles/" + english + "/translations/nl")
                .headers()
                .firstValue("Location"))
        .contains("/admin/articles/" + source.article().id());
    assertThat(
            editor
                .page("/admin/articles/" + english)
                .select("a:contains(Naast de bron)")
                .attr("href"))
        .isEqualTo("/admin/articles/" + source.article().id() + "/translations/en");
  }

  @Test
  void whoPublishesIsToldWhatIsStillToBeTranslated() {
    Story source = battery();
    Translator.at(site, source.article().id(), "en")
        .types("headline", "One battery")
        .types("p-1", "Cycle into the street and you hear it.")
        .save();

    String asking = "/admin/articles/" + edition(source, "en").id() + "/publish";
    assertThat(site.signedIn(Role.EDITOR).page(asking).select(".facts dd").eachText())
        .contains("nog 2 delen te vertalen");
  }

  @Test
  void whatIsTranslatedIsPublishedLikeAnyArticle() {
    Story source = battery();
    Translator translator = whole(source);
    HttpResponse<String> answer = translator.send("publish");
    long english = edition(source, "en").id();
    assertThat(answer.headers().firstValue("Location"))
        .contains("/admin/articles/" + english + "/publish");
    String asking = "/admin/articles/" + english + "/publish";
    assertThat(site.signedIn(Role.EDITOR).page(asking).select(".facts dd").eachText())
        .noneMatch(fact -> fact.contains("te vertalen"));

    assertThat(
            site.publishing()
                .publish(
                    bron.account.Actor.COMMAND_LINE,
                    english,
                    edition(source, "en").revisionId(),
                    Kind.FIRST,
                    ""))
        .isInstanceOf(bron.article.Publishing.PublishResult.Published.class);
    Document page = ReadersPage.sound(site.visitor(), "/en/2026/11/24/one-battery");
    assertThat(page.select(".origin").text()).isEqualTo("Translated from Dutch: Eén batterij");
    assertThat(page.select(".origin a").attr("href")).isEqualTo(source.path());
    assertThat(page.select(".credits").text()).contains("Translation: Hester Lindgaard");
    assertThat(page.select(".notice")).isEmpty();
    assertThat(ReadersPage.sound(site.visitor(), source.path()).select(".origin")).isEmpty();
  }

  private Translator whole(Story source) {
    return Translator.at(site, source.article().id(), "en")
        .types("translator", "Hester Lindgaard")
        .types("headline", "One battery")
        .types("standfirst", "The lead.")
        .types("picture_alt", "Houses.")
        .types("picture_caption", "The street.")
        .types("picture_credit", "Illustration: X")
        .types("p-1", "Cycle into the street and you hear it.")
        .types("p-2", "## The hill")
        .types("p-3", "The battery serves 44 households.")
        .save();
  }

  private List<Article> editions(Story source) {
    return site.database()
        .read(stores -> stores.of(ArticleStore.class).editions(source.article().storyId()));
  }

  private Article edition(Story source, String language) {
    return editions(source).stream()
        .filter(article -> article.language().equals(language))
        .findFirst()
        .orElseThrow();
  }

  private Copy copy(Article article) {
    return site.database()
        .read(stores -> stores.of(RevisionStore.class).find(article.revisionId()))
        .orElseThrow()
        .copy();
  }
}
