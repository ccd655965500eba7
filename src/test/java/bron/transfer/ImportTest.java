package bron.transfer;

import static bron.transfer.Desk.article;
import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.article.Article;
import bron.article.Copy;
import bron.article.Credit;
import bron.article.Kind;
import bron.article.Publication;
import bron.article.State;
import bron.author.AuthorStore;
import bron.media.TestPictures;
import bron.section.SectionStore;
import bron.site.EditionStore;
import bron.topic.TopicStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  private static final String UUID = "uuid: 6f1c7d3a-0000-4000-8000-0123456789ab\n";
  private static final String THEN = "published: 2026-05-15T11:14:00+02:00\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void everyFieldArrives() {
    desk.site
        .database()
        .change(stores -> stores.of(AuthorStore.class).insert("vlad", "Vlad C.", Optional.empty()));
    Path file =
        desk.write(
            "a.md",
            article(
                "Kop",
                UUID
                    + THEN
                    + """
                    slug: een-kop
                    section: AI
                    topics: [OpenAI, Ilya Sutskever, OpenAI]
                    standfirst: De lead.
                    credits:
                      - {role: author, name: Vlad Cherevko, author: vlad}
                      - {role: translator, name: Vlad C.}
                      - {role: via, name: Iemand, url: 'https://example.org/'}
                    sources:
                      - {label: '@x', url: 'https://example.org/x', supports: Alles}
                    share: {title: Deeltitel, description: Deeltekst}
                    """,
                "Een *alinea*."));

    Article article = desk.article(desk.one(file));
    Copy copy = desk.newest(article);

    assertThat(article.uuid()).hasToString("6f1c7d3a-0000-4000-8000-0123456789ab");
    assertThat(article.publishedAt()).contains(Instant.parse("2026-05-15T09:14:00Z"));
    assertThat(article.dateline()).contains("2026-05-15");
    assertThat(copy.slug()).isEqualTo("een-kop");
    assertThat(copy.body()).isEqualTo("Een *alinea*.\n");
    assertThat(copy.standfirst()).isEqualTo("De lead.");
    assertThat(copy.credits())
        .extracting(Credit::role, Credit::name, c -> c.authorId().isPresent())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Credit.Role.AUTHOR, "Vlad Cherevko", true),
            org.assertj.core.groups.Tuple.tuple(Credit.Role.TRANSLATOR, "Vlad C.", true),
            org.assertj.core.groups.Tuple.tuple(Credit.Role.VIA, "Iemand", false));
    assertThat(copy.sources().getFirst().supports()).isEqualTo("Alles");
    assertThat(copy.shareTitle()).isEqualTo("Deeltitel");
    assertThat(copy.topicIds()).hasSize(2);
    desk.site
        .database()
        .change(
            stores -> {
              assertThat(stores.of(SectionStore.class).findBySlug("ai", "nl", "nl"))
                  .hasValueSatisfying(section -> assertThat(section.name()).isEqualTo("AI"));
              assertThat(stores.of(TopicStore.class).named(copy.topicIds(), "nl", "nl"))
                  .extracting("slug")
                  .containsExactlyInAnyOrder("ilya-sutskever", "openai");
            });
    assertThat(desk.told(article)).extracting(Publication::kind).containsExactly(Kind.FIRST);
  }

  @Test
  void aFileWithoutADateIsADraft() {
    Article article = desk.article(desk.one(desk.write("a.md", article("Kop", "", ""))));
    assertThat(article.state()).isEqualTo(State.DRAFT);
    assertThat(desk.told(article)).isEmpty();
  }

  @Test
  void theSameFileTwiceIsOneArticleAlsoUnderAnotherName() {
    String text = article("Kop", THEN, "Tekst.");
    desk.one(desk.write("a.md", text));
    assertThat(desk.one(desk.write("a.md", text))).isInstanceOf(Outcome.Unchanged.class);
    assertThat(desk.one(desk.write("b.md", text))).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void whatWasEditedSinceIsLeftAlone() {
    Path file = desk.write("a.md", article("Kop", THEN, "Tekst."));
    Article article = desk.article(desk.one(file));
    edit(article, "Beter.");

    assertThat(desk.one(file)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(desk.newest(desk.article(article.id())).body()).isEqualTo("Beter.");
  }

  @Test
  void aChangedFileIsADraftOverWhatTheArticleSaysNow() {
    Article article = desk.article(desk.one(desk.write("a.md", article("Kop", THEN, "Tekst."))));
    long edited = edit(article, "Beter.");
    desk.site.clock.move(Duration.ofMinutes(1));

    Outcome outcome = desk.one(desk.write("a.md", article("Kop", THEN, "Anders.")));

    assertThat(outcome).isEqualTo(new Outcome.Drafted(article.id(), 3));
    Article now = desk.article(article.id());
    assertThat(desk.revision(now.revisionId()).baseId()).contains(edited);
    assertThat(desk.newest(now).body()).isEqualTo("Anders.\n");
    assertThat(now.liveRevisionId()).isEqualTo(article.liveRevisionId());
    assertThat(desk.told(now)).hasSize(1);
    assertThat(desk.site.visitor().page("/2026/05/15/kop").text()).contains("Tekst.");
  }

  @Test
  void aChangedFileFindsItsArticleWhereverThatStandsNow() {
    Article article = desk.article(desk.one(desk.write("a.md", article("Kop", THEN, "Tekst."))));
    Copy copy = desk.newest(article);
    Copy renamed = withSlug(copy, "andere-kop");
    desk.site
        .publishing()
        .save(Actor.COMMAND_LINE, article.id(), article.revisionId(), "", renamed);
    Article saved = desk.article(article.id());
    desk.site
        .publishing()
        .publish(Actor.COMMAND_LINE, article.id(), saved.revisionId(), Kind.TYPO, "");

    assertThat(desk.one(desk.write("a.md", article("Kop", THEN, "Anders."))))
        .isEqualTo(new Outcome.Drafted(article.id(), 3));
  }

  @Test
  void anotherPictureUnderTheSameNameIsAChange() {
    String text = article("Kop", THEN, "![x](p.png \"Bij | Ik\")");
    desk.write("p.png", TestPictures.file("png", 20, 10));
    Path file = desk.write("a.md", text);
    desk.one(file);
    assertThat(desk.one(file)).isInstanceOf(Outcome.Unchanged.class);
    desk.write("p.png", TestPictures.file("png", 30, 10));
    assertThat(desk.one(file)).isInstanceOf(Outcome.Drafted.class);
  }

  @Test
  void laterPublicationsComeInTheOrderOfTheirInstants() {
    desk.write("a.nl.md", article("Kop", UUID + THEN, "Eerst."));
    desk.write(
        "a.nl.2-correction.md",
        article(
            "Kop",
            UUID
                + THEN
                + "publication: {kind: correction, at: '2026-06-01T10:00+02:00', note: Was fout.}",
            "Goed."));
    desk.write(
        "a.nl.3-withdrawal.md",
        article(
            "Kop",
            UUID + "publication: {kind: withdrawal, at: 2026-07-01T10:00:00Z, note: Niet waar.}",
            "Goed."));

    Map<String, Outcome> outcomes = desk.run(folder);

    assertThat(outcomes.keySet())
        .containsExactly("a.nl.md", "a.nl.2-correction.md", "a.nl.3-withdrawal.md");
    Article article = desk.article(outcomes.get("a.nl.3-withdrawal.md"));
    assertThat(article.state()).isEqualTo(State.WITHDRAWN);
    assertThat(article.updatedAt()).contains(Instant.parse("2026-06-01T08:00:00Z"));
    assertThat(desk.told(article))
        .extracting(Publication::kind)
        .containsExactly(Kind.FIRST, Kind.CORRECTION, Kind.WITHDRAWAL);
    assertThat(desk.site.visitor().get("/2026/05/15/kop").statusCode()).isEqualTo(410);
    assertThat(desk.run(folder).values()).containsOnly(new Outcome.Unchanged());
  }

  @Test
  void aChangedPublicationIsNotToldTwice() {
    desk.one(desk.write("a.md", article("Kop", UUID + THEN, "Eerst.")));
    String later = UUID + "publication: {kind: update, at: 2026-06-01T10:00:00Z}";
    Article article = desk.article(desk.one(desk.write("b.md", article("Kop", later, "Nieuw."))));

    assertThat(desk.one(desk.write("b.md", article("Kop", later, "Nieuwer."))))
        .isEqualTo(new Outcome.Drafted(article.id(), 3));
    assertThat(desk.told(article)).hasSize(2);
  }

  @Test
  void aTranslationJoinsItsStoryWhateverTheOrderOfTheFiles() {
    desk.write("z.nl.md", article("Kop", UUID + THEN, "Tekst."));
    desk.write(
        "a.en.md",
        "---\nheadline: Head\nlang: en\n" + THEN + "translation_of: kop\n---\n\nText.\n");

    Map<String, Outcome> outcomes = desk.run(folder);

    Article source = desk.article(outcomes.get("z.nl.md"));
    Article translation = desk.article(outcomes.get("a.en.md"));
    assertThat(translation.storyId()).isEqualTo(source.storyId());
    assertThat(translation.sourceArticleId()).contains(source.id());
  }

  @Test
  void aRehearsalChangesNothing() {
    desk.write("p.jpg", TestPictures.file("jpeg", 40, 20));
    desk.write(
        "a.md",
        article("Kop", UUID + THEN + "section: AI\npicture: {file: p.jpg, alt: ''}", "Eerst."));
    desk.write(
        "b.md",
        article("Kop", UUID + "publication: {kind: update, at: 2026-06-01T10:00:00Z}", "Nieuw."));
    long edition = edition();

    Map<String, Outcome> outcomes = desk.rehearse(folder);

    assertThat(outcomes.get("a.md")).isInstanceOf(Outcome.Added.class);
    assertThat(outcomes.get("b.md")).isInstanceOf(Outcome.Published.class);
    assertThat(edition()).isEqualTo(edition);
    assertThat(desk.isEmpty()).isTrue();
    assertThat(desk.run(folder).get("b.md")).isInstanceOf(Outcome.Published.class);
  }

  @Test
  void aFolderIsReadWholeSaveWhatIsHiddenAndItsReadme() {
    desk.write("een/a.md", article("A", THEN, "Tekst."));
    desk.write("een/README.md", "geen artikel");
    desk.write(".git/b.md", article("B", THEN, "Tekst."));
    desk.write("notities.txt", "geen artikel");
    assertThat(desk.run(folder).keySet()).containsExactly("een/a.md");
    assertThat(desk.run(folder.resolve("een"), folder.resolve("een/README.md")).values())
        .hasAtLeastOneElementOfType(Outcome.Refused.class);
  }

  private long edit(Article article, String body) {
    Copy copy = desk.newest(article);
    Copy edited =
        new Copy(
            copy.headline(),
            copy.standfirst(),
            body,
            copy.slug(),
            copy.sectionId(),
            copy.topicIds(),
            copy.credits(),
            copy.sources(),
            copy.picture(),
            "",
            "");
    desk.site.publishing().save(Actor.COMMAND_LINE, article.id(), article.revisionId(), "", edited);
    return desk.article(article.id()).revisionId();
  }

  private static Copy withSlug(Copy copy, String slug) {
    return new Copy(
        copy.headline(),
        copy.standfirst(),
        copy.body(),
        slug,
        copy.sectionId(),
        List.of(),
        List.of(),
        List.of(),
        copy.picture(),
        "",
        "");
  }

  private long edition() {
    return desk.site.database().read(stores -> stores.of(EditionStore.class).number());
  }
}
