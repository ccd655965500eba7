package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.AccountStore;
import bron.account.Role;
import bron.account.letter.LetterStore;
import bron.account.letter.Letters;
import bron.mail.MailServer;
import bron.site.Changes;
import bron.site.SettingStore;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links by mail, to a mail server that really answers. The worker's round is the test's. */
class LettersTest {
  private static final String EMAIL = "yasmina@bron.example";
  private static final String FRESH = "tien dappere beren";
  private static final Pattern LINK = Pattern.compile("http://bron\\.example(/admin/welcome/\\S+)");

  private final GreenMail post =
      new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort()});
  private MailServer server;
  private TestSite site;

  @BeforeEach
  void start() {
    post.start();
    server =
        MailServer.of(
                Map.of(
                    "BRON_SMTP_URL",
                    "smtp://127.0.0.1:" + post.getSmtp().getPort(),
                    "BRON_MAIL_FROM",
                    "krant@bron.example"),
                new ArrayList<>())
            .orElseThrow();
    site = TestSite.start(config -> TestSite.mailing(config, server));
  }

  @AfterEach
  void stop() {
    site.close();
    post.stop();
  }

  @Test
  void whoHasForgottenThePasswordGetsALinkThatWorksOnce() throws Exception {
    Staff.add(site, EMAIL, Role.EDITOR);
    Browser browser = new Browser(site);
    assertThat(browser.page("/admin/sign-in").select("a[href=/admin/forgotten]")).hasSize(1);
    HttpResponse<String> asked = forgotten(browser, " Yasmina@bron.example ");
    assertThat(asked.statusCode()).isEqualTo(200);
    site.app().letters().run();

    assertThat(post.getReceivedMessages()[0].getSubject())
        .isEqualTo("Een nieuw wachtwoord voor Bron");
    String text = texts().getFirst();
    assertThat(text)
        .startsWith("Beste Yasmina,")
        .contains("tot 27 november 2026, 11:00, Midden-Europese standaardtijd");
    String link = link(text);
    HttpResponse<String> chosen = browser.submit(link, link, "password", FRESH);
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(browser.get("/admin/articles").statusCode()).isEqualTo(200);
    assertThat(browser.get(link).statusCode()).as("once").isEqualTo(410);
    assertThat(new Browser(site).signIn(EMAIL, FRESH).statusCode()).isEqualTo(303);
    assertThat(Staff.trail(site)).contains("password.mail|password/1|||");
  }

  @Test
  void aNewerLinkTakesThePlaceOfTheOlderAndAllEnd() throws Exception {
    Staff.add(site, EMAIL, Role.EDITOR);
    Browser browser = new Browser(site);
    forgotten(browser, EMAIL);
    site.app().letters().run();
    forgotten(browser, EMAIL);
    site.app().letters().run();
    assertThat(browser.get(link(texts().getFirst())).statusCode()).isEqualTo(410);
    assertThat(browser.get(link(texts().getLast())).statusCode()).isEqualTo(200);
    site.clock.move(Duration.ofHours(72));
    assertThat(browser.get(link(texts().getLast())).statusCode()).isEqualTo(410);
  }

  @Test
  void nobodyLearnsWhoHasAnAccount() {
    Staff.add(site, EMAIL, Role.EDITOR);
    Staff.add(site, "uit@bron.example", Role.EDITOR);
    site.database()
        .change(s -> s.of(AccountStore.class).setDisabled(2, 1, Optional.of(site.clock.instant())));
    String known = page(forgotten(new Browser(site), EMAIL), EMAIL);
    assertThat(page(forgotten(new Browser(site), "niemand@bron.example"), "niemand@bron.example"))
        .isEqualTo(known);
    assertThat(page(forgotten(new Browser(site), "uit@bron.example"), "uit@bron.example"))
        .isEqualTo(known);
    assertThat(waiting()).as("the same is written for all").isEqualTo(3);
    assertThat(post.getReceivedMessages()).as("nobody waits for the mail server").isEmpty();
    site.app().letters().run();
    assertThat(post.getReceivedMessages()).hasSize(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void aMailboxIsNotFilledByStrangersAndANetworkAsksForTwentyAnHour() {
    Staff.add(site, EMAIL, Role.EDITOR);
    Browser browser = new Browser(site);
    for (int i = 0; i < 5; i++) {
      assertThat(forgotten(browser, EMAIL).statusCode()).isEqualTo(200);
    }
    site.app().letters().run();
    assertThat(post.getReceivedMessages()).hasSize(3);
    for (int i = 0; i < 17; i++) {
      assertThat(forgotten(browser, i + "@bron.example").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> stopped = forgotten(browser, "nog@bron.example");
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).contains("3600");
    assertThat(Jsoup.parse(stopped.body()).select("[name=email]").val())
        .isEqualTo("nog@bron.example");
    site.clock.move(Duration.ofMinutes(60));
    assertThat(forgotten(browser, EMAIL).statusCode()).isEqualTo(200);
    site.app().letters().run();
    assertThat(post.getReceivedMessages()).hasSize(4);
  }

  @Test
  void whatIsNoAddressComesBackAsTyped() {
    HttpResponse<String> wrong = forgotten(new Browser(site), "yasmina");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.body()).select("[name=email]").val()).isEqualTo("yasmina");
    HttpResponse<String> noToken = new Browser(site).post("/admin/forgotten", "email", EMAIL);
    assertThat(noToken.statusCode()).isEqualTo(403);
    assertThat(waiting()).isZero();
  }

  @Test
  void anInvitedColleagueGetsTheLinkInTheirLanguage() throws Exception {
    Staff.add(site, "chef@bron.example", Role.ADMINISTRATOR);
    Browser chef = new Browser(site);
    chef.signIn("chef@bron.example");
    HttpResponse<String> added =
        chef.submit(
            "/admin/accounts/new",
            "/admin/accounts",
            "name",
            "Kate",
            "email",
            "kate@bron.example",
            "role",
            "author",
            "language",
            "en",
            "author",
            "");
    assertThat(added.headers().firstValue("Location")).contains("/admin/accounts/2?done=mailed");
    site.app().letters().run();
    assertThat(post.getReceivedMessages()[0].getSubject()).isEqualTo("Your account at Bron");
    assertThat(post.getReceivedMessages()[0].getAllRecipients()[0])
        .hasToString("kate@bron.example");
    String text = texts().getFirst();
    assertThat(text).startsWith("Dear Kate,").contains("until 27 November 2026");
    Browser kate = new Browser(site);
    assertThat(kate.submit(link(text), link(text), "password", FRESH).statusCode()).isEqualTo(303);

    HttpResponse<String> again = chef.submit("/admin/accounts/2", "/admin/accounts/2/letters");
    assertThat(again.headers().firstValue("Location")).contains("/admin/accounts/2?done=mailed");
    site.app().letters().run();
    assertThat(post.getReceivedMessages()[1].getSubject()).isEqualTo("A new password for Bron");
    assertThat(Staff.trail(site)).contains("password.letter|password/2||127.0.0.1|1");
  }

  @Test
  void aServerThatIsDownIsTriedAgainAndThenGivenUp() {
    Staff.add(site, EMAIL, Role.EDITOR);
    forgotten(new Browser(site), EMAIL);
    post.stop();
    site.app().letters().run();
    site.app().letters().run();
    assertThat(attempts()).as("not at once").isEqualTo(1);
    for (int i = 0; i < 20; i++) {
      site.clock.move(Duration.ofHours(1));
      site.app().letters().run();
    }
    assertThat(waiting()).isZero();
    assertThat(Staff.trail(site))
        .filteredOn(line -> line.startsWith("password.unmailed|password/1|"))
        .hasSize(1);
  }

  @Test
  void theLinkStandsNowhereButInTheLetter() throws Exception {
    Staff.add(site, EMAIL, Role.EDITOR);
    forgotten(new Browser(site), EMAIL);
    site.app().letters().run();
    String token = link(texts().getFirst()).replaceFirst(".*/", "");
    try (Stream<Path> files = Files.walk(site.folder())) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> holds(file, token))).isEmpty();
    }
    try (Stream<Path> files = Files.walk(site.folder())) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> holds(file, EMAIL)))
          .as("it would be found")
          .isNotEmpty();
    }
  }

  @Test
  void withoutAMailServerThereIsNoSuchPage() {
    try (TestSite silent = TestSite.start()) {
      Browser browser = new Browser(silent);
      assertThat(browser.get("/admin/forgotten").statusCode()).isEqualTo(404);
      Document signIn = browser.page("/admin/sign-in");
      assertThat(signIn.select("a[href=/admin/forgotten]")).isEmpty();
      assertThat(signIn.select(".hint").text()).contains("beheerder");
    }
  }

  @Test
  void whereNobodyKnowsTheAddressOfTheSiteNoLetterLeadsToThisMachine() throws Exception {
    site.close();
    site = TestSite.start(config -> TestSite.unaddressed(TestSite.mailing(config, server)));
    Staff.add(site, EMAIL, Role.ADMINISTRATOR);
    assertThat(new Browser(site).get("/admin/forgotten").statusCode()).isEqualTo(404);
    Browser chef = new Browser(site);
    assertThat(chef.page("/admin/sign-in").select("a[href=/admin/forgotten]")).isEmpty();
    chef.signIn(EMAIL);
    assertThat(chef.page("/admin/accounts/1").select("form[action$=/letters]")).isEmpty();
    site.database()
        .change(
            stores ->
                stores
                    .of(LetterStore.class)
                    .insert(Letters.Kind.RESET, EMAIL, "", site.clock.instant()));
    site.app().letters().run();
    assertThat(post.getReceivedMessages()).isEmpty();

    site.database()
        .change(
            stores -> {
              stores.of(SettingStore.class).put("base_url", "http://bron.example");
              Changes.everywhere(stores, site.clock.instant());
            });
    assertThat(chef.page("/admin/accounts/1").select("form[action$=/letters]")).hasSize(1);
    assertThat(new Browser(site).get("/admin/forgotten").statusCode()).isEqualTo(200);
    site.app().letters().run();
    assertThat(texts()).singleElement().asString().containsPattern(LINK);
  }

  /** The worker's own rounds, every two seconds: one ends with an error, the next ones come. */
  @Test
  void aGraveFaultIsNotTheEndOfIt() throws Exception {
    AtomicInteger faults = new AtomicInteger(2);
    site.database()
        .endEachWith(
            stores -> {
              if (Thread.currentThread().getName().equals("letters")
                  && faults.getAndDecrement() > 0) {
                throw new StackOverflowError("a grave fault");
              }
            });
    Staff.add(site, EMAIL, Role.EDITOR);
    forgotten(new Browser(site), EMAIL);
    for (int i = 0; i < 200 && post.getReceivedMessages().length == 0; i++) {
      Thread.sleep(50);
    }
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aLetterThatCannotBeMadeHoldsUpNoOther() throws Exception {
    Staff.add(site, EMAIL, Role.EDITOR);
    Staff.add(site, "piet@bron.example", Role.EDITOR);
    Thread test = Thread.currentThread();
    AtomicInteger faults = new AtomicInteger(1);
    site.database()
        .endEachWith(
            stores -> {
              Thread now = Thread.currentThread();
              if ((now == test || now.getName().equals("letters"))
                  && faults.getAndDecrement() > 0) {
                throw new IllegalStateException("a fault");
              }
            });
    forgotten(new Browser(site), EMAIL);
    site.clock.move(Duration.ofSeconds(1));
    forgotten(new Browser(site), "piet@bron.example");
    site.app().letters().run();
    assertThat(post.getReceivedMessages()).hasSize(1);
    assertThat(post.getReceivedMessages()[0].getAllRecipients()[0])
        .hasToString("piet@bron.example");
    assertThat(attempts()).isEqualTo(1);
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> forgotten(Browser browser, String email) {
    return browser.submit("/admin/forgotten", "/admin/forgotten", "email", email);
  }

  private static String page(HttpResponse<String> response, String email) {
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body().replace(email, "…");
  }

  private List<LetterStore.Row> due() {
    return site.database()
        .read(s -> s.of(LetterStore.class).due(site.clock.instant().plusSeconds(99_999), 99));
  }

  private int waiting() {
    return due().size();
  }

  private int attempts() {
    return due().getFirst().attempts();
  }

  private List<String> texts() throws Exception {
    List<String> texts = new ArrayList<>();
    for (var message : post.getReceivedMessages()) {
      texts.add(message.getContent().toString().replace("\r\n", "\n"));
    }
    return texts;
  }

  private static String link(String text) {
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group(1);
  }
}
