package bron.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What counts as an answer from before a publication. */
class SurfaceTest {
  private final Story live = new Story(1, "meetlat1", "/2026/11/28/meetlat1", 7, true);
  private final Story withdrawn = live.then(8, false);
  private final Story other = new Story(2, "meetlat2", "/2026/11/28/meetlat2", 3, true);
  private final Surface list = new Surface("list", "/", Surface.Shows.HEADLINE);
  private final Surface map = new Surface("map", "/map", Surface.Shows.ADDRESS);
  private final Surface article = new Surface("article", "PATH", Surface.Shows.ITSELF);

  private static Reader.Page page(int status, String text) {
    return new Reader.Page(status, "\"tag\"", text);
  }

  @Test
  void aListShowsEveryStoryAsItIs() {
    assertThat(list.isNow(page(200, "meetlat1 stand 7"), live, live)).isTrue();
    assertThat(list.isNow(page(200, "<mark>meetlat1</mark> stand 7"), live, other)).isTrue();
    assertThat(list.isNow(page(200, "meetlat1 stand 6"), live, live)).isFalse();
    assertThat(list.isNow(page(200, "meetlat1 stand 7, meetlat1 stand 6"), live, live)).isFalse();
    assertThat(list.isNow(page(200, "meetlat11 stand 7"), live, live)).isFalse();
    assertThat(list.isNow(page(200, "meetlat1 stand 7"), withdrawn, withdrawn)).isFalse();
    assertThat(list.isNow(page(200, ""), withdrawn, withdrawn)).isTrue();
  }

  @Test
  void anArticleShowsItselfAndMayShowOthers() {
    assertThat(article.isNow(page(200, "meetlat1 stand 7"), live, live)).isTrue();
    assertThat(article.isNow(page(200, "meetlat1 stand 7"), other, live)).isTrue();
    assertThat(article.isNow(page(200, "meetlat2 stand 2"), other, live)).isFalse();
    assertThat(article.isNow(page(410, "Reden 8."), withdrawn, withdrawn)).isTrue();
    assertThat(article.isNow(page(410, "Reden 5."), withdrawn, withdrawn)).isFalse();
    assertThat(article.isNow(page(200, "meetlat1 stand 7"), withdrawn, withdrawn)).isFalse();
  }

  @Test
  void aMapShowsAddressesOfWhatIsLive() {
    Reader.Page shown = page(200, "<loc>https://bron.example/2026/11/28/meetlat1</loc>");
    assertThat(map.isNow(shown, live, live)).isTrue();
    assertThat(map.isNow(shown, withdrawn, withdrawn)).isFalse();
    assertThat(map.isNow(page(200, ""), live, live)).isFalse();
  }

  @Test
  void whatWasUnderWayMayBeNewerButNotOlder() {
    assertThat(list.isNotOlder(page(200, "meetlat1 stand 8"), live)).isTrue();
    assertThat(list.isNotOlder(page(200, ""), live)).isTrue();
    assertThat(list.isNotOlder(page(200, "meetlat1 stand 6"), live)).isFalse();
    assertThat(list.isNotOlder(page(200, "meetlat1 stand 7"), withdrawn)).isFalse();
  }
}
