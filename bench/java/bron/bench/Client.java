package bron.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A kept HTTP/1.1 connection to a server on this machine, which counts every byte. */
final class Client implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 60_000;

  private final int port;
  private final Socket socket;
  private final InputStream in;
  private int size;

  /** To whatever listens there. */
  Client(int port) throws IOException {
    this.port = port;
    socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 65_536);
  }

  /** GET, with headers as whole lines. */
  Answer get(String path, String... headers) throws IOException {
    return ask("GET", path, "", headers);
  }

  /** POST of a form, with headers as whole lines. */
  Answer post(String path, String form, String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Content-Type: application/x-www-form-urlencoded");
    all.add("Content-Length: " + form.getBytes(StandardCharsets.UTF_8).length);
    return ask("POST", path, form, all.toArray(String[]::new));
  }

  /** POST of whatever its headers say that it is. */
  Answer post(String path, byte[] body, String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Content-Length: " + body.length);
    return ask("POST", path, body, all.toArray(String[]::new));
  }

  private Answer ask(String method, String path, String body, String... headers)
      throws IOException {
    return ask(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private Answer ask(String method, String path, byte[] body, String... headers)
      throws IOException {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    request.append("Host: 127.0.0.1:").append(port).append("\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    request.append("\r\n");
    socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().write(body);
    return answer();
  }

  private Answer answer() throws IOException {
    size = 0;
    int status = Integer.parseInt(line().split(" ")[1]);
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.add(Map.entry(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    Answer head = new Answer(status, headers, new byte[0], size);
    byte[] body = status == 304 || status == 204 ? new byte[0] : body(head);
    return new Answer(status, headers, body, size);
  }

  private byte[] body(Answer head) throws IOException {
    if (head.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isEmpty()) {
      return exactly(Integer.parseInt(head.header("Content-Length").orElse("0")));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int length = chunk(); length > 0; length = chunk()) {
      body.write(exactly(length));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer was cut off");
    }
    size += length;
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      size++;
      if (next != '\r') {
        line.write(next);
      }
    }
    size++;
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
