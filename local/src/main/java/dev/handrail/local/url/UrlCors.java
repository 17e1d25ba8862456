package dev.handrail.local.url;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.local.FunctionUrlConfig;
import dev.handrail.local.server.HttpAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The CORS configuration of a function URL: it answers preflights, which then never reach the
 * function, and replaces what the function says of CORS. Without a configuration all of it is the
 * function's business. AWS's answers are not recorded; they follow the documentation and the Fetch
 * standard.
 */
final class UrlCors {

  private static final String PREFIX = "access-control-";
  private static final String ANY = "*";

  private final FunctionUrlConfig.Cors config;

  UrlCors(FunctionUrlConfig.Cors config) {
    this.config = config;
  }

  static boolean isPreflight(IncomingRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("Origin") != null
        && request.header("Access-Control-Request-Method") != null;
  }

  /** Says what is allowed; nothing, if the origin is not. */
  HttpAnswer preflight(IncomingRequest request, String requestId) {
    List<Header> lines = new ArrayList<>();
    lines.add(new Header("x-amzn-RequestId", requestId));
    if (addOrigin(lines, request)) {
      addList(lines, "Access-Control-Allow-Methods", config.allowMethods());
      addList(lines, "Access-Control-Allow-Headers", config.allowHeaders());
      if (!config.maxAge().isZero()) {
        String seconds = Long.toString(config.maxAge().toSeconds());
        lines.add(new Header("Access-Control-Max-Age", seconds));
      }
    }
    return HttpAnswer.empty(200, lines);
  }

  /** An answer of the function's with the headers of the configuration, instead of its own. */
  HttpAnswer apply(IncomingRequest request, HttpAnswer answer) {
    List<Header> lines = new ArrayList<>();
    for (Header line : answer.headers()) {
      if (!line.name().toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
        lines.add(line);
      }
    }
    if (addOrigin(lines, request)) {
      addList(lines, "Access-Control-Expose-Headers", config.exposeHeaders());
    }
    return HttpAnswer.of(answer.status(), lines, answer.body());
  }

  private boolean addOrigin(List<Header> lines, IncomingRequest request) {
    boolean any = config.allowOrigins().contains(ANY);
    if (!any || config.allowCredentials()) {
      lines.add(new Header("Vary", "Origin"));
    }
    String origin = request.header("Origin");
    if (origin == null || !(any || allows(origin))) {
      return false;
    }
    // With credentials browsers take the very origin only.
    String allowed = any && !config.allowCredentials() ? ANY : origin;
    lines.add(new Header("Access-Control-Allow-Origin", allowed));
    if (config.allowCredentials()) {
      lines.add(new Header("Access-Control-Allow-Credentials", "true"));
    }
    return true;
  }

  private boolean allows(String origin) {
    for (String allowed : config.allowOrigins()) {
      if (allowed.equalsIgnoreCase(origin)) {
        return true;
      }
    }
    return false;
  }

  private static void addList(List<Header> lines, String name, List<String> values) {
    if (!values.isEmpty()) {
      lines.add(new Header(name, String.join(",", values)));
    }
  }

  /** The rules of a configuration; null for none. */
  static @Nullable UrlCors of(FunctionUrlConfig url) {
    return url.cors() == null ? null : new UrlCors(url.cors());
  }
}
