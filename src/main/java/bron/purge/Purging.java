package bron.purge;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which caches in front of the site are told of changes.
 *
 * @param proxies those that take a PURGE request, at these addresses
 * @param hook who passes it on to a network by its own interface
 */
public record Purging(List<String> proxies, Optional<Hook> hook) {
  /** None. */
  public static final Purging NONE = new Purging(List.of(), Optional.empty());

  private static final int SHORTEST_SECRET = 16;

  /**
   * A program that is told by a POST of JSON.
   *
   * @param address http or https
   * @param secret what the signature of each message is made with
   */
  public record Hook(String address, String secret) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
      return address;
    }
  }

  /** Whether there are any. */
  public boolean isWanted() {
    return !proxies.isEmpty() || hook.isPresent();
  }

  /**
   * What that environment says: {@code BRON_PURGE}, {@code BRON_PURGE_HOOK}, and {@code
   * BRON_PURGE_SECRET} or {@code BRON_PURGE_SECRET_FILE}.
   *
   * @param faults gets what is wrong with it
   */
  public static Purging of(Map<String, String> environment, List<String> faults) {
    List<String> proxies =
        Arrays.stream(environment.getOrDefault("BRON_PURGE", "").split(","))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .map(address -> address("BRON_PURGE", address, faults))
            .distinct()
            .toList();
    return new Purging(proxies, hook(environment, faults));
  }

  private static Optional<Hook> hook(Map<String, String> environment, List<String> faults) {
    String typed = environment.getOrDefault("BRON_PURGE_HOOK", "").strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    String address = address("BRON_PURGE_HOOK", typed, faults);
    return Optional.of(new Hook(address, secret(environment, faults)));
  }

  private static String secret(Map<String, String> environment, List<String> faults) {
    String file = environment.getOrDefault("BRON_PURGE_SECRET_FILE", "");
    String secret = environment.getOrDefault("BRON_PURGE_SECRET", "").strip();
    if (secret.isEmpty() && !file.isBlank()) {
      try {
        secret = Files.readString(Path.of(file)).strip();
      } catch (IOException e) {
        faults.add("BRON_PURGE_SECRET_FILE cannot be read: " + file);
        return "";
      }
    }
    if (secret.length() < SHORTEST_SECRET) {
      faults.add(
          "BRON_PURGE_SECRET must have at least "
              + SHORTEST_SECRET
              + " characters where there is a BRON_PURGE_HOOK");
    }
    return secret;
  }

  private static String address(String name, String typed, List<String> faults) {
    try {
      URI uri = URI.create(typed);
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null) {
        return uri.getRawPath().isEmpty() ? uri.resolve("/" + query(uri)).toString() : typed;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    String shown = typed.contains("@") ? "an address with a name in it" : '"' + typed + '"';
    faults.add(name + " must be like http://127.0.0.1:6081/, not " + shown);
    return "";
  }

  private static String query(URI uri) {
    return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
  }

  /** What logs say of an address: whose it is, and nothing that may be a secret. */
  static String shown(String address) {
    return URI.create(address).resolve("/").toString();
  }
}
