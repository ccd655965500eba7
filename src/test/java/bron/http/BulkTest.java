package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.account.Role;
import bron.article.Article;
import bron.article.Copy;
import bron.article.Kind;
import bron.article.PublicationStore;
import bron.article.RevisionStore;
import bron.article.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One act on many articles: looked at first, done to each by itself, told afterwards. */
class BulkTest {
  private static final String BULK = "/admin/articles/bulk";

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Visitor editor = site.signedIn(Role.EDITOR);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void theListLetsEditorsChooseSeveral() {
    long id = stories.draft("nl", Manuscript.of("Een kop")).article().id();

    Document list = editor.page("/admin/articles");

    assertThat(list.select("tbody .pick input[form=bulk]").val()).isEqualTo(String.valueOf(id));
    assertThat(list.select("#bulk option")).hasSize(6);
    assertThat(site.signedIn(Role.AUTHOR).page("/admin/articles").select("#bulk, .pick")).isEmpty();
    assertThat(site.signedIn(Role.AUTHOR).get(BULK).statusCode()).isEqualTo(403);
    assertThat(site.signedIn(Role.AUTHOR).post(BULK, "act", "publish").statusCode()).isEqualTo(403);
  }

  @Test
  void draftsArePublishedAndTheRestIsNamedWithWhy() {
    Story ready = stories.draft("nl", Manuscript.of("Klaar"));
    Story empty = stories.draft("nl", Manuscript.of("Nog leeg").body(""));
    Story live = stories.published(Manuscript.of("Staat er al"));

    Document plan = ask("publish", List.of(ready, empty, live));

    assertThat(plan.select("#going ~ ul a").eachText()).containsExactly("Klaar");
    assertThat(plan.select("#skipped + ul a").eachText())
        .containsExactly("Nog leeg", "Staat er al");
    assertThat(plan.select("#skipped + ul .why").eachText())
        .satisfiesExactly(
            why -> assertThat(why).isEqualTo("Het artikel heeft nog geen tekst."),
            why -> assertThat(why).startsWith("Staat al op de site"));
    assertThat(ready.article().state()).isEqualTo(State.DRAFT);

    Document done = submit(plan);

    assertThat(done.select("#done + ul a").eachText()).containsExactly("Klaar");
    assertThat(ready.article().state()).isEqualTo(State.LIVE);
    assertThat(empty.article().state()).isEqualTo(State.DRAFT);
    assertThat(Staff.trail(site).stream().filter(l -> l.startsWith("article.publish|")))
        .last()
        .asString()
        .startsWith("article.publish|article/" + ready.article().id() + "|first|");
  }

  @Test
  void aSectionIsSetInADraftAndReadersOfALiveArticleSeeItAtOnce() {
    long sport = stories.section("sport", Map.of("nl", "Sport"));
    Story draft = stories.draft("nl", Manuscript.of("Concept"));
    Story live = stories.published(Manuscript.of("Live"));
    Story same = stories.published(Manuscript.of("Al sport").section(sport));
    Story both = stories.published(Manuscript.of("Met concept"));
    save(both, both.article().revisionId(), "Een andere kop");

    Document plan =
        ask("section", List.of(draft, live, same, both), "section", String.valueOf(sport));

    assertThat(plan.select("#going").text())
        .isEqualTo("Deze 3 artikelen komen in de rubriek Sport");
    assertThat(plan.select("#skipped + ul .why").text()).isEqualTo("Staat al in deze rubriek.");
    assertThat(plan.select("#going ~ ul .hint").eachText())
        .satisfiesExactly(
            will -> assertThat(will).startsWith("Wordt een nieuwe versie"),
            will -> assertThat(will).isEqualTo("Lezers zien dit artikel: kies hieronder."),
            will -> assertThat(will).startsWith("Komt bij het concept"));

    submit(plan, "tell", "now");

    assertThat(newest(draft).sectionId()).contains(sport);
    assertThat(live.article().sectionId()).contains(sport);
    assertThat(kinds(live)).containsExactly(Kind.FIRST, Kind.TYPO);
    assertThat(live.article().updatedAt()).isEmpty();
    assertThat(newest(both).sectionId()).contains(sport);
    assertThat(newest(both).headline()).isEqualTo("Een andere kop");
    assertThat(kinds(both)).containsExactly(Kind.FIRST);
    assertThat(kinds(same)).containsExactly(Kind.FIRST);
    assertThat(editor.page("/admin/articles/" + draft.article().id() + "/revisions").text())
        .contains("Rubriek gezet: Sport");
  }

  @Test
  void readersSeeNothingYetWhereThatIsChosen() {
    long sport = stories.section("sport", Map.of("nl", "Sport"));
    Story live = stories.published(Manuscript.of("Live"));

    Document plan = ask("section", List.of(live), "section", String.valueOf(sport));
    Document done = submit(plan, "tell", "later");

    assertThat(done.select(".why").text()).startsWith("Opgeslagen als concept");
    assertThat(live.article().hasDraft()).isTrue();
    assertThat(kinds(live)).containsExactly(Kind.FIRST);
  }

  @Test
  void aTopicIsAddedAfterTheOthersAndTakenAway() {
    long bike = stories.topic("fiets", Map.of("nl", "Fiets"));
    long train = stories.topic("trein", Map.of("nl", "Trein"));
    Story with = stories.draft("nl", Manuscript.of("Met").topics(train));
    Story without = stories.draft("nl", Manuscript.of("Zonder"));

    submit(ask("topic", List.of(with, without), "topic", "Fiets"));
    assertThat(newest(with).topicIds()).containsExactly(train, bike);
    assertThat(newest(without).topicIds()).containsExactly(bike);

    Document plan = ask("untopic", List.of(with, without), "topic", "trein");
    assertThat(plan.select("#skipped + ul a").text()).isEqualTo("Zonder");
    submit(plan);
    assertThat(newest(with).topicIds()).containsExactly(bike);
  }

  @Test
  void aTopicThatIsNotThereIsSaidAndNotMade() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));

    Document page = ask("topic", List.of(story), "topic", "Bestaat niet");

    assertThat(page.select("#problems").text()).startsWith("Dit onderwerp is er niet.");
    assertThat(page.select("#f-topic").val()).isEqualTo("Bestaat niet");
    assertThat(page.select("form[method=post].bulk-plan")).isEmpty();
  }

  @Test
  void aWithdrawalNeedsAReasonWhichThenStandsAtEachAddress() {
    Story one = stories.published(Manuscript.of("Een"));
    Story two = stories.published(Manuscript.of("Twee"));
    Story draft = stories.draft("nl", Manuscript.of("Concept"));
    Document plan = ask("withdraw", List.of(one, two, draft));

    Document refused = submit(plan);
    assertThat(refused.select("#problems").text()).contains("toelichting nodig");
    assertThat(one.article().state()).isEqualTo(State.LIVE);

    Document done = submit(refused, "note", "Overgenomen uit een onbetrouwbare bron.");

    assertThat(done.select("#done").text()).isEqualTo("Deze 2 zijn gedaan");
    for (Story story : List.of(one, two)) {
      var answer = site.visitor().get(story.path());
      assertThat(answer.statusCode()).isEqualTo(410);
      assertThat(answer.body()).contains("Overgenomen uit een onbetrouwbare bron.");
    }
    assertThat(draft.article().state()).isEqualTo(State.DRAFT);
  }

  @Test
  void whatWasChangedMeanwhileStaysAsItIsAndTheOthersAreDone() {
    long sport = stories.section("sport", Map.of("nl", "Sport"));
    Story changed = stories.draft("nl", Manuscript.of("Veranderd"));
    Story ready = stories.draft("nl", Manuscript.of("Klaar"));
    Document publish = ask("publish", List.of(changed, ready));
    Document section = ask("section", List.of(changed), "section", String.valueOf(sport));
    save(changed, changed.article().revisionId(), "Van een collega");

    Document done = submit(publish);
    assertThat(done.select("#refused + ul a").text()).isEqualTo("Van een collega");
    assertThat(done.select("#refused + ul .why").text()).startsWith("Intussen heeft iemand");
    assertThat(done.select("#done + ul a").text()).isEqualTo("Klaar");
    assertThat(changed.article().state()).isEqualTo(State.DRAFT);

    submit(section);
    assertThat(newest(changed).sectionId()).isEmpty();
    assertThat(newest(changed).headline()).isEqualTo("Van een collega");
  }

  @Test
  void sentTwiceItIsDoneOnce() {
    long sport = stories.section("sport", Map.of("nl", "Sport"));
    Story story = stories.published(Manuscript.of("Een kop"));
    Story draft = stories.draft("nl", Manuscript.of("Concept"));
    Document section = ask("section", List.of(story), "section", String.valueOf(sport));
    Document publish = ask("publish", List.of(draft));
    submit(section);
    submit(publish);
    int lines = Staff.trail(site).size();

    assertThat(submit(section).select("#done + ul .why").text()).isEqualTo("Was al zo.");
    assertThat(submit(publish).select("#refused")).isEmpty();

    assertThat(Staff.trail(site)).hasSize(lines);
    assertThat(kinds(story)).containsExactly(Kind.FIRST, Kind.TYPO);
    assertThat(kinds(draft)).containsExactly(Kind.FIRST);
  }

  @Test
  void nothingChosenTooManyAndWhatIsNoActAreSaid() {
    assertThat(editor.get(BULK + "?act=publish").statusCode()).isEqualTo(422);
    assertThat(editor.page(BULK + "?act=publish").select("#problems").text())
        .isEqualTo("Kies eerst artikelen in de lijst.");
    String many =
        LongStream.rangeClosed(1, 101)
            .mapToObj(id -> "article=" + id)
            .collect(Collectors.joining("&"));
    assertThat(editor.get(BULK + "?act=publish&" + many).statusCode()).isEqualTo(422);
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    Document page = editor.page(BULK + "?article=" + story.article().id());
    assertThat(page.select("#problems").text()).isEqualTo("Kies wat u wilt doen.");
    assertThat(page.select("select[name=act] option")).hasSize(5);
    assertThat(editor.post(BULK, "act", "publish").statusCode()).isEqualTo(422);
    assertThat(editor.post(BULK, "act", "section", "article", "1~1").statusCode()).isEqualTo(422);
    assertThat(editor.post(BULK, "act", "publish", "article", "999~1").body())
        .contains("Dit artikel is er niet.");
  }

  @Test
  void itGoesBackToTheListAsItWasFilteredAndNowhereElse() {
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    String path = BULK + "?act=publish&article=" + story.article().id();

    assertThat(crumb(path, "Referer", site.address() + "/admin/articles?state=draft&q=kop"))
        .isEqualTo("/admin/articles?state=draft&q=kop");
    assertThat(crumb(path, "Referer", "https://elders.example/admin/articlesx"))
        .isEqualTo("/admin/articles");
    assertThat(crumb(path + "&back=//elders.example/", "Referer", "")).isEqualTo("/admin/articles");
  }

  private String crumb(String path, String name, String value) {
    return org.jsoup.Jsoup.parse(editor.get(path, name, value).body())
        .select(".crumb a")
        .attr("href");
  }

  private Document ask(String act, List<Story> chosen, String... more) {
    String articles =
        chosen.stream().map(s -> "&article=" + s.article().id()).collect(Collectors.joining());
    String rest = more.length == 0 ? "" : "&" + more[0] + "=" + more[1].replace(" ", "+");
    return editor.page(BULK + "?act=" + act + articles + rest);
  }

  /** Sends the form of the page as a browser would, with one field changed. */
  private Document submit(Document page, String... changed) {
    List<String> fields = new ArrayList<>();
    page.select("form.bulk-plan [name]").stream()
        .filter(field -> !field.attr("name").equals("_csrf"))
        .filter(field -> !field.attr("type").equals("radio") || field.hasAttr("checked"))
        .filter(field -> changed.length == 0 || !field.attr("name").equals(changed[0]))
        .forEach(field -> fields.addAll(List.of(field.attr("name"), field.val())));
    fields.addAll(List.of(changed));
    return org.jsoup.Jsoup.parse(editor.post(BULK, fields.toArray(String[]::new)).body());
  }

  private void save(Story story, long base, String headline) {
    site.publishing()
        .save(
            Actor.COMMAND_LINE,
            story.article().id(),
            base,
            "",
            Manuscript.of(headline).slug(story.article().slug()).copy());
  }

  private Copy newest(Story story) {
    Article article = story.article();
    return site.database()
        .read(stores -> stores.of(RevisionStore.class).find(article.revisionId()))
        .orElseThrow()
        .copy();
  }

  private List<Kind> kinds(Story story) {
    return site
        .database()
        .read(stores -> stores.of(PublicationStore.class).of(story.article().id()))
        .stream()
        .map(publication -> publication.kind())
        .toList();
  }
}
