package bron.feed;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Kind;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of publication does to an item of a feed, in each format. */
class FeedKindsTest {
  private static final Instant FIRST = Instant.parse("2026-11-24T10:00:00Z");

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/atom.xml", "/feed.json"})
  void aFirstPublicationBringsTheItem(String feed) {
    Story story = stories.draft("nl", Manuscript.of("Kop"));
    assertThat(Shown.at(site, feed).items()).isEmpty();

    story.publish(Kind.FIRST, "");
    Shown.Item item = Shown.at(site, feed).only();
    assertThat(item.id()).isEqualTo(story.urn());
    assertThat(item.link()).isEqualTo("http://bron.example/2026/11/24/kop");
    assertThat(item.title()).isEqualTo("Kop");
    assertThat(item.html()).isEqualToIgnoringWhitespace("<p>De lead.</p> <p>Een alinea.</p>");
    assertThat(item.published()).contains(FIRST);
    assertUpdated(item, FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/atom.xml", "/feed.json"})
  void aTypoFixChangesTextAndNothingElse(String feed) {
    Story story = stories.published(Manuscript.of("Kop"));
    Shown.Item before = Shown.at(site, feed).only();
    String beforeText = site.visitor().get(feed).body();

    later();
    story.publish(Kind.TYPO, "", words -> words.body("Een alinea zonder fout."));
    assertThat(Shown.at(site, feed).only())
        .isEqualTo(
            new Shown.Item(
                before.id(),
                before.link(),
                before.title(),
                before.html().replace("Een alinea.", "Een alinea zonder fout."),
                before.published(),
                before.updated(),
                before.authors(),
                before.categories()));
    assertThat(site.visitor().get(feed).body())
        .isEqualTo(beforeText.replace("Een alinea.", "Een alinea zonder fout."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/atom.xml", "/feed.json"})
  void anUpdateMovesTheDateOfTheSameItem(String feed) {
    Story story = stories.published(Manuscript.of("Kop"));
    Instant at = later();
    story.publish(Kind.UPDATE, "", words -> words.headline("Kop met nieuws"));
    Shown.Item item = Shown.at(site, feed).only();
    assertThat(item.id()).isEqualTo(story.urn());
    assertThat(item.title()).isEqualTo("Kop met nieuws");
    assertThat(item.published()).contains(FIRST);
    assertUpdated(item, at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/atom.xml", "/feed.json"})
  void aCorrectionSaysSoAboveTheText(String feed) {
    Story story = stories.published(Manuscript.of("Kop"));
    Instant at = later();
    story.publish(Kind.CORRECTION, "Er stond <2> & geen 3.", words -> words.body("Drie."));
    Shown.Item item = Shown.at(site, feed).only();
    assertThat(item.id()).isEqualTo(story.urn());
    assertThat(item.html())
        .containsSubsequence(
            "De lead.",
            "Correctie",
            "datetime=\"2026-11-24T12:00:00+01:00\">24 november 2026, 12:00</time>",
            "Er stond &lt;2&gt; &amp; geen 3.",
            "Drie.");
    assertThat(item.published()).contains(FIRST);
    assertUpdated(item, at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/atom.xml", "/feed.json"})
  void aWithdrawalTakesTheItemAwayAndARestorationGivesItBack(String feed) {
    Story story = stories.published(Manuscript.of("Kop"));
    later();
    story.publish(Kind.WITHDRAWAL, "Niet waar.");
    assertThat(Shown.at(site, feed).items()).isEmpty();

    Instant at = later();
    story.publish(Kind.RESTORATION, "");
    Shown.Item item = Shown.at(site, feed).only();
    assertThat(item.id()).isEqualTo(story.urn());
    assertThat(item.published()).contains(FIRST);
    assertUpdated(item, at);
  }

  private Instant later() {
    site.clock.move(Duration.ofHours(1));
    return site.clock.instant();
  }

  /** RSS has no date of the last change. */
  private static void assertUpdated(Shown.Item item, Instant at) {
    assertThat(item.updated()).isIn(Optional.empty(), Optional.of(at));
  }
}
