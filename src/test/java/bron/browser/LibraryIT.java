package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.Staff;
import bron.http.TestSite;
import bron.media.TestPictures;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The library of pictures in a real browser, for the most part by keyboard. */
@Tag("browser")
class LibraryIT {
  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final Page page = browser.newPage();
  private final List<String> complaints = new ArrayList<>();

  @BeforeEach
  void signIn() {
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("415")) {
            complaints.add(message.text());
          }
        });
    Staff.add(site, "anneke@bron.example", Role.EDITOR);
    page.navigate(site.address() + "/admin/sign-in");
    page.getByLabel("E-mailadres").fill("anneke@bron.example");
    page.getByLabel("Wachtwoord").fill(Staff.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/admin");
  }

  @AfterEach
  void stop() {
    assertThat(complaints).isEmpty();
    browser.close();
    site.close();
  }

  @Test
  void aPictureIsUploadedFoundAndCroppedByKeyboard() {
    page.navigate(site.address() + "/admin/media");
    page.getByLabel("Beelden toevoegen").setInputFiles(picture("molen.png", 400));
    page.getByLabel("Beelden toevoegen").focus();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL("**/admin/media/*?done=added");
    assertThat(page.locator("h1")).hasText("molen.png");

    page.locator("[data-focal].is-live").focus();
    page.keyboard().press("Shift+ArrowLeft");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#f-x")).hasValue("39");
    assertThat(page.locator("#f-y")).hasValue("51");
    assertThat(page.locator("[data-crop='1x1']")).hasAttribute("viewBox", "56 0 200 200");
    page.keyboard().press("Tab");
    page.keyboard().press("Control+s");
    assertThat(page.locator(".notice")).containsText("Opgeslagen");
    assertThat(page.locator("[data-crop='1x1']")).hasAttribute("viewBox", "56 0 200 200");

    page.locator("[data-focal] img")
        .click(new com.microsoft.playwright.Locator.ClickOptions().setPosition(1, 1));
    assertThat(page.locator("#f-x")).hasValue("0");

    page.keyboard().press("Escape");
    page.waitForURL("**/admin/media");
    page.keyboard().press("/");
    page.keyboard().type("molen");
    page.keyboard().press("Enter");
    page.waitForURL("**q=molen**");
    assertThat(page.locator(".library-name")).hasText("molen.png");
  }

  @Test
  void severalAreDroppedAndWhatIsRefusedIsSaid() {
    page.navigate(site.address() + "/admin/media");
    assertThat(page.locator(".drop.is-live")).isVisible();
    drop("new File(['<html>'], 'niets.jpg')");
    assertThat(page.locator(".drop-said")).containsText("niets.jpg: Dit is geen foto");

    page.getByLabel("Beelden toevoegen")
        .setInputFiles(new FilePayload[] {picture("een.png", 30), picture("twee.png", 31)});
    page.getByText("Uploaden").click();
    page.waitForURL("**/admin/media?done=added");
    assertThat(page.locator(".library-name")).hasCount(2);
  }

  @Test
  void anArticleTakesItsPicturesFromTheLibrary() {
    site.signedIn(Role.EDITOR)
        .uploadAll("/admin/media", "file", Map.of("molen.png", picture("", 400).buffer));
    page.navigate(site.address() + "/admin/articles/new");
    page.getByText("Openingsfoto").or(page.locator("#lead > summary")).first().click();
    page.locator("[data-library]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog .library button")).hasCount(1);
    page.locator("dialog .library button").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(page.locator("#lead-shown img")).isVisible();
    page.locator("[name=picture_alt]").fill("Een molen");

    page.locator(".ProseMirror").click();
    page.locator(".rich-text-tools button, [role=toolbar] button")
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Beeld"))
        .first()
        .click();
    page.getByText("Kies uit de beelden").last().click();
    page.locator(".library-dialog .library button").click();
    page.locator("dialog").getByLabel("Beschrijving").fill("Nog eens");
    page.keyboard().press("Enter");
    page.locator("dialog button[type=submit]").click();
    page.locator("[name=headline]").fill("Met beelden");
    page.keyboard().press("Control+s");
    assertThat(page.locator(".notice")).containsText("Opgeslagen");
    assertThat(page.locator("#lead-shown img")).hasCount(1);
    assertThat(page.locator(".ProseMirror figure img")).hasCount(1);
  }

  private void drop(String file) {
    page.evaluate(
        "() => { const data = new DataTransfer(); data.items.add("
            + file
            + "); document.querySelector('main').dispatchEvent(new DragEvent('drop',"
            + " {dataTransfer: data, bubbles: true, cancelable: true})); }");
  }

  private static FilePayload picture(String name, int width) {
    return new FilePayload(name, "image/png", TestPictures.file("png", width, 200));
  }
}
