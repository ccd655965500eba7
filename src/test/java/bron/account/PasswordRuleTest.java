package bron.account;

import static org.assertj.core.api.Assertions.assertThat;

import bron.web.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  private final PasswordRule rule = new PasswordRule(Files.packed());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "negen bange beren",
        "  spaties ook  ",
        "只有我知道的密码是这样的吗",
        "🐻🐻🐻 negen 🦆🐸🐙",
        "Tr0ub4dor&3xyz"
      })
  void anyCharactersWillDo(String password) {
    assertThat(problem(password)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "elf tekens!, account.password.short",
    "🐻🦆🐸🐙🐻🦆🐸🐙🐻🦆🐸, account.password.short",
    "Yasmina@Bron.Example, account.password.yours",
    "yasminaelouardi, account.password.yours",
    "Yasmina El Ouardi, account.password.yours",
    "Wachtwoord123, account.password.common",
    "1234567890123456, account.password.common",
    "aaaaaaaaaaaaaaaa, account.password.common",
    "abababababababab, account.password.common"
  })
  void theseWillNot(String password, String key) {
    assertThat(problem(password)).isEqualTo(key);
  }

  @Test
  void theLongestHas200Characters() {
    assertThat(problem("abcde".repeat(40))).isEmpty();
    assertThat(problem("abcde".repeat(40) + "f")).isEqualTo("account.password.long");
    assertThat(problem("🐻🦆🐸🐙🦊".repeat(40))).as("characters, not units").isEmpty();
  }

  private String problem(String password) {
    return rule.problem(password, "yasmina@bron.example", "Yasmina El Ouardi").orElse("");
  }
}
