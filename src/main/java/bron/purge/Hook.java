package bron.purge;

import bron.delivery.Channel.Answer;
import bron.delivery.Outgoing;
import bron.site.Site;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that passes a purge on to a network by that network's own interface. It gets {@code
 * {"keys":[…],"addresses":[…]}}, signed so that it can tell who speaks: {@code X-Hub-Signature-256}
 * is what GitHub's webhooks carry, {@code sha256=} and the HMAC of the body in hexadecimal.
 */
record Hook(Purging.Hook settings, Outgoing outgoing) implements Target {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String HMAC = "HmacSHA256";

  /** What it gets. */
  record Message(Set<String> keys, List<String> addresses) {}

  @Override
  public String name() {
    return Purging.shown(settings.address());
  }

  @Override
  public Answer tell(Purge purge, Site site) {
    List<String> addresses = purge.paths().stream().map(site::absolute).toList();
    String body = JSON.valueToTree(new Message(purge.keys(), addresses)).toString();
    return outgoing.send(
        "POST",
        settings.address(),
        Map.of("X-Hub-Signature-256", "sha256=" + signature(body)),
        "application/json; charset=utf-8",
        body);
  }

  private String signature(String body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
