package dev.handrail.testkit.internal.runtimeapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.testkit.Payload;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTTP/1.1 requests from one connection. Memory is bounded: of a body only so much is kept as
 * the Runtime API accepts, the rest is counted and dropped.
 *
 * <p>Instances are not safe for use by many threads.
 */
final class HttpReader {

  /** Lambda allows 1 MB of request line and headers (the X-Ray cause can be nearly that long). */
  static final int MAX_HEAD = 1024 * 1024 + 64 * 1024;

  private static final int MAX_BODY = Answer.MAX_SIZE + 1;
  private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(UTF_8);

  private final InputStream in;
  private final OutputStream out;
  private int headLeft;

  HttpReader(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * The next request.
   *
   * @return null when the client closed the connection between two requests
   * @throws RuntimeApiException if it is not HTTP
   * @throws EOFException if it ends too soon
   */
  @Nullable HttpRequest read() throws IOException {
    headLeft = MAX_HEAD;
    String start = line();
    if (start == null) {
      return null;
    }
    String[] parts = start.split(" ", -1);
    if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
      throw malformed("expected 'METHOD /path HTTP/1.1', got '" + shorten(start) + "'");
    }
    Map<String, String> headers = fields();
    if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
      out.write(CONTINUE);
      out.flush();
    }
    Map<String, String> trailers = new HashMap<>();
    Body body = new Body();
    if (headers
        .getOrDefault("transfer-encoding", "")
        .toLowerCase(Locale.ROOT)
        .contains("chunked")) {
      chunks(body);
      trailers.putAll(fields());
    } else {
      copy(contentLength(headers.get("content-length")), body);
    }
    boolean keepAlive =
        parts[2].endsWith("1.1") && !"close".equalsIgnoreCase(headers.get("connection"));
    return new HttpRequest(
        parts[0],
        path(parts[1]),
        headers,
        Payload.of(body.kept.toByteArray()),
        body.size,
        trailers,
        keepAlive);
  }

  /** A proxy's absolute form counts as its path. */
  private static String path(String target) {
    String path = target.replaceFirst("^http://[^/]*", "");
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  private Map<String, String> fields() throws IOException {
    Map<String, String> fields = new HashMap<>();
    for (String line = requireLine(); !line.isEmpty(); line = requireLine()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw malformed("expected 'Name: value', got '" + shorten(line) + "'");
      }
      fields.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return fields;
  }

  private void chunks(Body body) throws IOException {
    while (true) {
      String line = requireLine();
      String size = line.split(";", 2)[0].strip();
      if (!size.matches("[0-9A-Fa-f]{1,8}")) {
        throw malformed("expected the size of a chunk, got '" + shorten(line) + "'");
      }
      long length = Long.parseLong(size, 16);
      if (length == 0) {
        return;
      }
      copy(length, body);
      if (!requireLine().isEmpty()) {
        throw malformed("expected a line end after a chunk");
      }
    }
  }

  private static long contentLength(@Nullable String value) {
    if (value == null) {
      return 0;
    }
    if (!value.matches("[0-9]{1,18}")) {
      throw malformed("expected a number as Content-Length, got '" + shorten(value) + "'");
    }
    return Long.parseLong(value);
  }

  private void copy(long length, Body body) throws IOException {
    byte[] buffer = new byte[(int) Math.min(length, 64 * 1024)];
    for (long left = length; left > 0; ) {
      int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (n < 0) {
        throw new EOFException("The body ended " + left + " bytes too soon");
      }
      body.add(buffer, n);
      left -= n;
    }
  }

  private String requireLine() throws IOException {
    String line = line();
    if (line == null) {
      throw new EOFException("The request ended within its head");
    }
    return line;
  }

  private @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return line.size() == 0 ? null : line.toString(UTF_8);
      }
      if (--headLeft < 0) {
        throw RuntimeApiException.of(
            431, "RequestHeaderFieldsTooLarge", "More than " + MAX_HEAD + " bytes of headers");
      }
      line.write(b);
    }
    String text = line.toString(UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static RuntimeApiException malformed(String detail) {
    return RuntimeApiException.of(400, "MalformedHTTPRequest", "Malformed request: " + detail);
  }

  private static String shorten(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }

  /** What is kept of a body, and how long it was. */
  private static final class Body {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
    private long size;

    void add(byte[] bytes, int length) {
      size += length;
      kept.write(bytes, 0, Math.min(length, MAX_BODY - kept.size()));
    }
  }
}
