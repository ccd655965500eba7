package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * What the gate says of articles that were written before it was: no fault, no name, and of the
 * thirteen days that pass ten that do, and three times "vandaag" or "today" in a story.
 */
class SampleGateTest {
  @Test
  void itRaisesNoFalseAlarmOverGoodArticles() {
    try (TestSite site = TestSite.start()) {
      assertThat(site.app().loadSample()).isPresent();
      Visitor editor = site.signedIn(Role.EDITOR);
      List<String> found = new ArrayList<>();
      for (int id = 1; id <= 25; id++) {
        Document page = editor.page("/admin/articles/" + id + "/check");
        for (Element line : page.select(".gate-line")) {
          found.add(line.select("p").eachText().getFirst());
        }
      }
      assertThat(found)
          .hasSize(13)
          .allMatch(line -> line.startsWith("Advies Een dag die morgen een andere is: "));
    }
  }
}
