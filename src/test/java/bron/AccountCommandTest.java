package bron;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.Browser;
import bron.http.Factor;
import bron.http.Staff;
import bron.http.TestSite;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands, beside a server that runs. */
class AccountCommandTest {
  private static final String EMAIL = "yasmina@bron.example";

  private final TestSite site = TestSite.start();
  private final InputStream input = System.in;

  @AfterEach
  void stop() {
    System.setIn(input);
    site.close();
  }

  private record Ran(int status, String out, String err) {}

  @Test
  void anAccountWithAPasswordSignsInAtOnce() {
    System.setIn(
        new ByteArrayInputStream("negen bange béren\nrest".getBytes(StandardCharsets.UTF_8)));
    Ran ran =
        account("add", EMAIL, "--name", "Yasmina", "--role", "administrator", "--password-stdin");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains(EMAIL, "administrator").doesNotContain("welcome", "beren");
    Browser browser = new Browser(site);
    assertThat(browser.signIn(EMAIL, "negen bange béren").statusCode()).isEqualTo(303);
    assertThat(browser.get("/admin/accounts").statusCode()).isEqualTo(200);
    assertThat(Staff.trail(site)).first().asString().startsWith("account.add|account/1|" + EMAIL);
  }

  @Test
  void whoLostPhoneAndCodesSignsInByThePasswordAgain() {
    Staff.add(site, EMAIL, Role.ADMINISTRATOR);
    Browser browser = new Browser(site);
    browser.signIn(EMAIL);
    Factor.setUp(site, browser);
    assertThat(account("reset-factor", EMAIL).status()).isZero();
    assertThat(new Browser(site).signIn(EMAIL).headers().firstValue("Location")).contains("/admin");
    assertThat(Staff.trail(site)).contains("factor.remove|factor/1|||");
  }

  @Test
  void withoutOneItPrintsALink() {
    Ran ran = account("add", EMAIL, "--name", "Yasmina", "--role", "author");
    assertThat(ran.status()).isZero();
    String link = ran.out().lines().toList().getLast();
    assertThat(link).startsWith("http://bron.example/admin/welcome/");
    String path = link.substring("http://bron.example".length());
    assertThat(new Browser(site).submit(path, path, "password", Staff.PASSWORD).statusCode())
        .isEqualTo(303);
    assertThat(account("reset", EMAIL).out()).contains("http://bron.example/admin/welcome/");
  }

  @Test
  void aLinkToAnAddressThatIsOnlySupposedSaysSo() {
    Ran ran =
        run(
            "account",
            "add",
            "--data",
            site.folder().toString(),
            EMAIL,
            "--name",
            "Yasmina",
            "--role",
            "author");
    assertThat(ran.out())
        .contains("http://localhost:8080/admin/welcome/", "The base URL is not set", "--base-url");
    assertThat(account("reset", EMAIL).out()).doesNotContain("--base-url");
  }

  @Test
  void theListSaysWhoMayWhat() {
    Staff.add(site, EMAIL, Role.ADMINISTRATOR);
    Staff.add(site, "piet@bron.example", Role.AUTHOR);
    account("add", "nieuw@bron.example", "--name", "Nieuw", "--role", "editor");
    assertThat(account("disable", "PIET@bron.example").status()).isZero();
    assertThat(account("list").out().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "nieuw@bron.example editor invited Nieuw",
            EMAIL + " administrator active Yasmina",
            "piet@bron.example author disabled Yasmina");
    assertThat(account("reset", "piet@bron.example").status()).isEqualTo(1);
    assertThat(account("enable", "piet@bron.example").status()).isZero();
    assertThat(new Browser(site).signIn("piet@bron.example").statusCode()).isEqualTo(303);
  }

  @Test
  void disablingEndsSessionsOfTheRunningServer() {
    Staff.add(site, EMAIL, Role.EDITOR);
    Browser browser = new Browser(site);
    browser.signIn(EMAIL);
    account("disable", EMAIL);
    assertThat(browser.get("/admin/account").statusCode()).isEqualTo(302);
  }

  @Test
  void whatCannotBeDoneIsSaidInOneLine(@TempDir Path empty) {
    Staff.add(site, EMAIL, Role.ADMINISTRATOR);
    assertOneLine(1, account("disable", EMAIL), "last administrator");
    assertOneLine(1, account("disable", "niemand@bron.example"), "niemand@bron.example");
    assertOneLine(1, account("add", EMAIL, "--name", "Y", "--role", "author"), "already");
    System.setIn(new ByteArrayInputStream("kort\n".getBytes(StandardCharsets.UTF_8)));
    assertOneLine(
        1,
        account("add", "a@b.example", "--name", "A", "--role", "author", "--password-stdin"),
        "12 characters");
    assertOneLine(2, account("add", "a@b.example", "--name", "A", "--role", "reader"), "role");
    assertOneLine(
        2,
        account("add", "a@b.example", "--name", "A", "--role", "chef"),
        "--role must be author, editor or administrator, not \"chef\"");
    assertOneLine(2, account("add", "a", "--name", "A", "--role", "author"), "e-mail");
    assertOneLine(2, account("add", "a@b.example"), "--name");
    assertOneLine(2, account("reset"), "EMAIL");
    assertOneLine(2, account(), "subcommand");
    Path nowhere = empty.resolve("none");
    assertOneLine(1, run("account", "list", "--data", nowhere.toString()), "no site");
    assertThat(Files.exists(nowhere)).isFalse();
    assertThat(account("list").out().lines()).hasSize(1);
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : List.of("add", "list", "disable", "enable", "reset", "reset-factor")) {
      Ran ran = run("account", command, "--help");
      assertThat(ran.status()).isZero();
      assertThat(ran.out()).contains("Usage: bron account " + command, "--data");
    }
  }

  private static void assertOneLine(int status, Ran ran, String says) {
    assertThat(ran.status()).as(ran.err()).isEqualTo(status);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).startsWith("bron: ").contains(says);
    assertThat(ran.out()).isEmpty();
  }

  private Ran account(String... args) {
    if (args.length == 0) {
      return run("account");
    }
    String[] where = {"--data", site.folder().toString(), "--base-url", "http://bron.example"};
    return run(
        Stream.of(Stream.of("account", args[0]), Stream.of(where), Stream.of(args).skip(1))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int status = line.execute(args);
    return new Ran(status, out.toString(), err.toString());
  }
}
