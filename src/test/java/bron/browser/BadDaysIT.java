package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bron.account.Role;
import bron.http.Manuscript;
import bron.http.Staff;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import bron.http.Visitor;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Days on which everything goes wrong, each of which ends with every word there. */
@Tag("browser")
class BadDaysIT {
  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final Visitor anna = site.signedIn(Role.EDITOR);
  private final Visitor bart = site.signedIn(Role.EDITOR);
  private String article = "";

  @BeforeEach
  void begin() {
    Story story =
        new Stories(site).draft("nl", Manuscript.of("Een kop").body("Eerste.\n\nTweede."));
    article = site.address() + "/admin/articles/" + story.article().id();
  }

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  /** A browser of their own, in which they are signed in. */
  private BrowserContext browserOf(Visitor who) {
    BrowserContext context = browser.newContext();
    context.addCookies(List.of(session(who)));
    return context;
  }

  private Cookie session(Visitor who) {
    return new Cookie("bron_session", who.session().orElseThrow()).setUrl(site.address());
  }

  private Page open(BrowserContext context) {
    Page page = context.newPage();
    page.onDialog(Dialog::accept);
    page.navigate(article);
    assertThat(page.locator(".ProseMirror")).isVisible();
    return page;
  }

  private static void type(Page page, String words) {
    page.locator(".ProseMirror").click();
    page.keyboard().press("Control+End");
    page.keyboard().type(words);
  }

  private static void save(Page page) {
    page.keyboard().press("Control+s");
    page.waitForURL(Pattern.compile(".*done=(saved|joined).*"));
  }

  private static void assertOnServer(Page page) {
    assertThat(page.locator("#autosave")).containsText("Op de server");
  }

  @Test
  void twoEditorsAtOnceSeeEachOtherAndJoin() {
    Page mine = open(browserOf(anna));
    Page theirs = open(browserOf(bart));
    assertThat(theirs.locator("#others")).hasText("Test editor heeft dit artikel ook open.");
    type(mine, " Door Anna.");
    assertOnServer(mine);
    assertThat(mine.locator("#others")).hasText("Test editor heeft dit artikel ook open.");
    theirs.locator("#f-headline").fill("Kop van Bart");
    save(theirs);
    type(mine, " Nog iets.");
    assertThat(mine.locator("#newer")).containsText("nieuwere versie");
    save(mine);
    assertThat(mine.locator(".notice")).containsText("samengevoegd");
    assertThat(mine.locator("#f-headline")).hasValue("Kop van Bart");
    assertThat(mine.locator(".ProseMirror")).containsText("Tweede. Door Anna. Nog iets.");
  }

  @Test
  void aBrowserThatIsKilledLosesNothingThatTheServerHeard() {
    BrowserContext first = browserOf(anna);
    Page page = open(first);
    type(page, " Bijna kwijt.");
    assertOnServer(page);
    first.close();

    Page later = open(browserOf(anna));
    assertThat(later.locator(".offer[data-token] ins")).isHidden();
    later.locator(".offer[data-token] summary").click();
    assertThat(later.locator(".offer[data-token] ins")).hasText(" Bijna kwijt.");
    later.locator(".offer[data-token] a.button").click();
    assertThat(later.locator(".ProseMirror")).containsText("Tweede. Bijna kwijt.");
    save(later);
    assertThat(later.locator(".ProseMirror")).containsText("Tweede. Bijna kwijt.");
    assertThat(later.locator(".offer[data-token]")).hasCount(0);
  }

  @Test
  void aConnectionThatIsCutInMidSaveLosesNothingAndClashesWithNobody() {
    Page page = open(browserOf(anna));
    type(page, " Onderweg.");
    page.route(
        Pattern.compile(".*/admin/articles/\\d+$"),
        route -> {
          if (route.request().method().equals("POST")) {
            route.fetch();
            route.abort();
          } else {
            route.resume();
          }
        });
    page.keyboard().press("Control+s");
    page.waitForURL("chrome-error:**");
    page.unrouteAll();
    page.navigate(article);
    assertThat(page.locator(".ProseMirror")).hasText("Eerste.Tweede. Onderweg.");
    type(page, " En verder.");
    save(page);
    assertThat(page.locator(".ProseMirror")).containsText("Tweede. Onderweg. En verder.");
  }

  @Test
  void aSessionThatEndsWhileWritingGoesOnAfterSigningInElsewhere() {
    BrowserContext context = browserOf(anna);
    Page page = open(context);
    context.clearCookies();
    type(page, " Afgemeld getypt.");
    assertThat(page.locator("#autosave")).containsText("U bent afgemeld");
    context.addCookies(List.of(session(site.again(anna))));
    type(page, " En weer aangemeld.");
    assertOnServer(page);
    save(page);
    assertThat(page.locator(".ProseMirror"))
        .containsText("Tweede. Afgemeld getypt. En weer aangemeld.");
  }

  @Test
  void aSessionThatEndedBeforeSavingComesBackWithTheWords() {
    Staff.add(site, "yasmina@bron.example", Role.EDITOR);
    BrowserContext context = browserOf(anna);
    Page page = open(context);
    type(page, " Voor het opslaan afgemeld.");
    assertOnServer(page);
    context.clearCookies();
    page.keyboard().press("Control+s");
    page.waitForSelector("text=U bent niet meer aangemeld");
    page.locator("form[action='/admin/sign-in/parked'] button").press("Enter");
    page.locator("[name=email]").fill("yasmina@bron.example");
    page.locator("[name=password]").fill(Staff.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForSelector("text=U bent weer aangemeld");
    page.locator("main form button").first().press("Enter");
    page.waitForURL(Pattern.compile(".*done=(saved|joined).*"));
    assertThat(page.locator(".ProseMirror")).containsText("Tweede. Voor het opslaan afgemeld.");
  }

  @Test
  void aServerThatIsAwayIsTriedAgain() {
    BrowserContext context = browserOf(anna);
    Page page = open(context);
    context.setOffline(true);
    type(page, " Zonder lijn.");
    assertThat(page.locator("#autosave")).containsText("Niet op de server");
    context.setOffline(false);
    assertOnServer(page);
    context.close();
    Page later = open(browserOf(anna));
    assertThat(later.locator(".offer[data-token]")).isVisible();
  }

  @Test
  void twoWindowsOfOnePersonKeepTheirOwnWords() {
    BrowserContext context = browserOf(anna);
    Page one = open(context);
    type(one, " Hier.");
    assertOnServer(one);
    Page other = open(context);
    assertThat(other.locator("#kept")).isHidden();
    other.locator("#f-headline").fill("Daar");
    assertOnServer(other);
    save(other);
    save(one);
    assertThat(one.locator("#f-headline")).hasValue("Daar");
    assertThat(one.locator(".ProseMirror")).containsText("Tweede. Hier.");
    assertThat(one.locator(".offer[data-token]")).hasCount(0);
  }
}
