package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every page that readers see. */
final class ReadersPage {
  private ReadersPage() {}

  /** The page at that path, which must be a sound one. */
  static Document sound(Visitor visitor, String path) {
    return sound(visitor, path, "nl", "en");
  }

  /** The same, in one of those languages. */
  static Document sound(Visitor visitor, String path, String... languages) {
    Document page = visitor.page(path);
    assertThat(page.select("h1")).as("one heading of level 1").hasSize(1);
    assertThat(page.select("main#main")).as("one main part").hasSize(1);
    assertThat(page.select("body > header, body > footer")).hasSize(2);
    assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
    assertThat(page.select("html").attr("lang")).isIn((Object[]) languages);
    assertThat(page.select("script:not([type=application/ld+json]), style, [style], [onclick]"))
        .as("nothing inline")
        .isEmpty();
    assertThat(page.select("link[rel=stylesheet]")).hasSize(1);
    assertThat(page.title()).isNotBlank();
    assertThat(page.text()).doesNotContain("??", "Optional[", "${", "{0}");
    assertThat(page.select("img:not([alt]), img:not([width]), img:not([height])")).isEmpty();
    assertThat(page.select("a:not([href]), a[href=''], time:not([datetime])")).isEmpty();
    assertThat(page.select("a:has(a), p:has(div), ul > :not(li), ol > :not(li)")).isEmpty();
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    for (Element labelled : page.select("[aria-labelledby]")) {
      assertThat(ids).contains(labelled.attr("aria-labelledby"));
    }
    assertThat(levels(page)).as("no level of heading is skipped").isEmpty();
    return page;
  }

  private static List<String> levels(Document page) {
    List<Element> headings = page.select("main h1, main h2, main h3, main h4, .is-front h1");
    return java.util.stream.IntStream.range(1, headings.size())
        .filter(i -> level(headings.get(i)) > level(headings.get(i - 1)) + 1)
        .mapToObj(i -> headings.get(i).outerHtml())
        .toList();
  }

  private static int level(Element heading) {
    return heading.tagName().charAt(1) - '0';
  }
}
