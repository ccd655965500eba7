package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  private static final String KNOWN = "/media/0123456789abcdef0123456789abcdef/original.jpg";
  private static final Markdown.Labels LABELS =
      new Markdown.Labels("Tabel", "Voetnoten", "Terug naar de tekst");
  private static final Markdown MARKDOWN =
      new Markdown(
          address ->
              address.equals(KNOWN)
                  ? Optional.of(new Markdown.Picture(1600, 900))
                  : Optional.empty());

  @Test
  void aPictureIsOfferedInItsSizesOnPagesAlone() {
    Markdown sized =
        new Markdown(
            address ->
                Optional.of(
                    new Markdown.Picture(
                        1600,
                        900,
                        Optional.of(
                            new Markdown.Sources(
                                "/media/0a/640.jpg",
                                "/media/0a/320.webp 320w, /media/0a/640.webp 640w",
                                "/media/0a/320.jpg 320w, /media/0a/640.jpg 640w",
                                "(max-width: 40rem) 100vw, 36rem")))));
    String two = "![A](" + KNOWN + " \"B | C\")\n\nx ![](" + KNOWN + ")";

    Document page = Jsoup.parse(sized.html(two, LABELS, true));

    assertThat(page.select("figure.picture > picture > source").outerHtml())
        .isEqualTo(
            "<source type=\"image/webp\""
                + " srcset=\"/media/0a/320.webp 320w , /media/0a/640.webp 640w\""
                + " sizes=\"(max-width: 40rem) 100vw, 36rem\">");
    assertThat(page.select("figure img").outerHtml())
        .isEqualTo(
            "<img src=\"/media/0a/640.jpg\""
                + " srcset=\"/media/0a/320.jpg 320w , /media/0a/640.jpg 640w\""
                + " sizes=\"(max-width: 40rem) 100vw, 36rem\" alt=\"A\" width=\"1600\""
                + " height=\"900\" fetchpriority=\"high\">");
    assertThat(page.select("p > picture > img[alt=''][loading=lazy][decoding=async]")).hasSize(1);
    assertThat(Jsoup.parse(sized.html(two, LABELS)).select("img[loading=lazy]")).hasSize(2);
    assertThat(sized.absoluteHtml(two, LABELS, "https://a.test"))
        .doesNotContain("srcset", "picture>", "640")
        .contains("src=\"https://a.test" + KNOWN + "\"");
  }

  private static String html(String markdown) {
    return MARKDOWN.html(markdown, LABELS).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          Tekst.                        ¦ <p>Tekst.</p>
          *a* **b** ~~c~~ `d`           ¦ <p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>
          # Een                         ¦ <h2 id="een">Een</h2>
          ## Twee                       ¦ <h2 id="twee">Twee</h2>
          ## Één *ëxtra* `kop`          ¦ <h2 id="een-extra-kop">Één <em>ëxtra</em> <code>kop</code></h2>
          ## 日本                       ¦ <h2 id="untitled">日本</h2>
          ## Fn 1                       ¦ <h2 id="h-fn-1">Fn 1</h2>
          [x](/2024/05/15/y)            ¦ <p><a href="/2024/05/15/y">x</a></p>
          [x](https://a.test/ "T")      ¦ <p><a href="https://a.test/" title="T">x</a></p>
          [x](mailto:a@a.test)          ¦ <p><a href="mailto:a@a.test">x</a></p>
          [x](tel:+31201234567)         ¦ <p><a href="tel:+31201234567">x</a></p>
          [x](HTTPS://a.test/)          ¦ <p><a href="HTTPS://a.test/">x</a></p>
          [x](#noot)                    ¦ <p><a href="#noot">x</a></p>
          [x](javascript:alert(1))      ¦ <p>x</p>
          [x](ftp://a.test/)            ¦ <p>x</p>
          Zie https://a.test/b.         ¦ <p>Zie <a href="https://a.test/b">https://a.test/b</a>.</p>
          a@a.test                      ¦ <p><a href="mailto:a@a.test">a@a.test</a></p>
          > Citaat                      ¦ <blockquote>\\n<p>Citaat</p>\\n</blockquote>
          > — Citaat                    ¦ <blockquote>\\n<p>— Citaat</p>\\n</blockquote>
          a <b>c</b>                    ¦ <p>a &lt;b&gt;c&lt;/b&gt;</p>
          <div class="x">c</div>        ¦ <p>&lt;div class="x"&gt;c&lt;/div&gt;</p>
          "a" 'b' -- c... (c) "d"       ¦ <p>"a" 'b' -- c... (c) "d"</p>
          “a” ‘b’ – — … « d »           ¦ <p>“a” ‘b’ – — … « d »</p>
          AT&T &amp; &copy; @x a=b {{c}} ¦ <p>AT&amp;T &amp; © @x a=b {{c}}</p>
          a\u0000b                      ¦ <p>a\uFFFDb</p>
          3. c                          ¦ <ol start="3"><li>c</li></ol>
          a\\nb                         ¦ <p>a\\nb</p>
          ![](x:y)                      ¦ <figure class="picture"></figure>
          """)
  void rendersTheDialect(String markdown, String expected) {
    assertThat(html(markdown.replace("\\n", "\n"))).isEqualTo(expected.replace("\\n", "\n"));
  }

  @Test
  void noLevelOfHeadingIsSkippedOrDeeperThanTheFourth() {
    String html =
        html("### Eerst\n\n#### Dan\n\n# Hoog\n\n###### Diep\n\n###### Dieper\n\n##### Vijf\n");
    assertThat(Jsoup.parse(html).select("h1, h2, h3, h4, h5, h6").eachText().toString())
        .isEqualTo("[Eerst, Dan, Hoog, Diep, Dieper, Vijf]");
    assertThat(Jsoup.parse(html).select("h1, h2, h3, h4, h5, h6").stream().map(h -> h.tagName()))
        .containsExactly("h2", "h3", "h2", "h3", "h4", "h4");
  }

  @Test
  void aFigureHasItsSizeCaptionAndCredit() {
    assertThat(html("![Een \"alt\"](" + KNOWN + " \"Bij | schrift | Foto: X\")"))
        .isEqualTo(
            "<figure class=\"picture\"><img src=\""
                + KNOWN
                + "\" alt=\"Een &quot;alt&quot;\" width=\"1600\" height=\"900\" loading=\"lazy\""
                + " decoding=\"async\"><figcaption>Bij | schrift"
                + " <span class=\"credit\">Foto: X</span></figcaption></figure>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          Bijschrift           ¦ Bijschrift
          Bijschrift | Foto: X ¦ Bijschrift <span class="credit">Foto: X</span>
          | Foto: X            ¦ <span class="credit">Foto: X</span>
          Bijschrift |         ¦ Bijschrift
          a|b                  ¦ a|b
          a <b> & c            ¦ a &lt;b&gt; &amp; c
          """)
  void aTitleIsCaptionAndCredit(String title, String expected) {
    Document page = Jsoup.parseBodyFragment(html("![a](/p.jpg \"" + title + "\")"));
    assertThat(page.select("figcaption").html()).isEqualTo(expected);
    assertThat(page.select("img").hasAttr("title")).isFalse();
  }

  @Test
  void aPictureWithoutCaptionOrAlternativeIsDecorative() {
    assertThat(html("![](/media/onbekend/original.jpg)"))
        .isEqualTo(
            "<figure class=\"picture\"><img src=\"/media/onbekend/original.jpg\" alt=\"\""
                + " loading=\"lazy\" decoding=\"async\"></figure>");
  }

  @Test
  void aPictureInASentenceIsNoFigure() {
    assertThat(html("Zie ![dit](/p.jpg \"T\") hier"))
        .startsWith("<p>Zie <img src=\"/p.jpg\" alt=\"dit\" title=\"T\"");
  }

  @Test
  void aQuotationNamesWhoIsQuoted() {
    assertThat(html("> Een.\n>\n> Twee.\n>\n> — **Naam**, rol"))
        .isEqualTo(
            "<figure class=\"quotation\">\n<blockquote>\n<p>Een.</p>\n<p>Twee.</p>\n"
                + "</blockquote>\n<figcaption><strong>Naam</strong>, rol</figcaption></figure>");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/the/path, example.org, /the/path",
    "http://example.org/?a=b#c, example.org, /?a=b#c",
    "https://example.org:8443/x, example.org, /x",
    "https://bank.test@example.org/x, example.org, /x",
    "<https://example.org/x>, example.org, /x",
  })
  void aBareAddressIsACard(String address, String host, String path) {
    Document page = Jsoup.parseBodyFragment(html(address));
    assertThat(page.select("p.card > a > .card-host").text()).isEqualTo(host);
    assertThat(page.select("p.card > a > .card-path").text()).isEqualTo(path);
    assertThat(page.select("a").attr("href")).isEqualTo(address.replaceAll("[<>]", ""));
  }

  @Test
  void aCardWithoutAPathHasNone() {
    assertThat(html("https://example.org/"))
        .isEqualTo(
            "<p class=\"card\"><a href=\"https://example.org/\">"
                + "<span class=\"card-host\">example.org</span></a></p>");
  }

  @ParameterizedTest
  @CsvSource({
    "Zie https://example.org/x",
    "- https://example.org/x",
    "> https://example.org/x",
    "[tekst](https://example.org/x)",
    "a@example.org"
  })
  void otherLinksAreNoCards(String markdown) {
    assertThat(html(markdown)).contains("<a href=").doesNotContain("card");
  }

  @Test
  void aTableScrollsByItself() {
    assertThat(html("| a | b |\n|:--|--:|\n| 1 | *2* |"))
        .isEqualTo(
            "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Tabel\"><table>"
                + "<thead><tr><th class=\"align-left\">a</th><th class=\"align-right\">b</th></tr>"
                + "</thead><tbody><tr><td class=\"align-left\">1</td>"
                + "<td class=\"align-right\"><em>2</em></td></tr></tbody></table></div>");
  }

  @Test
  void codeIsReachedByTheKeyboardOnTheSiteAlone() {
    assertThat(html("```\nx\n```")).startsWith("<pre tabindex=\"0\"><code>x");
  }

  @Test
  void footnotesAreNumberedByUseAndLeadBack() {
    Document page =
        Jsoup.parseBodyFragment(
            html(
                "Een[^zus]. Twee[^1]. Weer[^zus].\n\n[^1]: Noot één.\n[^zus]: Noot twee[^z].\n"
                    + "[^z]: Diep.\n[^los]: Ongebruikt."));
    assertThat(page.select("sup.footnote-ref").eachText()).containsExactly("1", "2", "1", "3");
    assertThat(page.select("section.footnotes li").eachText())
        .containsExactly("Noot twee3. ↩ ↩", "Noot één. ↩", "Diep. ↩");
    assertThat(page.select("a.footnote-backref").eachAttr("aria-label"))
        .contains("Terug naar de tekst 1", "Terug naar de tekst 1-2");
    assertThat(page.select("section").attr("aria-label")).isEqualTo("Voetnoten");
    for (String target : page.select("a").eachAttr("href")) {
      assertThat(page.select(target)).hasSize(1);
    }
  }

  @Test
  void sameHeadingsHaveDifferentIds() {
    Document page = Jsoup.parseBodyFragment(html("# A\n# A\n# A 2\n# A"));
    assertThat(page.select("h2").eachAttr("id")).containsExactly("a", "a-2", "a-2-2", "a-3");
  }

  @Test
  void aFeedGetsAbsoluteAddresses() {
    String text =
        "[a](/x) [b](https://b.test/) [c](#d) [e](//f.test/g) x[^1]\n\n![]("
            + KNOWN
            + ")\n\n[^1]: y";
    Document page =
        Jsoup.parseBodyFragment(MARKDOWN.absoluteHtml(text, LABELS, "https://bron.test/"));
    assertThat(page.select("a").eachAttr("href"))
        .containsExactly(
            "https://bron.test/x",
            "https://b.test/",
            "#d",
            "https://f.test/g",
            "#fn-1",
            "#fnref-1");
    assertThat(page.select("img").outerHtml())
        .isEqualTo(
            "<img src=\"https://bron.test" + KNOWN + "\" alt=\"\" width=\"1600\" height=\"900\">");
  }

  @Test
  void theSameTextRendersTheSameFromManyThreads() {
    String text = "# A\n# A\n\nx[^1] y[^1]\n\n[^1]: z";
    String once = html(text);
    assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> html(text)).distinct())
        .containsExactly(once);
  }

  @Test
  void nothingMakesNothing() {
    assertThat(html("")).isEmpty();
    assertThat(MARKDOWN.plainText(" \n\n")).isEmpty();
    assertThat(MARKDOWN.wordCount("")).isZero();
  }
}
