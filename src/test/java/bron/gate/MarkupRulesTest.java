package bron.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PICTURE_UNDESCRIBED | <figure><img src='/media/a/original.jpg'></figure>",
        "PICTURE_UNDESCRIBED | <figure><img src='x.jpg' alt=''><figcaption>De burgemeester."
            + "</figcaption></figure>",
        "PICTURE_FILE | <img src='x.jpg' alt='foto-van-gisteren.jpeg'>",
        "PICTURE_FILE | <img src='x.jpg' alt='IMG_20260303_1'>",
        "PICTURE_FILE | <img src='x.jpg' alt='Screenshot 2026-03-03 at 11.14.22'>",
        "HEADING_SKIPPED | <h2>Een</h2><p>Tekst.</p><h4>Drie</h4><p>Tekst.</p>",
        "HEADING_SKIPPED | <h3>Een</h3><p>Tekst.</p>",
        "HEADING_EMPTY | <h2>&nbsp;</h2><p>Tekst.</p>",
        "SECTION_EMPTY | <h2>Een</h2><h2>Twee</h2><p>Tekst.</p>",
        "SECTION_EMPTY | <p>Tekst.</p><h2>Einde</h2>",
        "PART_EMPTY | <p>Tekst.</p><p>&nbsp;</p>",
        "PART_EMPTY | <ul><li>Een</li><li></li></ul>",
        "PART_EMPTY | <p>\u200b</p>",
        "LINK_EMPTY | <p>Lees <a href='https://a.example/'></a>.</p>",
        "LINK_EMPTY | <p>Lees <a href='/b'><img src='x.jpg' alt=''></a>.</p>",
        "LINK_VAGUE | <p>Lees het <a href='https://a.example/'>hier</a>.</p>",
        "LINK_VAGUE | <p><a href='https://a.example/'>Klik hier!</a></p>",
        "LINK_VAGUE | <p><a href='https://a.example/'>Read more →</a></p>",
      })
  void aFaultStops(Rule rule, String html) {
    assertThat(check(html)).extracting(Finding::rule).containsExactly(rule);
    assertThat(check(html)).allMatch(Finding::stops);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PICTURE_DECORATIVE | <figure><img src='/media/a/original.jpg' alt=''></figure>",
        "PICTURE_DECORATIVE | <figure><img src='x.jpg' alt=''><figcaption>"
            + "<span class='credit'>Beeld: Bron</span></figcaption></figure>",
        "LINK_BARE | <p>Zie <a href='https://a.example/b'>https://a.example/b</a>.</p>",
        "LINK_BARE | <p>Zie <a href='https://www.a.example'>www.a.example</a>.</p>",
      })
  void adviceDoesNot(Rule rule, String html) {
    assertThat(check(html)).extracting(Finding::rule).containsExactly(rule);
    assertThat(check(html)).noneMatch(Finding::stops);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h2>Een</h2><h3>Onder</h3><p>Tekst.</p><h2>Twee</h2><figure><img src='x' alt='Een brug'>"
            + "</figure>",
        "<p>Lees <a href='https://a.example/'>het rapport</a>, „hier” en hier.</p>",
        "<p><img src='x.jpg' alt='Een brug'></p>",
        "<p><img src='x.jpg' alt='Screenshot 2 van de website van de gemeente'></p>",
        "<p>Bij <a href='https://a.example/'>Plus</a> is het duurder.</p>",
        "<p class='card'><a href='https://a.example/b'><span class='card-host'>a.example</span>"
            + "</a></p>",
        "<p>Tekst<sup class='footnote-ref'><a href='#fn-1' id='fnref-1'>1</a></sup></p>"
            + "<section class='footnotes'><ol><li id='fn-1'><p>Noot. <a class='footnote-backref'"
            + " href='#fnref-1'>↩</a></p></li></ol></section>",
        "<div class='table'><table><thead><tr><th></th><th>Een</th></tr></thead><tbody><tr><td>a"
            + "</td><td></td></tr></tbody></table></div>",
        "<ul><li><p>Een</p><ul><li>Twee</li></ul></li></ul><hr><pre><code>x</code></pre>",
      })
  void whatIsRightPasses(String html) {
    assertThat(check(html)).isEmpty();
  }

  @Test
  void aPersonFindsThePlace() {
    Finding found =
        check("<h2>De breuk</h2><p>Het rapport staat <a href='/x'>hier</a> op de site.</p>")
            .getFirst();
    assertThat(found.words()).isEqualTo("hier");
    assertThat(found.place())
        .isEqualTo(new Place(Part.BODY, "De breuk", "Het rapport staat ", " op de site."));
  }

  @Test
  void theSameIsSaidOnceAndCounted() {
    assertThat(check("<p><a href='/x'>hier</a></p><p><a href='/y'>Hier</a></p>"))
        .extracting(Finding::times)
        .containsExactly(2);
  }

  @Test
  void whatReadersSeeAlreadyIsNoReasonToStop() {
    Findings before = Gate.check(submitted("<p><a href='/x'>hier</a></p>"));
    Findings same = Gate.check(submitted("<p>Getypt. <a href='/x'>hier</a></p>"));
    Findings more = Gate.check(submitted("<p><a href='/x'>hier</a> en <a href='/y'>hier</a></p>"));
    assertThat(same.stop()).isTrue();
    assertThat(same.since(before).stop()).isFalse();
    assertThat(same.since(before).all()).allMatch(Finding::stood);
    assertThat(more.since(before).stop()).isTrue();
  }

  @Test
  void theLeadPictureMayBeDecoration() {
    assertThat(lead("")).isEmpty();
    assertThat(lead("Een brug")).isEmpty();
    assertThat(lead("DSC01234.JPG")).extracting(Finding::rule).containsExactly(Rule.PICTURE_FILE);
  }

  private static List<Finding> lead(String alt) {
    return Gate.check(
            new Submitted(
                "nl",
                "Een kop",
                "",
                List.of(),
                Optional.of(new Submitted.Picture(alt, "De brug.", "Beeld: Bron")),
                "<p>Tekst.</p>",
                List.of()))
        .all();
  }

  private static List<Finding> check(String html) {
    return Gate.check(submitted(html)).all();
  }

  private static Submitted submitted(String html) {
    return new Submitted("nl", "Een kop", "", List.of(), Optional.empty(), html, List.of());
  }
}
