package bron;

import bron.mail.MailServer;
import bron.media.Pictures;
import bron.purge.Purging;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How this machine runs the site. What an editor-in-chief decides is in the database instead.
 *
 * @param host the address to listen on
 * @param port the TCP port; 0 for any free one
 * @param data the folder that holds the database
 * @param baseUrl where readers find the site, without a slash at the end; empty for the setting in
 *     the database
 * @param trustProxy whether X-Forwarded-For and -Proto are believed
 * @param privateDelivery whether deliveries may go to private addresses as well as to the public
 *     Internet
 * @param source the project's folder, from which templates, styles and messages are read at every
 *     use (development); empty to read them once from the jar
 * @param mostMegabytes the largest file that is taken in as a picture
 * @param cacheMegabytes what finished answers may take in memory; 0 to keep none
 * @param purging which caches in front of the site are told of changes
 * @param mail the server that takes letters
 */
public record Config(
    String host,
    int port,
    Path data,
    Optional<String> baseUrl,
    boolean trustProxy,
    boolean privateDelivery,
    Optional<Path> source,
    int mostMegabytes,
    int cacheMegabytes,
    Purging purging,
    Optional<MailServer> mail) {
  private static final String USUAL_CACHE = "24";

  /** The file in which the site lives. */
  public Path database() {
    return data.resolve("bron.db");
  }

  /** The file of the key that seals what the database should not tell by itself. */
  public Path key() {
    return data.resolve("bron.key");
  }

  /**
   * The configuration of that environment: {@code BRON_HOST}, {@code BRON_PORT}, {@code BRON_DATA},
   * {@code BRON_BASE_URL}, {@code BRON_TRUST_PROXY}, {@code BRON_PRIVATE_DELIVERY}, {@code
   * BRON_SOURCE}, {@code BRON_MAX_UPLOAD}, {@code BRON_CACHE}, and those of {@link Purging} and
   * {@link MailServer}.
   *
   * @throws ConfigException naming every fault at once
   */
  public static Config of(Map<String, String> environment) {
    List<String> faults = new ArrayList<>();
    int port =
        number("BRON_PORT", environment.getOrDefault("BRON_PORT", "8080"), 0, 65_535, faults);
    int most =
        number(
            "BRON_MAX_UPLOAD",
            environment.getOrDefault("BRON_MAX_UPLOAD", String.valueOf(Pictures.USUAL_MEGABYTES)),
            1,
            Pictures.MOST_MEGABYTES,
            faults);
    Optional<String> base =
        Optional.ofNullable(environment.get("BRON_BASE_URL"))
            .filter(value -> !value.isBlank())
            .map(value -> baseUrl(value, faults));
    boolean trust = flag("BRON_TRUST_PROXY", environment, faults);
    Config config =
        new Config(
            environment.getOrDefault("BRON_HOST", "127.0.0.1"),
            port,
            Path.of(data(environment.getOrDefault("BRON_DATA", "data"), faults)),
            base,
            trust,
            flag("BRON_PRIVATE_DELIVERY", environment, faults),
            Optional.ofNullable(environment.get("BRON_SOURCE")).map(name -> source(name, faults)),
            most,
            number(
                "BRON_CACHE",
                environment.getOrDefault("BRON_CACHE", USUAL_CACHE),
                0,
                4_096,
                faults),
            Purging.of(environment, faults),
            MailServer.of(environment, faults));
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
    return config;
  }

  /** An empty name would be the folder that the program happens to be started in. */
  private static String data(String value, List<String> faults) {
    if (value.isBlank()) {
      faults.add("BRON_DATA must name a folder, not \"" + value + "\"");
    }
    return value;
  }

  private static Path source(String name, List<String> faults) {
    Path folder = Path.of(name);
    if (!Files.isRegularFile(folder.resolve("templates/layout.html"))) {
      faults.add(
          "BRON_SOURCE needs the folder of Bron's own source, which "
              + folder.toAbsolutePath().normalize()
              + " is not");
    }
    return folder;
  }

  private static int number(String name, String value, int least, int most, List<String> faults) {
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    faults.add(
        name + " must be a number from " + least + " to " + most + ", not \"" + value + "\"");
    return least;
  }

  private static String baseUrl(String value, List<String> faults) {
    String tidy = value.strip().replaceAll("/+$", "");
    try {
      URI uri = URI.create(tidy);
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null) {
        return tidy;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    faults.add(
        "BRON_BASE_URL must be like https://news.example, without a path, not \"" + value + "\"");
    return "";
  }

  private static boolean flag(String name, Map<String, String> environment, List<String> faults) {
    String value = environment.getOrDefault(name, "false");
    if (!value.equals("true") && !value.equals("false")) {
      faults.add(name + " must be true or false, not \"" + value + "\"");
    }
    return value.equals("true");
  }
}
