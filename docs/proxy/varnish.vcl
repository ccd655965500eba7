# Bron behind Varnish 7 (Debian: apt-get install varnish varnish-modules), told of every change:
#
#   varnishd -a :80 -f /etc/varnish/varnish.vcl -s malloc,256m
#   BRON_PURGE=http://127.0.0.1:80/ BRON_TRUST_PROXY=true java -jar bron.jar
#
# A change purges what shows it and nothing else; what is purged is asked for anew before anybody gets
# it, and is still there when the site is not. docs/decisions/0105-surrogate-keys.md says why so.
vcl 4.1;

import std;
import xkey;

backend bron {
  .host = "127.0.0.1";
  .port = "8080";
  .first_byte_timeout = 30s;
  .probe = {
    .url = "/robots.txt";
    .interval = 1s;
    .timeout = 2s;
    .window = 4;
    .threshold = 2;
    .initial = 2;
  }
}

# Who may purge. What ends TLS in front of Varnish on this machine has to say who is behind it (the
# PROXY protocol, as Hitch and nginx speak it): otherwise everybody would be 127.0.0.1.
acl purgers {
  "127.0.0.1";
  "::1";
}

sub vcl_recv {
  if (req.method == "PURGE") {
    if (client.ip !~ purgers || !req.http.Surrogate-Key) {
      return (synth(403, "Forbidden"));
    }
    # Soft: the old page stays for the time in which the site cannot be reached.
    return (synth(200, "Purged " + xkey.softpurge(req.http.Surrogate-Key)));
  }

  # Somebody's own: the newsroom, and drafts that are shown around.
  if (req.url ~ "^/(admin|preview)(/|\?|$)") {
    return (pass);
  }
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }

  # Readers have no cookies of the site; whatever else their browsers bring changes no page.
  unset req.http.Cookie;

  # A feed that a browser opens is a page made for that browser; for everybody else it is one file.
  if (req.http.Sec-Fetch-Dest == "document" && req.url ~ "/(feed\.xml|atom\.xml|feed\.json)(\?|$)") {
    return (pass);
  }
  unset req.http.Sec-Fetch-Dest;

  # What campaigns add to addresses: Bron does not look at it either.
  if (req.url ~ "[?&](utm_[a-z_]+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid)=") {
    set req.url = regsuball(req.url,
      "(utm_[a-z_]+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid)=[^&]*&?", "");
    set req.url = regsub(req.url, "[?&]$", "");
  }

  # An old page is shown when there is nothing better, and never before that was tried.
  if (req.restarts == 0 && std.healthy(req.backend_hint)) {
    set req.grace = 0s;
  } else {
    set req.grace = 30d;
  }
  return (hash);
}

sub vcl_backend_response {
  # A fault is not kept for a moment: it would hide the page of before.
  if (beresp.status >= 500) {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    set beresp.grace = 0s;
    set beresp.keep = 0s;
    return (deliver);
  }
  # What the site does not call public is not kept, be it a redirect: editors change those too.
  if (beresp.http.Cache-Control !~ "(^|[ ,])public" || beresp.http.Set-Cookie) {
    set beresp.uncacheable = true;
    set beresp.ttl = 10s;
    return (deliver);
  }
  # s-maxage is the time to live already; stale-if-error is how long an old page may stand in.
  set beresp.grace = std.duration(
    regsub(beresp.http.Cache-Control, "^.*stale-if-error=([0-9]+).*$", "\1") + "s", 0s);
  set beresp.http.xkey = beresp.http.Surrogate-Key;
}

sub vcl_deliver {
  # Once more, and this time an old page will do.
  if (resp.status >= 500 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")
      && req.url !~ "^/(admin|preview)(/|\?|$)") {
    return (restart);
  }
  if (obj.hits > 0) {
    set resp.http.X-Cache = "hit";
  } else {
    set resp.http.X-Cache = "miss";
  }
  unset resp.http.xkey;
  unset resp.http.Surrogate-Key;
  unset resp.http.Cache-Tag;
  unset resp.http.CDN-Cache-Control;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
}
