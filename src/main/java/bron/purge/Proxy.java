package bron.purge;

import bron.delivery.Channel.Answer;
import bron.delivery.Outgoing;
import bron.site.Site;
import java.util.Map;

/** A reverse proxy that takes PURGE requests with the keys in a header, such as Varnish. */
record Proxy(String address, Outgoing outgoing) implements Target {
  @Override
  public String name() {
    return Purging.shown(address);
  }

  @Override
  public Answer tell(Purge purge, Site site) {
    Map<String, String> headers = Map.of("Surrogate-Key", String.join(" ", purge.keys()));
    return outgoing.send("PURGE", address, headers, "", "");
  }
}
