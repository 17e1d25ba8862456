package dev.handrail.gateway.server;

import dev.handrail.gateway.event.FrontDoor;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which headers of a request a front door passes on, and how it writes their names. */
enum HeaderNames {
  /** As the client wrote them, but for a few. */
  REST {
    @Override
    boolean isDropped(String name) {
      return REST_DROPPED.contains(name);
    }

    @Override
    String written(String name) {
      String canonical = REST_CANONICAL.get(name);
      return canonical == null ? name : canonical;
    }
  },
  /** {@code Title-Case}. */
  TITLE_CASE {
    @Override
    String written(String name) {
      return titleCase(name);
    }
  },
  /** {@code lower-case}. */
  LOWER_CASE {
    @Override
    String written(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  };

  private static final Set<String> REST_DROPPED =
      namesOf(
          "Connection",
          "Content-Length",
          "Content-MD5",
          "Expect",
          "Max-Forwards",
          "Proxy-Authenticate",
          "Server",
          "TE",
          "Trailer",
          "Transfer-Encoding",
          "Upgrade",
          "WWW-Authenticate");

  /** What a proxy must not pass on anyway; nothing else was recorded to be missing. */
  private static final Set<String> HOP_BY_HOP =
      namesOf(
          "Connection",
          "Keep-Alive",
          "Proxy-Authenticate",
          "Proxy-Connection",
          "TE",
          "Trailer",
          "Transfer-Encoding",
          "Upgrade");

  private static final Map<String, @Nullable String> REST_CANONICAL =
      canonical(
          "Authorization",
          "User-Agent",
          "Host",
          "X-Forwarded-For",
          "X-Forwarded-Port",
          "X-Forwarded-Proto",
          "X-Amzn-Trace-Id",
          "Via",
          "X-Amz-Cf-Id");

  static HeaderNames of(FrontDoor frontDoor) {
    return switch (frontDoor) {
      case REST_API -> REST;
      case HTTP_API_V1 -> TITLE_CASE;
      case HTTP_API_V2, FUNCTION_URL, ALB, ALB_MULTI_VALUE -> LOWER_CASE;
    };
  }

  boolean isDropped(String name) {
    return HOP_BY_HOP.contains(name);
  }

  abstract String written(String name);

  static boolean isHopByHop(String name) {
    return HOP_BY_HOP.contains(name);
  }

  /** Each letter after a hyphen a capital one, the others small: {@code X-Amzn-Trace-Id}. */
  static String titleCase(String name) {
    StringBuilder title = new StringBuilder(name.length());
    boolean first = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      title.append(first ? Character.toUpperCase(c) : Character.toLowerCase(c));
      first = c == '-';
    }
    return title.toString();
  }

  static Set<String> namesOf(String... names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : names) {
      set.add(name);
    }
    return set;
  }

  private static Map<String, @Nullable String> canonical(String... names) {
    Map<String, @Nullable String> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : names) {
      map.put(name, name);
    }
    return map;
  }
}
