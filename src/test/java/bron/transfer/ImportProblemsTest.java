package bron.transfer;

import static bron.transfer.Desk.article;
import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Embargo;
import bron.article.EmbargoStore;
import bron.media.TestPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportProblemsTest {
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
  void aNulIsRefusedWhereverItStands() {
    String file =
        """
        ---
        headline: "A\\0B"
        lang: nl
        section: "\\0"
        credits:
          - {role: author, name: "\\0"}
        ---
        Een \0 tekst.
        """;
    assertThat(desk.problems(desk.write("nul.md", file)))
        .containsExactlyInAnyOrder(
            "headline: has the character NUL in it, which no text can hold",
            "section: has the character NUL in it, which no text can hold",
            "credits 1, name: has the character NUL in it, which no text can hold",
            "the body has the character NUL in it, which no text can hold");
  }

  @Test
  void allOfAFilesProblemsAreToldAtOnceAndNothingIsWritten() {
    Path file =
        desk.write(
            "a.md",
            """
            ---
            uuid: "12"
            lang: fr
            slug: Niet Goed
            published: 15 mei 2024
            section: Nieuw
            topic: [A]
            topics: B
            credits:
              - {role: writer, name: X}
              - {role: author, name: "", author: niemand, url: javascript:alert(1)}
            sources: [{url: https://example.org}]
            picture: {file: weg.jpg}
            translation_of: niets
            publication: {kind: correction, at: gisteren}
            ---
            ![x](ook-weg.jpg)
            """);

    assertThat(desk.problems(file))
        .containsExactlyInAnyOrder(
            "uuid: is no UUID: 12",
            "headline: is missing",
            "slug: may have lower-case letters, digits and hyphens between them",
            "published: is no date, time and offset like 2024-05-15T11:14:00+02:00: 15 mei 2024",
            "topics: is not a list",
            "topic: is not a field that is known here",
            "credits 1, role: is \"writer\"; it is one of author, translator, via, photographer,"
                + " editor",
            "credits 2, name: is empty",
            "credits 2, url: is no http or https address: javascript:alert(1)",
            "credits 1, author: the site has no author niemand",
            "sources 1, label: is missing",
            "picture, alt: is missing; say what the picture shows, or \"\" if that adds nothing",
            "publication, at: is no date, time and offset like 2024-05-15T11:14:00+02:00: gisteren",
            "publication, note: is missing; it tells readers what was wrong, or why",
            "lang: is \"fr\"; the site appears in nl, en",
            "translation_of: the site has no article niets",
            "picture: cannot be read: weg.jpg",
            "picture: cannot be read: ook-weg.jpg");
    assertThat(desk.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "geen front matter",
        "---\nheadline: x\n",
        "---\nheadline: [x\n---\nTekst",
        "---\nheadline: x\nheadline: y\n---\nTekst",
        "---\nheadline: &a x\nlang: *a\n---\nTekst",
        "---\n- x\n---\nTekst",
        "---\nheadline: !!java.net.URL [x]\n---\nTekst"
      })
  void whatIsNoFrontMatterIsOneProblemWithItsLine(String text) {
    assertThat(desk.problems(desk.write("a.md", text)))
        .singleElement()
        .asString()
        .startsWith("line ");
  }

  @Test
  void aFileThatIsNotTextIsSaidToBeSo() {
    assertThat(desk.problems(desk.write("a.md", new byte[] {'-', '-', '-', (byte) 0xFF})))
        .containsExactly("the file is not in UTF-8");
    assertThat(desk.problems(desk.write("b.md", new byte[5_000_000])))
        .containsExactly("the file is larger than 4 MB");
    assertThat(desk.problems(folder.resolve("weg.md"))).containsExactly("the file cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../geheim.png",
        "sub/../../geheim.png",
        "/etc/passwd",
        "..\\geheim.png",
        "link.png",
        "linkmap/geheim.png"
      })
  void aPictureOutsideTheFolderIsNotRead(String name) throws IOException {
    Path secret = Files.write(folder.resolve("geheim.png"), TestPictures.file("png", 9, 9));
    Path file =
        desk.write(
            "in/a.md", article("Kop", THEN + "picture: {file: '" + name + "', alt: ''}", "x"));
    Files.createSymbolicLink(folder.resolve("in/link.png"), secret);
    Files.createSymbolicLink(folder.resolve("in/linkmap"), folder);

    assertThat(desk.problems(file))
        .singleElement()
        .asString()
        .startsWith("picture: is outside the folder ");
  }

  @Test
  void aPictureMayBeHigherUpInTheFolderThatIsNamed() {
    desk.write("pictures/p q.png", TestPictures.file("png", 9, 9));
    desk.write("articles/a.md", article("Kop", THEN, "![x](../pictures/p%20q.png)"));

    Outcome outcome = desk.run(folder).get("articles/a.md");

    assertThat(desk.newest(desk.article(outcome)).body())
        .matches("!\\[x]\\(/media/[0-9a-f]{32}/original\\.png\\)\n");
    assertThat(desk.site.visitor().page("/2026/05/15/kop").select("img[width=9]")).isNotEmpty();
  }

  @Test
  void aPictureThatIsNoneIsSaidToBeSo() {
    desk.write("p.jpg", "<svg onload=alert(1)>");
    desk.write("q.jpg", new byte[0]);
    assertThat(
            desk.problems(desk.write("a.md", article("Kop", THEN, "![x](p.jpg)\n\n![x](q.jpg)"))))
        .containsExactly(
            "picture: is no JPEG, PNG, GIF or WebP: p.jpg", "picture: is empty: q.jpg");
  }

  @Test
  void aPictureByReferenceIsSaidToBeSo() {
    desk.write("p.png", TestPictures.file("png", 9, 9));
    assertThat(desk.problems(desk.write("a.md", article("Kop", THEN, "![x][p]\n\n[p]: p.png"))))
        .containsExactly("picture: write its name in its place: p.png");
  }

  @Test
  void theWebsPicturesAndTheSitesOwnAreLeftAsTheyAre() {
    String body = "![x](https://example.org/x.png) ![y](/media/x/original.png) ![](data:x)";
    assertThat(
            desk.newest(desk.article(desk.one(desk.write("a.md", article("Kop", THEN, body)))))
                .body())
        .isEqualTo(body + "\n");
  }

  @Test
  void laterPublicationsMustFitTheRecord() {
    String later = "uuid: 6f1c7d3a-0000-4000-8000-0123456789ab\npublication: ";
    Path file =
        desk.write("b.md", article("Kop", later + "{kind: update, at: 2026-06-01T10:00:00Z}", "x"));
    assertThat(desk.problems(file))
        .containsExactly(
            "publication: the site does not have this article; import its first file before");

    desk.one(
        desk.write(
            "a.md", article("Kop", "uuid: 6f1c7d3a-0000-4000-8000-0123456789ab\n" + THEN, "x")));
    assertThat(
            desk.problems(
                desk.write(
                    "c.md",
                    article("Kop", later + "{kind: restoration, at: 2026-06-01T10:00:00Z}", "x"))))
        .containsExactly("publication, kind: is restoration, but the article is live");
    assertThat(
            desk.problems(
                desk.write(
                    "d.md",
                    article("Kop", later + "{kind: update, at: 2025-06-01T10:00:00Z}", "x"))))
        .containsExactly(
            "publication, at: is before the article's last publication, at 2026-05-15T09:14:00Z");
    assertThat(desk.problems(file)).isEmpty();
  }

  @Test
  void anEmbargoHoldsForFilesToo() {
    String uuid = "uuid: 6f1c7d3a-0000-4000-8000-0123456789ab\n";
    desk.one(desk.write("a.md", article("Kop", uuid + THEN, "x")));
    Embargo embargo = Embargo.of(ZonedDateTime.parse("2026-12-01T06:00+01:00[Europe/Amsterdam]"));
    desk.site.database().change(stores -> stores.of(EmbargoStore.class).put(1, embargo));
    String later = uuid + "publication: {kind: update, at: 2026-06-01T10:00:00Z}";
    assertThat(desk.problems(desk.write("b.md", article("Kop", later, "y"))))
        .containsExactly("publication: is under embargo until 2026-12-01T05:00:00Z");
  }

  @Test
  void theFutureIsNotPublished() {
    assertThat(
            desk.problems(desk.write("a.md", article("Kop", "published: 2026-11-25T00:00Z", "x"))))
        .containsExactly("published: is in the future; leave it out to import a draft");
  }

  @Test
  void twoArticlesCannotHaveOneAddress() {
    String uuid = "uuid: 6f1c7d3a-0000-4000-8000-0123456789a";
    desk.one(desk.write("a.md", article("Kop", uuid + "1\n" + THEN, "x")));
    assertThat(desk.problems(desk.write("b.md", article("Kop", uuid + "2\n" + THEN, "y"))))
        .singleElement()
        .asString()
        .startsWith("slug: another article stands at that address");
    assertThat(
            desk.problems(
                desk.write(
                    "c.md", "---\nheadline: Head\nlang: en\n" + uuid + "1\n" + THEN + "---\nText")))
        .contains("lang: the article with that uuid is in nl");
  }
}
