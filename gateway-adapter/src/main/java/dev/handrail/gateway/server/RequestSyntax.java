package dev.handrail.gateway.server;

import dev.handrail.gateway.Header;
import org.jspecify.annotations.Nullable;

/**
 * The syntax of a request. A server's own parser refuses most of this; what slips through here
 * could be read as another request by whoever comes next.
 */
final class RequestSyntax {

  private RequestSyntax() {}

  /** What is wrong, without values; or null. */
  static @Nullable String fault(IncomingRequest request) {
    if (!HeaderSyntax.isToken(request.method())) {
      return "the method is no token";
    }
    String target = request.target();
    if (!target.startsWith("/")) {
      return "the target does not start with a slash";
    }
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '#') {
        return "the target has a character that must be percent-encoded";
      }
    }
    return headerFault(request);
  }

  private static @Nullable String headerFault(IncomingRequest request) {
    String length = null;
    boolean chunked = false;
    boolean host = false;
    for (Header line : request.headers()) {
      String name = line.name();
      if (!HeaderSyntax.isToken(name)) {
        return "the name of a header is no token";
      }
      if (!HeaderSyntax.isValue(line.value())) {
        return "the value of header " + name + " has a control character";
      }
      if (name.equalsIgnoreCase("Content-Length")) {
        if (length != null && !length.equals(line.value().strip())) {
          return "two headers Content-Length differ";
        }
        length = line.value().strip();
      } else if (name.equalsIgnoreCase("Host")) {
        if (host) {
          return "there are two headers Host";
        }
        host = true;
      }
      chunked |= name.equalsIgnoreCase("Transfer-Encoding");
    }
    return lengthFault(request, length, chunked);
  }

  private static @Nullable String lengthFault(
      IncomingRequest request, @Nullable String length, boolean chunked) {
    if (length == null) {
      return null;
    }
    if (chunked) {
      return "there are both Content-Length and Transfer-Encoding";
    }
    return length.equals(Integer.toString(request.body().length))
        ? null
        : "Content-Length is not the length of the body";
  }
}
