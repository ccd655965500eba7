package bron;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command shares; each overrules the environment variable of its name. */
final class Options {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that holds the site's database (BRON_DATA; default: data).")
  private @Nullable Path data;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "Where readers find the site, such as https://news.example (BRON_BASE_URL;"
              + " default: what the site's settings say).")
  private @Nullable String baseUrl;

  /** The environment with these options over it. */
  Map<String, String> over(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    if (data != null) {
      all.put("BRON_DATA", data.toString());
    }
    if (baseUrl != null) {
      all.put("BRON_BASE_URL", baseUrl);
    }
    return all;
  }

  /**
   * The configuration that {@code all} tells.
   *
   * @param all the environment with options over it
   * @throws ConfigException naming every fault, by the option where it was given as one
   */
  static Config read(Map<String, String> all, Map<String, String> environment) {
    try {
      return Config.of(all);
    } catch (ConfigException e) {
      throw new ConfigException(
          String.valueOf(e.getMessage())
              .lines()
              .map(fault -> named(fault, all, environment))
              .toList());
    }
  }

  /** A fault begins with the name of its variable. */
  private static String named(
      String fault, Map<String, String> all, Map<String, String> environment) {
    String variable = fault.split(" ", 2)[0];
    if (Objects.equals(all.get(variable), environment.get(variable))) {
      return fault;
    }
    String option =
        variable.equals("BRON_SOURCE")
            ? "--dev"
            : variable.replace("BRON_", "--").replace('_', '-').toLowerCase(Locale.ROOT);
    return option + fault.substring(variable.length());
  }
}
