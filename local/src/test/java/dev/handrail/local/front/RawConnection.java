package dev.handrail.local.front;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** A connection on which a test writes what it likes, and reads one answer after another. */
public final class RawConnection implements Closeable {

  private final Socket socket;
  private final InputStream in;

  public RawConnection(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(HttpCall.PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** Writes text, {@code \n} being the end of a line of HTTP. */
  public RawConnection lines(String text) throws IOException {
    return bytes(text.replace("\n", "\r\n").getBytes(UTF_8));
  }

  /** Writes bytes as they are. */
  public RawConnection bytes(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Writes byte by byte, each in a packet of its own. */
  public RawConnection slowly(String text) throws IOException {
    for (byte one : text.replace("\n", "\r\n").getBytes(UTF_8)) {
      bytes(new byte[] {one});
    }
    return this;
  }

  /** Writes what may be refused before it was read, and gives the answer. */
  public HttpReply head(String text) throws IOException {
    try {
      lines(text);
    } catch (SocketException hungUp) {
      // What it said before is there to be read.
    }
    return reply();
  }

  /** Says that nothing more will be sent, and goes on listening. */
  public RawConnection half() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** The next answer, with its body by {@code Content-Length}. */
  public HttpReply reply() throws IOException {
    return reply(true);
  }

  /** The next answer to a request by HEAD, which has no body. */
  public HttpReply replyToHead() throws IOException {
    return reply(false);
  }

  private HttpReply reply(boolean hasBody) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the end after: " + head.toString(UTF_8));
      }
      head.write(next);
    }
    HttpReply reply = HttpReply.parse(head.toByteArray());
    String length = reply.header("Content-Length");
    int size = hasBody && length != null ? Integer.parseInt(length) : 0;
    return new HttpReply(reply.status(), reply.lines(), in.readNBytes(size));
  }

  /** Whether the server hangs up without another byte. */
  public boolean isAtEnd() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException reset) {
      return true; // an end, if not a polite one
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
