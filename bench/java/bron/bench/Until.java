package bron.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** {@code Until URL}: waits until that is answered by 200, for a minute at most. */
final class Until {
  private static final int TRIES = 1_200;

  private Until() {}

  public static void main(String[] args) throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      try {
        HttpURLConnection asked = (HttpURLConnection) URI.create(args[0]).toURL().openConnection();
        if (asked.getResponseCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // not yet
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException(args[0] + " is not answered");
  }
}
