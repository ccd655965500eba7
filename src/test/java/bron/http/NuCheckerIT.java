package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.browser.Newsrooms;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every kind of page of the sample site, by the Nu HTML checker: no error and no warning. */
class NuCheckerIT {
  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  private final List<String> found = new ArrayList<>();
  private String where = "";

  private final ErrorHandler handler =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {
          note(e);
        }

        @Override
        public void error(SAXParseException e) {
          note(e);
        }

        @Override
        public void fatalError(SAXParseException e) {
          note(e);
        }

        private void note(SAXParseException e) {
          found.add(where + ":" + e.getLineNumber() + " " + e.getMessage());
        }
      };

  @Test
  void everyKindOfPageIsValid() throws Exception {
    try (TestSite site = TestSite.start()) {
      assertThat(site.app().loadSample()).isPresent();
      Visitor reader = site.visitor();
      Map<String, String> pages = SiteWalk.pages(reader, 6, "/", "/en", "/feeds", "/nergens");
      String feed = "/atom.xml";
      pages.put(feed, reader.get(feed, "Sec-Fetch-Dest", "document").body());
      pages.put("/admin/welcome/…", reader.get(site.welcome()).body());
      pages.put("/admin/sign-in", reader.get("/admin/sign-in").body());
      pages.putAll(SiteWalk.pages(site.signedIn(Role.ADMINISTRATOR), 2, "/admin"));
      Colleagues two = Newsrooms.busy(site);
      for (String path : List.of("/admin", two.place + "/notes", "/admin/articles")) {
        pages.put(path + " at work", two.editor.get(path).body());
      }
      check(pages);
      assertThat(pages.keySet())
          .hasSizeGreaterThan(60)
          .anyMatch(path -> path.contains("/embed/"))
          .anyMatch(path -> path.contains("?lite"))
          .anyMatch(path -> path.startsWith("/admin/media/"))
          .anyMatch(path -> path.contains("/translations/"))
          .contains("/admin/front");
    }
    assertThat(found).isEmpty();
  }

  private void check(Map<String, String> pages) throws Exception {
    SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
    checker.setUpMainSchema(SCHEMA, handler);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      where = page.getKey();
      checker.setUpValidatorAndParsers(handler, false, false);
      InputSource source = new InputSource(new StringReader(page.getValue()));
      source.setSystemId("http://bron.example" + where);
      checker.checkHtmlInputSource(source);
    }
  }
}
