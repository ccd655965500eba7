package bron;

import bron.account.Account;
import bron.account.AccountForm;
import bron.account.AccountStore;
import bron.account.Accounts;
import bron.account.Actor;
import bron.account.Particulars;
import bron.account.Role;
import bron.web.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bron account add|list|disable|enable|reset}: who may sign in. */
@Command(
    name = "account",
    description = "Shows and changes who may sign in, also while the site runs.",
    mixinStandardHelpOptions = true)
final class AccountCommand {
  private static final String EMAIL = "The address that the account signs in with.";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "add",
      description = "Makes an account and prints a link by which its owner chooses a password.",
      mixinStandardHelpOptions = true)
  void add(
      @Mixin Options options,
      @Parameters(paramLabel = "EMAIL", description = EMAIL) String email,
      @Option(
              names = "--name",
              required = true,
              paramLabel = "NAME",
              description = "The name, as colleagues will see it.")
          String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "author, editor or administrator.")
          String role,
      @Option(
              names = "--password-stdin",
              description = "Take the password from the first line of the input; no link then.")
          boolean withPassword) {
    if (Role.ofWord(role).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--role must be author, editor or administrator, not \"" + role + "\"");
    }
    Map<String, String> typed = Map.of("email", email.strip(), "name", name.strip(), "role", role);
    Optional<String> password = withPassword ? Optional.of(firstLine()) : Optional.empty();
    CommandSite.withNew(options, site -> add(site, typed, password));
  }

  @Command(
      name = "list",
      description = "Lists the accounts: address, role, state, name.",
      mixinStandardHelpOptions = true)
  void list(@Mixin Options options) {
    CommandSite.with(
        options,
        site -> {
          List<Account> all = site.database.read(s -> s.of(AccountStore.class).all());
          Set<Long> invited = site.database.read(s -> s.of(AccountStore.class).withoutPassword());
          all.forEach(account -> say(line(account, invited.contains(account.id()))));
        });
  }

  @Command(
      name = "disable",
      description = "Signs an account out everywhere, and lets it sign in no more.",
      mixinStandardHelpOptions = true)
  void disable(
      @Mixin Options options, @Parameters(paramLabel = "EMAIL", description = EMAIL) String email) {
    act(
        options,
        email,
        (site, a) -> site.account.accounts.disable(Actor.COMMAND_LINE, a.id(), a.version()));
  }

  @Command(
      name = "enable",
      description = "Lets a disabled account sign in again.",
      mixinStandardHelpOptions = true)
  void enable(
      @Mixin Options options, @Parameters(paramLabel = "EMAIL", description = EMAIL) String email) {
    act(
        options,
        email,
        (site, a) -> site.account.accounts.enable(Actor.COMMAND_LINE, a.id(), a.version()));
  }

  @Command(
      name = "reset",
      description = "Prints a link by which the owner of an account chooses a new password.",
      mixinStandardHelpOptions = true)
  void reset(
      @Mixin Options options, @Parameters(paramLabel = "EMAIL", description = EMAIL) String email) {
    act(
        options,
        email,
        (site, account) -> site.account.accounts.link(Actor.COMMAND_LINE, account.id()));
  }

  @Command(
      name = "reset-factor",
      description = "Takes the second step of signing in from who has lost phone and codes.",
      mixinStandardHelpOptions = true)
  void resetFactor(
      @Mixin Options options, @Parameters(paramLabel = "EMAIL", description = EMAIL) String email) {
    act(
        options,
        email,
        (site, account) -> {
          site.account.factors.remove(Actor.COMMAND_LINE, account);
          return new Accounts.Result.Done(account);
        });
  }

  private void add(Services site, Map<String, String> typed, Optional<String> password) {
    Map<String, String> fields = new HashMap<>(typed);
    fields.put("language", site.database.read(site.sites::load).defaultLanguage());
    AccountForm form = AccountForm.read(Entry.of(fields), site.messages.languages());
    Particulars particulars =
        form.particulars()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        words(site, form.problems().values().iterator().next())));
    password
        .flatMap(p -> site.account.passwordRule.problem(p, particulars.email(), particulars.name()))
        .ifPresent(
            key -> {
              throw new CommandException(words(site, key));
            });
    Optional<String> hash = password.map(site.account.passwords::hash);
    tell(site, site.account.accounts.add(Actor.COMMAND_LINE, particulars, hash));
  }

  private void act(
      Options options, String email, BiFunction<Services, Account, Accounts.Result> act) {
    CommandSite.with(
        options,
        site -> {
          Account account =
              site.database
                  .read(stores -> stores.of(AccountStore.class).findByEmail(email.strip()))
                  .orElseThrow(() -> new CommandException("no account has the address " + email));
          tell(site, act.apply(site, account));
        });
  }

  private void tell(Services site, Accounts.Result result) {
    switch (result) {
      case Accounts.Result.Done done -> say(line(done.account(), false));
      case Accounts.Result.Linked linked -> {
        say(
            "A link by which "
                + linked.account().email()
                + " chooses a password, once and within 72 hours:");
        String address = "/admin/welcome/" + linked.token();
        String base = site.database.read(site.sites::load).baseUrl();
        say(base + address);
        if (base.startsWith("http://localhost:")) {
          say(
              "(The base URL is not set: if the site is not found at "
                  + base
                  + ", name its address with --base-url.)");
        }
      }
      case Accounts.Result.Stale stale ->
          throw new CommandException("somebody changed the account just now; try again");
      case Accounts.Result.Refused refused ->
          throw new CommandException(words(site, refused.key()));
    }
  }

  private static String line(Account account, boolean invited) {
    String state = account.disabledAt().isPresent() ? "disabled" : invited ? "invited" : "active";
    return "%-36s %-13s  %-8s  %s"
        .formatted(account.email(), account.role().word(), state, account.name());
  }

  private static String words(Services site, String key) {
    return site.messages.text(Locale.ENGLISH, key);
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }

  private static String firstLine() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
