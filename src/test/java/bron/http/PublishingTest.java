package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.account.Role;
import bron.article.Kind;
import bron.article.Publication;
import bron.article.PublicationStore;
import bron.article.Publishing.PublishResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be published, and what the record says when the machine is wrong. */
class PublishingTest {
  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void anAddressBelongsToOneArticle() {
    stories.published(Manuscript.of("Een kop"));
    Story second = stories.draft("nl", Manuscript.of("Een kop"));
    assertThat(first(second)).isEqualTo(new PublishResult.Refused(List.of("publish.problem.slug")));
    Story english = stories.draft("en", Manuscript.of("Een kop"));
    assertThat(first(english)).isInstanceOf(PublishResult.Published.class);
    site.clock.move(Duration.ofDays(1));
    assertThat(first(second)).isInstanceOf(PublishResult.Published.class);
  }

  @Test
  void theRecordGoesForwardWhenTheClockGoesBack() {
    Story story = stories.published(Manuscript.of("Een kop"));
    site.clock.move(Duration.ofHours(-2));
    story.publish(Kind.UPDATE, "", words -> words.body("Nieuws."));
    List<Publication> told =
        site.database().read(s -> s.of(PublicationStore.class).of(story.article().id()));
    assertThat(told.get(1).at()).isEqualTo(told.get(0).at());
    assertThat(story.article().updatedAt()).isEqualTo(story.article().publishedAt());
  }

  @Test
  void aLiveArticleWithADraftIsFoundAmongTheLiveOnes() {
    Story story = stories.published(Manuscript.of("Een kop"));
    site.publishing()
        .save(
            Actor.COMMAND_LINE,
            story.article().id(),
            story.article().revisionId(),
            "",
            Manuscript.of("Een kop").body("Anders.").copy());
    Visitor editor = site.signedIn(Role.EDITOR);
    assertThat(editor.page("/admin/articles?state=live").text()).contains("Een kop");
    assertThat(editor.page("/admin/articles?state=live-draft").text()).contains("Een kop");
    assertThat(editor.page("/admin/articles?state=draft").text()).doesNotContain("Een kop");
  }

  private PublishResult first(Story story) {
    return site.publishing()
        .publish(
            Actor.COMMAND_LINE, story.article().id(), story.article().revisionId(), Kind.FIRST, "");
  }
}
