package bron.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import bron.article.Credit;
import bron.article.Kind;
import bron.article.State;
import bron.db.Database;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import bron.site.Sites;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The index says of the articles what they say, whatever has happened. */
class SearchAgreementTest {
  private static final List<String> WORDS =
      List.of("kabel", "kabels", "zee", "glas", "één", "Sutskever", "e-mail", "foto’s", "東京");

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Random random = new Random(17);

  @AfterEach
  void stop() {
    site.close();
  }

  /** What no store of the site does: harm to the index. */
  interface HarmStore {
    @SqlUpdate("DELETE FROM search_text WHERE rowid = (SELECT MIN(id) FROM search_entry)")
    void loseText();

    @SqlUpdate("DELETE FROM search_entry WHERE id = (SELECT MAX(id) FROM search_entry)")
    void loseEntry();

    @SqlUpdate("UPDATE article SET state = 'live' WHERE id = :id")
    void revive(long id);

    @SqlUpdate("UPDATE search_version SET number = 0")
    void forgetVersion();

    @SqlUpdate("DELETE FROM search_queue")
    void forgetQueue();

    @SqlQuery("SELECT count(*) FROM search_entry")
    long entries();
  }

  private SearchCheck check(Database database) {
    Sites sites = new Sites(Optional.empty(), () -> 0);
    return new SearchCheck(database, new SearchIndex(sites));
  }

  private void agrees() {
    SearchCheck.Result result = check(site.database()).check();
    assertThat(result.wrong()).isEmpty();
    assertThat(result.waiting()).isZero();
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    random
        .ints(1 + random.nextInt(8), 0, WORDS.size())
        .forEach(at -> words.append(WORDS.get(at)).append(' '));
    return words.toString().strip();
  }

  @Test
  void afterRandomPublicationsTheIndexAgreesWithTheArticles() {
    long section = stories.section("ai", Map.of("nl", "AI"));
    long topic = stories.topic("glas", Map.of("nl", "Glasvezel", "en", "Fibre"));
    long author = stories.author("sanne", "Sanne de Wit");
    List<Story> all = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      if (all.size() < 10 || random.nextInt(4) == 0) {
        Manuscript manuscript = Manuscript.of(words() + " " + i).body(words());
        manuscript = random.nextBoolean() ? manuscript.section(section) : manuscript.topics(topic);
        all.add(stories.draft(random.nextBoolean() ? "nl" : "en", manuscript));
      }
      Story story = all.get(random.nextInt(all.size()));
      State state = story.article().state();
      List<Kind> kinds =
          java.util.Arrays.stream(Kind.values()).filter(kind -> kind.fits(state)).toList();
      Kind kind = kinds.get(random.nextInt(kinds.size()));
      story.publish(
          kind,
          kind.needsNote() ? "Daarom." : "",
          kind == Kind.WITHDRAWAL
              ? same -> same
              : same ->
                  same.body(words() + random.nextInt())
                      .credit(Credit.Role.AUTHOR, author, "Sanne"));
      site.clock.move(Duration.ofHours(random.nextInt(40)));
    }
    agrees();
    long live = all.stream().filter(story -> story.article().state() == State.LIVE).count();
    assertThat(entries()).isEqualTo(live).isPositive();
  }

  private long entries() {
    return site.database().read(stores -> stores.of(HarmStore.class).entries());
  }

  @Test
  void harmIsSeenAndMended() {
    Story first = stories.published(Manuscript.of("Een kabel"));
    stories.published(Manuscript.of("Twee kabels"));
    Story gone = stories.published(Manuscript.of("Weg"));
    gone.publish(Kind.WITHDRAWAL, "Daarom.");
    agrees();

    site.database().change(stores -> stores.of(HarmStore.class).loseText());
    assertThat(check(site.database()).check().wrong()).containsExactly(first.article().id());
    site.database().change(stores -> stores.of(HarmStore.class).loseEntry());
    assertThat(check(site.database()).check().wrong()).hasSize(2);

    assertThat(check(site.database()).rebuild((done, of) -> {})).isEqualTo(2);
    agrees();
    assertThat(site.visitor().page("/search?q=kabel").select(".hits h2")).hasSize(2);
  }

  @Test
  void whateverWritesTheIndexFollows() {
    Story gone = stories.published(Manuscript.of("Een kabel"));
    gone.publish(Kind.WITHDRAWAL, "Daarom.");

    site.database().change(stores -> stores.of(HarmStore.class).revive(gone.article().id()));

    agrees();
    assertThat(site.visitor().page("/search?q=kabel").select(".hits h2")).hasSize(1);
  }

  private void waitForTheWorker() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          while (site.database().read(stores -> stores.of(QueueStore.class).isWaiting())) {
            Thread.onSpinWait();
          }
        });
  }

  @Test
  void aSiteFromBeforeSearchIsIndexedWhenItIsStarted() {
    for (int i = 0; i < 60; i++) {
      stories.published(Manuscript.of("Kabel " + i));
    }
    site.database()
        .change(
            stores -> {
              stores.of(FullTextStore.class).clearText();
              stores.of(FullTextStore.class).clearEntries();
              stores.of(HarmStore.class).forgetVersion();
            });
    assertThat(check(site.database()).check().wrong()).hasSize(60);

    site.restart();
    waitForTheWorker();

    agrees();
    assertThat(site.visitor().page("/search?q=kabel").select(".search-sum").text())
        .startsWith("60 artikelen");
  }

  @Test
  void whatIsMoreThanOneTransactionShouldDoFollowsByItself() {
    long topic = stories.topic("glas", Map.of("nl", "Glasvezel"));
    for (int i = 0; i < 130; i++) {
      stories.published(Manuscript.of("Kabel " + i).topics(topic));
    }
    site.database()
        .change(
            stores -> stores.of(bron.topic.TopicStore.class).setText(topic, "nl", "Lichtpijp", ""));
    waitForTheWorker();

    agrees();
    assertThat(site.visitor().page("/search?q=lichtpijp").select(".search-sum").text())
        .startsWith("130 artikelen");
  }
}
