package dev.handrail.local.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.IncomingRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** Jetty's requests as those of {@code gateway-adapter}. */
final class JettyRequests {

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
}
