package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Account;
import bron.account.Role;
import bron.media.TestPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every address that takes a form, by the route it is declared with: what is sent there leaves a
 * line in the audit trail, or it is said here why not. {@link AuditProbe} asks the same of every
 * request of all other tests.
 */
class EveryRouteNotesTest {
  private static final String ARTICLE = "/admin/articles/{id}";

  /** What changes nothing that anybody has to answer for. */
  private static final Map<String, String> UNNOTED =
      Map.of(
          "/admin/articles/preview",
          "shows what is typed",
          ARTICLE + "/preview",
          "shows what is typed",
          "/admin/articles/writing",
          "keeps what is typed, every second; saving is the act",
          ARTICLE + "/writing",
          "keeps what is typed, every second; saving is the act",
          "/admin/articles/writing/removals",
          "what one typed oneself and never saved",
          ARTICLE + "/writing/removals",
          "what one typed oneself and never saved",
          "/admin/account/factor",
          "a secret that counts for nothing until it is confirmed",
          "/admin/account/passkeys/beginnings",
          "a question to a passkey, that counts for nothing");

  /** What has a test of its own that looks into the trail: the door, letters, passkeys. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "/admin/sign-in", "SignInTest",
          "/admin/sign-in/code", "SecondStepTest",
          "/admin/forgotten", "LettersTest",
          "/admin/welcome/{token}", "WelcomeTest",
          "/admin/accounts/{id}/letters", "LettersTest",
          "/admin/sign-in/passkey", "PasskeyTest",
          "/admin/account/passkeys", "PasskeyTest",
          "/admin/account/passkeys/removals", "PasskeyTest",
          "/admin/accounts/{id}/passkeys/removals", "PasskeyTest");

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Account owner = Staff.add(site, "chef@bron.example", Role.ADMINISTRATOR);
  private final Browser chef = new Browser(site);
  private final Map<String, String> acts = new LinkedHashMap<>();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void everyFormLeavesALine() throws IOException {
    chef.signIn(owner.email());
    articles();
    schedule();
    pictures();
    terms("section");
    terms("topic");
    site();
    accounts();
    own();

    Set<String> walked = new TreeSet<>(acts.keySet());
    walked.addAll(UNNOTED.keySet());
    walked.addAll(ELSEWHERE.keySet());
    assertThat(walked).isEqualTo(routes());
    for (String test : ELSEWHERE.values()) {
      assertThat(Files.readString(Path.of("src/test/java/bron/http/" + test + ".java")))
          .contains("Staff.trail(");
    }
  }

  private void articles() {
    send(
        "/admin/articles",
        "/admin/articles/new?language=nl",
        "/admin/articles",
        "article.create",
        "headline",
        "Een kop",
        "body",
        "Een alinea.",
        "slug",
        "een-kop");
    Story story = stories.published(Manuscript.of("Ander artikel"));
    String place = "/admin/articles/" + story.article().id();
    send(ARTICLE, place, place, "article.save", "headline", "Andere kop");
    send(
        ARTICLE + "/publications",
        place + "/publish",
        place + "/publications",
        "article.publish",
        "kind",
        "typo");
    send(
        ARTICLE + "/restorations",
        place + "/revisions/1/restoration",
        place + "/restorations",
        "article.restore");
    String english = place + "/translations/en";
    send(
        ARTICLE + "/translations/{language}",
        english,
        english,
        "article.create",
        "headline",
        "A headline",
        "slug",
        "a-headline");
    Story draft = stories.draft("nl", Manuscript.of("Concept"));
    String bulk = "/admin/articles/bulk";
    send(bulk, bulk + "?act=publish&article=" + draft.article().id(), bulk, "article.publish");
  }

  private void schedule() {
    Story story = stories.draft("nl", Manuscript.of("Gepland"));
    String place = "/admin/articles/" + story.article().id();
    sendTo(
        ARTICLE + "/plans",
        place + "/publish",
        place + "/publications",
        place + "/plans",
        "schedule.add",
        "kind",
        "first",
        "date",
        "2027-01-04",
        "time",
        "08:00");
    String plan =
        site
            .database()
            .read(s -> s.of(bron.article.PlannedStore.class).open(story.article().id()))
            .stream()
            .map(open -> "/admin/schedule/" + open.id())
            .findFirst()
            .orElseThrow();
    send("/admin/schedule/{id}", plan, plan, "schedule.change", "time", "09:00");
    save(place);
    send(
        "/admin/schedule/{id}/revisions",
        place + "/publish",
        plan + "/revisions",
        "schedule.change");
    send(
        "/admin/schedule/{id}/cancellations",
        place + "/publish",
        plan + "/cancellations",
        "schedule.cancel");
    send(
        ARTICLE + "/embargo",
        place + "/embargo",
        place + "/embargo",
        "embargo.set",
        "date",
        "2027-01-01",
        "time",
        "08:00");
    String live = "/admin/articles/" + stories.published(Manuscript.of("Live")).article().id();
    send(
        ARTICLE + "/pins",
        live + "/pins",
        live + "/pins",
        "schedule.add",
        "position",
        "1",
        "date",
        "2027-01-04",
        "time",
        "08:00");
  }

  private void save(String place) {
    Document page = chef.page(place);
    chef.post(place, fields(page, place, "headline", "Nog een andere kop"));
  }

  private void pictures() {
    String media = "/admin/media";
    int before = Staff.trail(site).size();
    Visitor visitor = site.signedIn(Role.ADMINISTRATOR);
    visitor.upload(media, "file", "een.png", TestPictures.file("png", 30, 20));
    noted(media, "media.add", before);
    String picture =
        Staff.trail(site).getLast().split("\\|")[1].replaceFirst("media/", media + "/");
    send(media + "/{id}", picture, picture, "media.save", "alt", "Een vlak.");
    send(media + "/{id}/removal", picture, picture + "/removal", "media.remove");
  }

  private void terms(String noun) {
    String list = "/admin/" + noun + "s";
    send(list, list + "/new", list, noun + ".create", "name-nl", "Een", "slug", "een");
    send(list, list + "/new", list, noun + ".create", "name-nl", "Twee", "slug", "twee");
    String two = list + "/" + subject(noun);
    send(list + "/{id}", two, two, noun + ".save", "name-nl", "Drie");
    String one =
        chef.page(list).select("a[href~=" + list + "/\\d+]").eachAttr("href").stream()
            .filter(link -> !link.equals(two))
            .findFirst()
            .orElseThrow();
    String into = one.substring(list.length() + 1);
    send(list + "/{id}/merger", two + "/merger?into=" + into, two + "/merger", noun + ".merge");
  }

  private String subject(String noun) {
    return Staff.trail(site).stream()
        .map(line -> line.split("\\|")[1])
        .filter(subject -> subject.startsWith(noun + "/"))
        .reduce((first, second) -> second)
        .orElseThrow()
        .substring(noun.length() + 1);
  }

  private void site() {
    send(
        "/admin/authors",
        "/admin/authors/new",
        "/admin/authors",
        "author.create",
        "name",
        "Yasmina");
    String author = "/admin/authors/" + subject("author");
    send("/admin/authors/{id}", author, author, "author.save", "bio-nl", "Schrijft.");
    String redirects = "/admin/redirects";
    send(redirects, redirects, redirects, "redirect.add", "path", "/oud", "target", "/nieuw");
    send(redirects + "/removals", redirects, redirects + "/removals", "redirect.remove");
    send("/admin/settings", "/admin/settings", "/admin/settings", "settings.save", "name", "Krant");
    send(
        "/admin/audit/exports",
        "/admin/audit",
        "/admin/audit/exports",
        "audit.export",
        "form",
        "csv");
    long live = stories.published(Manuscript.of("Voorpagina")).article().id();
    send(
        "/admin/front",
        "/admin/front",
        "/admin/front",
        "front.save",
        "slot-1",
        String.valueOf(live));
  }

  private void accounts() {
    Account other = Staff.add(site, "ander@bron.example", Role.EDITOR);
    Factor.setUp(site, entered(other));
    entered(other);
    String list = "/admin/accounts";
    send(
        list,
        list + "/new",
        list,
        "account.add",
        "name",
        "Nieuw",
        "email",
        "nieuw@bron.example",
        "role",
        "author",
        "language",
        "nl");
    String account = list + "/" + other.id();
    send(list + "/{id}", account, account, "account.edit", "name", "Anders");
    send(list + "/{id}/links", account, account + "/links", "password.link");
    send(list + "/{id}/factor/removals", account, account + "/factor/removals", "factor.remove");
    entered(other);
    send(
        list + "/{id}/sessions/removals",
        account,
        account + "/sessions/removals",
        "session.end",
        "session",
        "all");
    send(list + "/{id}/state", account, account + "/state", "account.disable");
  }

  private Browser entered(Account account) {
    Browser browser = new Browser(site);
    browser.signIn(account.email());
    return browser;
  }

  private void own() {
    String own = "/admin/account";
    send(own + "/language", own, own + "/language", "account.edit", "language", "en");
    entered(owner);
    send(
        own + "/sessions/removals",
        own,
        own + "/sessions/removals",
        "session.end",
        "session",
        "all");
    String factor = own + "/factor";
    int before = Staff.trail(site).size();
    Factor set = Factor.setUp(site, chef);
    noted(factor + "/confirmations", "factor.add", before);
    assertThat(set.codes()).isNotEmpty();
    send(
        factor + "/codes",
        factor,
        factor + "/codes",
        "factor.codes",
        "password-renew",
        Staff.PASSWORD);
    send(
        factor + "/removals",
        factor,
        factor + "/removals",
        "factor.remove",
        "password-remove",
        Staff.PASSWORD);
    send(
        "/admin/password",
        own,
        "/admin/password",
        "password.change",
        "current",
        Staff.PASSWORD,
        "password",
        "tien blije bevers");
    send("/admin/sign-out", own, "/admin/sign-out", "session.end");
  }

  private void send(String route, String page, String action, String act, String... changed) {
    sendTo(route, page, action, action, act, changed);
  }

  /** Fills in the form with that action on a page, sends it there, and looks into the trail. */
  private void sendTo(
      String route, String page, String form, String to, String act, String... changed) {
    String[] fields = fields(chef.page(page), form, changed);
    int before = Staff.trail(site).size();
    int status = chef.post(to, fields).statusCode();
    assertThat(status).as(to).isLessThan(400);
    noted(route, act, before);
  }

  private void noted(String route, String act, int before) {
    List<String> trail = Staff.trail(site);
    assertThat(trail.subList(before, trail.size()).stream().map(line -> line.split("\\|")[0]))
        .as(route)
        .contains(act);
    acts.put(route, act);
  }

  private static String[] fields(Document page, String action, String... changed) {
    Element form = page.selectFirst("form[method=post][action='" + action + "']");
    assertThat(form).as(action + " on " + page.baseUri()).isNotNull();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    ((FormElement) form)
        .formData()
        .forEach(f -> fields.computeIfAbsent(f.key(), k -> new ArrayList<>()).add(f.value()));
    for (int i = 0; i < changed.length; i += 2) {
      fields.put(changed[i], List.of(changed[i + 1]));
    }
    List<String> pairs = new ArrayList<>();
    fields.forEach((name, values) -> values.forEach(value -> pairs.addAll(List.of(name, value))));
    return pairs.toArray(String[]::new);
  }

  /** The routes that take a form, as they are declared. */
  private static Set<String> routes() throws IOException {
    String source = Files.readString(Path.of("src/main/java/bron/Routes.java"));
    Matcher declared =
        Pattern.compile("\\spost\\(\\s*([^,;]+?),\\s*(READER|AUTHOR|EDITOR|ADMINISTRATOR)")
            .matcher(source);
    Set<String> routes = new TreeSet<>();
    while (declared.find()) {
      String path = declared.group(1);
      for (String list : List.of("/admin/sections", "/admin/topics")) {
        routes.add(
            path.replace("FactorPages.ADDRESS", "/admin/account/factor")
                .replace("PasskeyPages.ADDRESS", "/admin/account/passkeys")
                .replaceAll("(?<![\"/\\w])list\\b", list)
                .replaceAll("(?<![\"/\\w])article\\b", Matcher.quoteReplacement(ARTICLE))
                .replaceAll("[\"\\s+]", ""));
      }
    }
    assertThat(routes).hasSizeGreaterThan(50);
    return routes;
  }
}
