package bron.feed;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Kind;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import bron.http.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The date of a feed itself: when its readers were last told something, in whatever way. */
class FeedChangedTest {
  private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final long ai = stories.section("ai", Map.of("nl", "AI"));
  private final long chips = stories.topic("chips", Map.of("nl", "Chips"));

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void anEmptyFeedIsAsOldAsTheSite() {
    Instant began = updated("/sections/ai");
    assertThat(began).isBetween(start, Instant.now());
    for (String list : List.of("", "/en", "/all", "/topics/chips", "/search")) {
      assertThat(updated(list)).as(list).isEqualTo(began);
    }
    String before = site.visitor().get("/sections/ai/atom.xml").body();
    site.clock.move(Duration.ofDays(3));
    site.restart();
    assertThat(site.visitor().get("/sections/ai/atom.xml").body()).isEqualTo(before);
  }

  @Test
  void aWithdrawalMovesItForward() {
    Story first = stories.published(Manuscript.of("Een").section(ai).topics(chips));
    later();
    Story second = stories.published(Manuscript.of("Twee").section(ai).topics(chips));
    for (Story story : List.of(second, first)) {
      Instant at = later();
      story.publish(Kind.WITHDRAWAL, "Niet waar.");
      for (String list : List.of("", "/all", "/sections/ai", "/topics/chips")) {
        assertThat(updated(list)).as(list).isEqualTo(at);
      }
    }
    assertThat(updated("/en")).as("another language").isNotEqualTo(site.clock.instant());
  }

  @Test
  void aTypoFixMovesNothingAlsoWhereItBringsTheArticle() {
    long other = stories.section("wereld", Map.of("nl", "Wereld"));
    Instant at = site.clock.instant();
    Story story = stories.published(Manuscript.of("Een").section(ai));
    later();
    story.publish(Kind.TYPO, "", words -> words.section(other));
    for (String list : List.of("", "/sections/ai", "/sections/wereld")) {
      assertThat(updated(list)).as(list).isEqualTo(at);
    }
  }

  @Test
  void anUpdateThatLeavesASectionIsNewsInBoth() {
    long other = stories.section("wereld", Map.of("nl", "Wereld"));
    Story story = stories.published(Manuscript.of("Een").section(ai).topics(chips));
    Instant at = later();
    story.publish(Kind.UPDATE, "", words -> words.section(other).topics());
    for (String list : List.of("/sections/ai", "/sections/wereld", "/topics/chips")) {
      assertThat(updated(list)).as(list).isEqualTo(at);
    }
  }

  @Test
  void aMergedTopicBringsItsDate() {
    stories.topic("wafers", Map.of("nl", "Wafers"));
    Instant at = later();
    Story story = stories.published(Manuscript.of("Een").topics(chips));
    Visitor editor = site.signedIn(Role.EDITOR);
    assertThat(
            editor
                .post("/admin/topics/" + chips + "/merger", "version", "1", "into", "2")
                .statusCode())
        .isEqualTo(303);
    assertThat(updated("/topics/wafers")).isEqualTo(at);
    Instant gone = later();
    story.publish(Kind.WITHDRAWAL, "Niet waar.");
    assertThat(updated("/topics/wafers")).isEqualTo(gone);
  }

  private Instant later() {
    site.clock.move(Duration.ofHours(1));
    return site.clock.instant();
  }

  /** What the list's feeds say, all alike. */
  private Instant updated(String list) {
    String query = list.equals("/search") ? "?q=kernfusie" : "";
    Document atom = xml(list + "/atom.xml" + query);
    Document rss = xml(list + "/feed.xml" + query);
    Instant said = OffsetDateTime.parse(atom.select("feed > updated").text()).toInstant();
    assertThat(
            ZonedDateTime.parse(
                    rss.select("channel > lastBuildDate").text(),
                    DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant())
        .isEqualTo(said);
    return said;
  }

  private Document xml(String path) {
    return Jsoup.parse(site.visitor().get(path).body(), Parser.xmlParser());
  }
}
