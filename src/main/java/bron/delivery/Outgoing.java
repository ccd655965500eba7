package bron.delivery;

import bron.delivery.Channel.Answer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.VirtualThreads;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to addresses that somebody typed. It connects to the public's Internet alone, by
 * the address that a name led to at that moment and not by the name, so that no name can lead into
 * a private network; follows no redirect; and waits no longer than its patience lasts.
 */
public final class Outgoing implements AutoCloseable {
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

  private final boolean privateToo;
  private final Duration patience;
  private @Nullable HttpClient client;

  /** {@code privateToo}: private addresses are allowed, as whoever runs the site decided. */
  public Outgoing(boolean privateToo) {
    this(privateToo, USUAL_PATIENCE);
  }

  /** The same, with another patience than half a minute. */
  public Outgoing(boolean privateToo, Duration patience) {
    this.privateToo = privateToo;
    this.patience = patience;
  }

  /** What the other side says to a POST of that. */
  public Answer post(String address, String type, String body) {
    return send("POST", address, Map.of(), type, body);
  }

  /**
   * What the other side says to that request.
   *
   * @param body empty for none
   */
  public Answer send(
      String method, String address, Map<String, String> headers, String type, String body) {
    try {
      Request request =
          client()
              .newRequest(address)
              .method(method)
              .timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
      // One that was kept open may be closed by the other side while it is used.
      request.headers(
          fields -> {
            fields.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
            headers.forEach(fields::put);
          });
      if (!body.isEmpty()) {
        request.body(new StringRequestContent(type, body));
      }
      return answer(request.send().getStatus());
    } catch (ExecutionException e) {
      return new Answer.Failed(words(e.getCause() == null ? e : e.getCause()));
    } catch (TimeoutException e) {
      return new Answer.Failed("no answer in " + patience.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Failed("interrupted");
    } catch (IllegalArgumentException e) {
      return new Answer.Refused(words(e));
    }
  }

  /** Later may help where the other side is busy or broken, and not where it says that we are. */
  private static Answer answer(int status) {
    if (status >= 200 && status < 300) {
      return new Answer.Arrived(String.valueOf(status));
    }
    boolean later = status >= 500 || status == 429 || status == 408 || status == 425;
    String words = String.valueOf(status);
    return later ? new Answer.Failed(words) : new Answer.Refused(words);
  }

  private static String words(Throwable fault) {
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }

  /** Made for the first request: most sites never send one. */
  private synchronized HttpClient client() {
    HttpClient ready = client;
    if (ready == null) {
      ready = new HttpClient();
      ready.setExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
      ready.setFollowRedirects(false);
      ready.setConnectTimeout(patience.toMillis());
      ready.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "Bron"));
      ready.setSocketAddressResolver(this::resolve);
      start(ready);
      client = ready;
    }
    return ready;
  }

  private static void start(HttpClient client) {
    try {
      client.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    try {
      List<InetSocketAddress> allowed =
          Arrays.stream(InetAddress.getAllByName(host))
              .filter(address -> privateToo || PublicAddress.allows(address))
              .map(address -> new InetSocketAddress(address, port))
              .toList();
      if (allowed.isEmpty()) {
        promise.failed(new UnknownHostException(host + " is not on the public Internet"));
      } else {
        promise.succeeded(allowed);
      }
    } catch (UnknownHostException e) {
      promise.failed(new UnknownHostException(host + " is not known"));
    }
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      try {
        client.stop();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
