package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.account.Role;
import bron.article.Copy;
import bron.article.Credit;
import bron.article.Kind;
import bron.article.Publishing.PublishResult;
import bron.article.Publishing.SaveResult;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
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
  void aWithdrawnArticleSaysWhichItWasAndWhy() {
    Stories stories = new Stories(site);
    Story story = stories.published(Manuscript.of("Een kop").body("Wat niet waar was."));
    site.clock.move(Duration.ofDays(2));
    story.publish(Kind.WITHDRAWAL, "De bron bleek vervalst.", words -> words);

    HttpResponse<String> answer = site.visitor().get("/2026/11/24/een-kop");
    Document page = ReadersPage.sound(site.visitor(), "/2026/11/24/een-kop");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(site.visitor().head("/2026/11/24/een-kop").statusCode()).isEqualTo(410);
    assertThat(page.select("h1").text()).isEqualTo("Een kop");
    assertThat(page.select("main .kicker").text()).isEqualTo("Dit artikel is ingetrokken");
    assertThat(page.select("main .dates").text())
        .isEqualTo("Gepubliceerd 24 november 2026, 11:00 Ingetrokken 26 november 2026, 11:00");
    assertThat(page.select("main time").eachAttr("datetime"))
        .containsExactly("2026-11-24T11:00:00+01:00", "2026-11-26T11:00:00+01:00");
    assertThat(page.select("main .reason").text()).isEqualTo("De bron bleek vervalst.");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("link[rel=canonical]")).isEmpty();
    assertThat(page.text()).doesNotContain("Wat niet waar was.");
  }

  @Test
  void aWithdrawnArticleSaysSoInItsOwnLanguage() {
    Stories stories = new Stories(site);
    Story story = stories.published("en", Manuscript.of("A headline"));
    story.publish(Kind.WITHDRAWAL, "Not true.", words -> words);

    Document page = ReadersPage.sound(site.visitor(), "/en/2026/11/24/a-headline");
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("main .kicker").text()).isEqualTo("This article has been withdrawn");
    assertThat(page.select("main .dates").text()).startsWith("Published 24 November 2026, 11:00");
  }

  @Test
  void theAdminIsShutToReaders() {
    assertThat(site.visitor().get("/admin").headers().firstValue("Location"))
        .contains("/admin/sign-in?next=%2Fadmin");
    assertThat(site.signedIn(Role.AUTHOR).get("/admin").statusCode()).isEqualTo(200);
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
