package dev.handrail.gateway.server;

import dev.handrail.gateway.Header;
import dev.handrail.json.JsonBuilder;
import java.util.ArrayList;
import java.util.List;

/** The {@code cookies} of payload format 2.0: split, those without a name filtered. */
final class EventCookies {

  private EventCookies() {}

  static void write(JsonBuilder out, IncomingRequest request) {
    List<String> cookies = new ArrayList<>();
    for (Header line : request.headers()) {
      if (line.name().equalsIgnoreCase("cookie")) {
        split(line.value().strip(), cookies);
      }
    }
    if (!cookies.isEmpty()) {
      EventMaps.write(out.name("cookies"), cookies);
    }
  }

  private static void split(String header, List<String> cookies) {
    int start = 0;
    while (start <= header.length()) {
      int end = header.indexOf("; ", start);
      String cookie = header.substring(start, end < 0 ? header.length() : end);
      if (cookie.indexOf('=') > 0) {
        cookies.add(cookie);
      }
      start = end < 0 ? header.length() + 1 : end + 2;
    }
  }
}
