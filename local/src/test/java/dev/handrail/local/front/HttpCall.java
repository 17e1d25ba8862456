package dev.handrail.local.front;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** A request that says exactly what it is told to, which no HTTP client of the JDK's does. */
public final class HttpCall {

  /** After which a test gives up; only what hangs takes so long. */
  public static final int PATIENCE_MILLIS = 300_000;

  private final int port;
  private final String method;
  private final String target;
  private final List<String> lines = new ArrayList<>();
  private byte[] body = {};
  private String host;
  private boolean noLength;

  public HttpCall(int port, String method, String target) {
    this.port = port;
    this.method = method;
    this.target = target;
    this.host = "127.0.0.1:" + port;
  }

  public HttpCall host(String other) {
    this.host = other;
    return this;
  }

  public HttpCall header(String name, String value) {
    lines.add(name + ": " + value);
    return this;
  }

  public HttpCall body(String text) {
    return body(text.getBytes(UTF_8));
  }

  public HttpCall body(byte[] bytes) {
    this.body = bytes;
    return this;
  }

  /** Sends the body in chunks, so that nobody knows how long it will be. */
  public HttpCall chunked() {
    noLength = true;
    return header("Transfer-Encoding", "chunked");
  }

  /** The bytes of the request line and the headers. */
  public byte[] head() {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    head.append("Host: ").append(host).append("\r\n");
    lines.forEach(line -> head.append(line).append("\r\n"));
    if (!noLength && (body.length > 0 || method.equals("POST"))) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    return head.append("Connection: close\r\n\r\n").toString().getBytes(UTF_8);
  }

  public HttpReply send() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(head());
      if (noLength) {
        all.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(ISO_8859_1));
        all.writeBytes(body);
        all.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
      } else {
        all.writeBytes(body);
      }
      write(socket, all.toByteArray());
      return HttpReply.parse(read(socket));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A server may answer, and hang up, before it has heard all; then its answer counts. */
  private static void write(Socket socket, byte[] all) throws IOException {
    try {
      socket.getOutputStream().write(all);
      socket.getOutputStream().flush();
    } catch (SocketException hungUp) {
      // What it said before is there to be read.
    }
  }

  private static byte[] read(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[64 * 1024];
    try {
      InputStream in = socket.getInputStream();
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        all.write(part, 0, n);
      }
    } catch (SocketException reset) {
      // The end, if not a polite one.
    }
    return all.toByteArray();
  }
}
