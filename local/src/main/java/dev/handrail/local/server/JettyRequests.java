package dev.handrail.local.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.IncomingRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Jetty's requests as those of {@code gateway-adapter}. */
final class JettyRequests {

  /** A declared length up to this is believed at once; more memory is taken as bytes come. */
  private static final int BELIEVED = 64 * 1024;

  /**
   * What is read and dropped of a refused body, so that a client that sends before it listens gets
   * to hear the answer; then the connection is closed.
   */
  private static final long MAX_DROPPED = 64L * 1024 * 1024;

  private static final byte[] NOTHING = {};
  private static final Duration DROPPING = Duration.ofSeconds(30);

  private JettyRequests() {}

  /** The request without its body. */
  static IncomingRequest head(Request request, Instant receivedAt) {
    return IncomingRequest.of(request.getMethod(), target(request.getHttpURI()))
        .withHeaders(headers(request.getHeaders()))
        .withProtocol(request.getConnectionMetaData().getProtocol())
        .withSourceAddress(Request.getRemoteAddr(request))
        .withPort(request.isSecure(), Request.getLocalPort(request))
        .withReceivedAt(receivedAt);
  }

  /** Path and query as they came; the fragment too, which nobody may send and doors refuse. */
  private static String target(HttpURI uri) {
    String target = uri.getPathQuery();
    String sent = target == null ? "" : target;
    return uri.getFragment() == null ? sent : sent + "#" + uri.getFragment();
  }

  private static List<Header> headers(HttpFields fields) {
    List<Header> lines = new ArrayList<>(fields.size());
    for (HttpField field : fields) {
      String value = field.getValue();
      lines.add(new Header(field.getName(), value == null ? "" : utf8(value)));
    }
    return lines;
  }

  /** Jetty makes a character of each byte. */
  private static String utf8(String latin) {
    for (int i = 0; i < latin.length(); i++) {
      if (latin.charAt(i) > 0x7F) {
        return new String(latin.getBytes(ISO_8859_1), UTF_8);
      }
    }
    return latin;
  }

  /** Whether a body follows the headers. */
  static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  /**
   * What is sent as body. There is one of it for a request: it holds a buffer of Jetty's between
   * two reads, which nobody else would give back.
   */
  static InputStream content(Request request) {
    return Content.Source.asInputStream(request);
  }

  /**
   * Reads the body, unless it is too large.
   *
   * @param sent the request's {@link #content}
   * @return null as soon as it is known to have more than {@code max} bytes
   * @throws IOException if the client is gone or too slow
   */
  static byte @Nullable [] body(Request request, InputStream sent, int max) throws IOException {
    if (!hasBody(request)) {
      return NOTHING;
    }
    long length = request.getLength();
    if (length > max) {
      return null;
    }
    if (length >= 0 && length <= BELIEVED) {
      byte[] body = new byte[(int) length];
      int read = sent.readNBytes(body, 0, body.length);
      if (read < body.length) {
        throw new IOException("The body ended after " + read + " of " + length + " bytes");
      }
      return body;
    }
    byte[] body = sent.readNBytes(max + 1);
    return body.length > max ? null : body;
  }

  /** Reads and drops what the client sends still, so much and so long as is bearable. */
  static void drop(InputStream sent) throws IOException {
    byte[] buffer = new byte[BELIEVED];
    long end = System.nanoTime() + DROPPING.toNanos();
    long left = MAX_DROPPED;
    int read = sent.read(buffer);
    while (read >= 0 && left > 0 && System.nanoTime() - end < 0) {
      left -= read;
      read = sent.read(buffer);
    }
  }
}
