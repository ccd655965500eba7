package bron.account;

import bron.web.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the form of an account says, or what is wrong with it.
 *
 * @param particulars what it says; empty where anything is wrong
 * @param problems message keys by field
 */
public record AccountForm(Optional<Particulars> particulars, Map<String, String> problems) {
  private static final int LONGEST_NAME = 200;

  /** Reads the fields name, email, role, language and author. */
  public static AccountForm read(Entry entry, List<String> languages) {
    Map<String, String> problems = new LinkedHashMap<>();
    String name = entry.value("name");
    String email = entry.value("email");
    String language = entry.value("language");
    Optional<Role> role = Role.ofWord(entry.value("role"));
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.put("name", "account.name.wrong");
    }
    if (!Email.looksRight(email)) {
      problems.put("email", "account.email.wrong");
    }
    if (role.isEmpty()) {
      problems.put("role", "account.role.wrong");
    }
    if (!languages.contains(language)) {
      problems.put("language", "account.language.wrong");
    }
    Optional<Long> author =
        entry.value("author").isEmpty() ? Optional.empty() : Optional.of(entry.number("author"));
    return problems.isEmpty()
        ? new AccountForm(
            Optional.of(new Particulars(email, name, role.orElseThrow(), language, author)),
            problems)
        : new AccountForm(Optional.empty(), problems);
  }

  /** The fields, and the version, of an account as it stands. */
  static Map<String, String> fields(Account account) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", account.name());
    fields.put("email", account.email());
    fields.put("role", account.role().word());
    fields.put("language", account.language());
    fields.put("author", account.authorId().map(String::valueOf).orElse(""));
    fields.put("version", String.valueOf(account.version()));
    return fields;
  }

  /** The fields of a new one, with the role of most. */
  static Map<String, String> blank(String language) {
    return Map.of("role", Role.AUTHOR.word(), "language", language);
  }
}
