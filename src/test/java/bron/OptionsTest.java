package bron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A fault is called by the name under which it was given. */
class OptionsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "65536", "", "80 80"})
  void aPortThatIsNoneIsCalledByItsOption(String port) {
    assertThat(refused("serve", "--port", port))
        .isEqualTo("bron: --port must be a number from 0 to 65535, not \"" + port + "\"\n");
  }

  @Test
  void everyCommandCallsItSo() {
    assertThat(refused("import", "--base-url", "news", folder.toString()))
        .startsWith("bron: --base-url must be like https://news.example");
    assertThat(refused("reindex", "--data", "")).startsWith("bron: --data must name a folder");
  }

  @Test
  void aVariableIsCalledByItsName() {
    Map<String, String> environment = Map.of("BRON_PORT", "abc", "BRON_TRUST_PROXY", "1");
    assertThatThrownBy(() -> Options.read(environment, environment))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "BRON_PORT must be a number from 0 to 65535, not \"abc\"\n"
                + "BRON_TRUST_PROXY must be true or false, not \"1\"");
  }

  @Test
  void theSourceMustBeBronsOwn() {
    Map<String, String> elsewhere = Map.of("BRON_SOURCE", folder.toString());
    String fault = " needs the folder of Bron's own source, which " + folder + " is not";
    assertThatThrownBy(() -> Options.read(elsewhere, elsewhere)).hasMessage("BRON_SOURCE" + fault);
    assertThatThrownBy(() -> Options.read(elsewhere, Map.of())).hasMessage("--dev" + fault);
    assertThat(Options.read(Map.of("BRON_SOURCE", "."), Map.of()).source()).isPresent();
  }

  private static String refused(String... arguments) {
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine();
    int status = command.setErr(new PrintWriter(err, true)).execute(arguments);
    assertThat(status).isEqualTo(2);
    return err.toString().replace(System.lineSeparator(), "\n");
  }
}
