package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.account.Role;
import bron.article.Copy;
import bron.article.Credit;
import bron.article.Kind;
import bron.article.Publishing.PublishResult;
import bron.article.Publishing.SaveResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArticlePageTest {
  private final TestSite site = TestSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void anArticleGoesFromDraftToWithdrawal() {
    SaveResult.Saved draft =
        (bron.article.Publishing.SaveResult.Saved)
            site.publishing()
                .create(Actor.COMMAND_LINE, "nl", Optional.empty(), copy("Kop", "kop"));
    assertThat(site.visitor().get("/2026/11/24/kop").statusCode()).isEqualTo(404);

    publish(draft.articleId(), draft.revisionId(), Kind.FIRST, "");
    assertThat(site.visitor().page("/2026/11/24/kop").select("h1").text()).isEqualTo("Kop");
    assertThat(site.visitor().head("/2026/11/24/kop").statusCode()).isEqualTo(200);

    site.clock.move(Duration.ofHours(1));
    SaveResult.Saved second =
        (SaveResult.Saved)
            site.publishing()
                .save(
                    Actor.COMMAND_LINE,
                    draft.articleId(),
                    draft.revisionId(),
                    "",
                    copy("Kop!", "kop-2"));
    publish(draft.articleId(), second.revisionId(), Kind.CORRECTION, "De kop klopte niet.");
    assertThat(site.visitor().get("/2026/11/24/kop").headers().firstValue("Location"))
        .contains("/2026/11/24/kop-2");

    publish(draft.articleId(), second.revisionId(), Kind.WITHDRAWAL, "Niet waar.");
    assertThat(site.visitor().get("/2026/11/24/kop-2").statusCode()).isEqualTo(410);
    assertThat(site.visitor().page("/2026/11/24/kop-2").text()).contains("Niet waar.");
  }

  @Test
  void theAdminIsShutToReaders() {
    assertThat(site.visitor().get("/admin").headers().firstValue("Location"))
        .contains("/admin/sign-in?next=%2Fadmin");
    assertThat(site.signedIn(Role.AUTHOR).get("/admin").headers().firstValue("Location"))
        .contains("/admin/articles");
  }

  private void publish(long article, long revision, Kind kind, String note) {
    assertThat(site.publishing().publish(Actor.COMMAND_LINE, article, revision, kind, note))
        .isInstanceOf(PublishResult.Published.class);
  }

  private static Copy copy(String headline, String slug) {
    Credit credit = new Credit(Credit.Role.VIA, Optional.empty(), "Een Ander", "");
    return new Copy(
        headline,
        "Een lead.",
        "Een *alinea*.",
        slug,
        Optional.empty(),
        List.of(),
        List.of(credit),
        List.of(),
        Optional.empty(),
        "",
        "");
  }
}
