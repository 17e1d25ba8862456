package dev.handrail.local.server;

import dev.handrail.gateway.server.IncomingRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who may send requests. Any program of this machine may; a web page that somebody looks at here is
 * another's program, which the browser lets send what it likes to localhost.
 *
 * <p>{@code Host} tells a page that had its own name point at this machine (DNS rebinding). {@code
 * Sec-Fetch-Site}, {@code Origin} and {@code Referer} tell a page of another origin, also one that
 * posts JSON by a form, for which browsers ask nobody.
 */
final class CallerRules {

  private static final String LOCALHOST = "localhost";

  private final boolean anyHost;

  /**
   * The rules of a server.
   *
   * @param anyHost whether it was bound to an address by which others reach it, under any name
   */
  CallerRules(boolean anyHost) {
    this.anyHost = anyHost;
  }

  /** Why a request is refused; null if it is not. */
  @Nullable String refusal(IncomingRequest head, boolean openToPages) {
    String host = head.header("Host");
    if (!anyHost && host != null && !isLoopback(name(host))) {
      return "Host: expected a loopback address, localhost or a name that ends with .localhost."
          + " To be reached by other names, start with --address.";
    }
    return openToPages ? null : pageRefusal(head, host);
  }

  private static @Nullable String pageRefusal(IncomingRequest head, @Nullable String host) {
    String site = head.header("Sec-Fetch-Site");
    boolean otherSite = site != null && !site.equals("same-origin") && !site.equals("none");
    String origin = head.header("Origin");
    String page = origin == null ? head.header("Referer") : origin;
    if (otherSite || (page != null && !isFrom(page, host))) {
      return "A web page of another origin may not run functions here."
          + " Give the function a function URL, which answers pages of any origin.";
    }
    return null;
  }

  /** Whether an origin, or the address of a page, has exactly this host and port. */
  private static boolean isFrom(String page, @Nullable String host) {
    int start = page.indexOf("://");
    if (host == null || start < 0) {
      return false; // also the origin "null"
    }
    String rest = page.substring(start + "://".length());
    int end = rest.indexOf('/');
    return (end < 0 ? rest : rest.substring(0, end)).equalsIgnoreCase(host);
  }

  /** The host without its port. */
  private static String name(String host) {
    int colon = host.lastIndexOf(':');
    boolean port = colon > host.lastIndexOf(']');
    return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
  }

  private static boolean isLoopback(String name) {
    return name.equals(LOCALHOST)
        || name.endsWith("." + LOCALHOST)
        || name.equals("[::1]")
        || isLoopbackV4(name);
  }

  private static boolean isLoopbackV4(String name) {
    int dots = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      dots += c == '.' ? 1 : 0;
      if (c != '.' && (c < '0' || c > '9')) {
        return false; // a name that only begins so, such as 127.0.0.1.example
      }
    }
    return dots == 3 && name.startsWith("127.");
  }
}
