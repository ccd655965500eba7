package bron;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
}
