package dev.handrail.testkit.internal.runtimeapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.testkit.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * An answer. It always has a content type: without one AWS's native client crashes the JVM.
 *
 * @param status such as 200
 * @param contentType such as {@code application/json}
 * @param headers further ones, in order
 * @param body its bytes
 */
record HttpResponse(int status, String contentType, Map<String, String> headers, Payload body) {

  static HttpResponse json(int status, String document) {
    return new HttpResponse(status, "application/json", Map.of(), Payload.of(document));
  }

  /** Head and body in one write, so that they can travel in one packet. */
  void writeTo(OutputStream out, boolean keepAlive) throws IOException {
    StringBuilder head = new StringBuilder(256);
    head.append("HTTP/1.1 ").append(status).append(' ').append(reason()).append("\r\n");
    line(head, "Content-Type", contentType);
    line(head, "Content-Length", Integer.toString(body.size()));
    headers.forEach((name, value) -> line(head, name, value));
    if (!keepAlive) {
      line(head, "Connection", "close");
    }
    head.append("\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream(head.length() + body.size());
    all.writeBytes(head.toString().getBytes(UTF_8));
    all.writeBytes(body.bytes());
    all.writeTo(out);
    out.flush();
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private String reason() {
    return switch (status) {
      case 200 -> "OK";
      case 202 -> "Accepted";
      case 400 -> "Bad Request";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 413 -> "Request Entity Too Large";
      case 431 -> "Request Header Fields Too Large";
      default -> "Internal Server Error";
    };
  }
}
