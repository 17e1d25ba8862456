package dev.handrail.gateway.server;

import dev.handrail.gateway.event.FrontDoor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a front door writes the headers of a function, of which it keeps some for itself. */
final class ResponseNames {

  private static final Set<String> REMAPPED =
      HeaderNames.namesOf("Connection", "Content-Length", "Date", "Server", "WWW-Authenticate");

  private ResponseNames() {}

  /** The name in the response, or null if the header is dropped. */
  static @Nullable String written(FrontDoor frontDoor, String name) {
    return switch (frontDoor) {
      case REST_API -> remapped(name, true);
      case FUNCTION_URL -> remapped(name, false);
      case HTTP_API_V1, HTTP_API_V2 -> {
        String written = remapped(name, false);
        yield written == null ? null : HeaderNames.titleCase(written);
      }
      case ALB, ALB_MULTI_VALUE -> {
        boolean dropped = HeaderNames.isHopByHop(name) || name.equalsIgnoreCase("Content-Length");
        yield dropped ? null : name;
      }
    };
  }

  private static @Nullable String remapped(String name, boolean rest) {
    if (name.equalsIgnoreCase("Transfer-Encoding")) {
      return null;
    }
    if (rest && name.equalsIgnoreCase("x-amzn-requestid")) {
      return "x-amzn-remapped-x-amzn-requestid";
    }
    boolean own = REMAPPED.contains(name) && (rest || !name.equalsIgnoreCase("WWW-Authenticate"));
    return own ? "x-amzn-Remapped-" + name : name;
  }
}
