package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1",
    "https://m.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=1m30s, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=90",
    "http://youtu.be/dQw4w9WgXcQ?si=x&t=42, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=42",
    "https://www.youtube.com/live/dQw4w9WgXcQ, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1",
    "https://www.youtube.com/shorts/dQw4w9WgXcQ, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1",
    "https://vimeo.com/76979871, https://player.vimeo.com/video/76979871?dnt=1&autoplay=1",
    "https://vimeo.com/76979871/8272103f6e, https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1&autoplay=1",
    "https://player.vimeo.com/video/76979871#t=3, https://player.vimeo.com/video/76979871?dnt=1&autoplay=1",
    "https://dai.ly/x8abcd1, https://geo.dailymotion.com/player.html?video=x8abcd1",
    "https://www.tiktok.com/@een.naam/video/7106594312292453675, https://www.tiktok.com/player/v1/7106594312292453675",
    "https://www.instagram.com/p/CxYz_12-3/?img_index=1, https://www.instagram.com/p/CxYz_12-3/embed/",
    "https://twitter.com/iemand/status/1234567890123, https://platform.twitter.com/embed/Tweet.html?id=1234567890123&dnt=true",
    "https://x.com/iemand/status/1234567890123?s=20, https://platform.twitter.com/embed/Tweet.html?id=1234567890123&dnt=true",
    "https://bsky.app/profile/een-naam.bsky.social/post/3l6oveex3ii2l, https://embed.bsky.app/embed/een-naam.bsky.social/app.bsky.feed.post/3l6oveex3ii2l",
    "https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l, https://embed.bsky.app/embed/did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3l6oveex3ii2l",
    "https://social.example/@iemand/112233445566778899, https://social.example/@iemand/112233445566778899/embed",
    "https://video.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d, https://video.example.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?autoplay=1",
    "https://video.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv, https://video.example.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?autoplay=1",
  })
  void aKnownAddressGetsAFrameOfOneHost(String address, String frame) {
    Embed embed = Embed.of(address).orElseThrow();

    assertThat(embed.frame()).isEqualTo(frame);
    assertThat(embed.host()).isEqualTo(URI.create(frame).getRawAuthority());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org/",
        "https://www.youtube.com/",
        "https://www.youtube.com/@kanaal",
        "https://www.youtube.com/watch?v=",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQx",
        "https://www.youtube.com/watch?v=\"><script>",
        "https://www.youtube.com@evil.example/watch?v=dQw4w9WgXcQ",
        "https://evil.example/?https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://evil.example#https://youtu.be/dQw4w9WgXcQ",
        "https://notyoutube.com/watch?v=dQw4w9WgXcQ",
        "https://youtu.be.evil.example/dQw4w9WgXcQ",
        "https://youtu.be:8443/dQw4w9WgXcQ",
        "ftp://youtu.be/dQw4w9WgXcQ",
        "javascript:alert(1)//youtu.be/dQw4w9WgXcQ",
        "//youtu.be/dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ\n",
        "https://youtu.be/../../evil",
        "https://x.com/iemand/status/1;script-src *",
        "https://evil.example; script-src */@a/112233445566778899",
        "https://evil.example%3B/@a/112233445566778899",
        "https://social.example/@a/112233445566778899/../../x",
        "https://social.example/@a@ander.example/112233445566778899",
        "https://localhost/@a/112233445566778899",
        "https://127.0.0.1/@a/112233445566778899",
        "https://[::1]/@a/112233445566778899",
        "https://social.example:8443/@a/112233445566778899",
        "https://user:pass@social.example/@a/112233445566778899",
        "https://SOCIAL.example/@a/112233445566778899",
        "http://social.example/@a/112233445566778899",
        "https://-x.example/@a/112233445566778899",
        "https://социал.example/@a/112233445566778899",
        "https://bsky.app/profile/../post/3l6oveex3ii2l",
        "https://bsky.app/profile/a.b;c/post/3l6oveex3ii2l",
        "https://video.example.org/w/short",
      })
  void anyOtherAddressIsNone(String address) {
    assertThat(Embed.of(address)).isEmpty();
  }

  @Test
  void aVeryLongAddressCostsNoTime() {
    assertThat(Embed.of("https://www.youtube.com/watch?" + "a&".repeat(300_000) + "v=x")).isEmpty();
    assertThat(Embed.of("https://" + "a-".repeat(900) + ".example/@a/1")).isEmpty();
    assertThat(Embed.of("https://www.youtube.com/watch?" + "v=&".repeat(600))).isEmpty();
  }

  @Test
  void aLineWithItsAddressOrAPictureThatLinksToItIsAnEmbed() {
    Document html =
        html(
            """
            https://youtu.be/dQw4w9WgXcQ

            [![Een <still>](/media/a/original.jpg "Bijschrift | Foto X")](https://vimeo.com/76979871)

            In een zin: https://youtu.be/dQw4w9WgXcQ en [![x](/y.jpg)](https://example.org/)

            [![x](/y.jpg)](https://example.org/)

            > https://youtu.be/dQw4w9WgXcQ
            """);

    assertThat(html.select("figure.embed")).hasSize(2);
    assertThat(html.select("figure.embed > a").eachAttr("href"))
        .containsExactly("https://youtu.be/dQw4w9WgXcQ", "https://vimeo.com/76979871");
    assertThat(html.select("figure.embed img").attr("alt")).isEqualTo("Een <still>");
    assertThat(html.select("figure.embed figcaption").text()).isEqualTo("Bijschrift Foto X");
    assertThat(html.select("iframe, script")).isEmpty();
  }

  @Test
  void aFeedHasAPlainLink() {
    String markdown =
        "https://youtu.be/dQw4w9WgXcQ\n\n[![x](/y.jpg)](https://youtu.be/dQw4w9WgXcQ)";
    Document html =
        Jsoup.parse(
            new Markdown(address -> Optional.empty())
                .absoluteHtml(
                    markdown, new Markdown.Labels("T", "N", "B"), "https://bron.example"));

    assertThat(html.select("figure")).isEmpty();
    assertThat(html.select("p.card a").attr("href")).isEqualTo("https://youtu.be/dQw4w9WgXcQ");
    assertThat(html.select("a img").attr("src")).isEqualTo("https://bron.example/y.jpg");
  }

  private static Document html(String markdown) {
    return Jsoup.parse(
        new Markdown(address -> Optional.empty())
            .html(markdown, new Markdown.Labels("Tabel", "Noten", "Terug")));
  }
}
