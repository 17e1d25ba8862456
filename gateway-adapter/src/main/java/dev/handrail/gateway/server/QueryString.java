package dev.handrail.gateway.server;

import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.json.JsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The query as a front door splits and decodes it: values by name. */
final class QueryString {

  private final Map<String, List<String>> values;

  private QueryString(Map<String, List<String>> values) {
    this.values = values;
  }

  static QueryString of(@Nullable String raw, FrontDoor frontDoor) {
    QueryString query = new QueryString(mapFor(frontDoor));
    if (raw == null) {
      return query;
    }
    // REST APIs take a semicolon for an ampersand (developer guide, known issues).
    boolean semicolon = frontDoor == FrontDoor.REST_API;
    boolean decoded = frontDoor != FrontDoor.ALB && frontDoor != FrontDoor.ALB_MULTI_VALUE;
    int start = 0;
    for (int i = 0; i <= raw.length(); i++) {
      if (i == raw.length() || raw.charAt(i) == '&' || (semicolon && raw.charAt(i) == ';')) {
        query.add(raw.substring(start, i), decoded);
        start = i + 1;
      }
    }
    return query;
  }

  /** HTTP APIs sort what they send as maps; the others were not seen to. */
  static <V> Map<String, V> mapFor(FrontDoor frontDoor) {
    return switch (frontDoor) {
      case HTTP_API_V1, HTTP_API_V2, FUNCTION_URL -> new TreeMap<>();
      case REST_API, ALB, ALB_MULTI_VALUE -> new LinkedHashMap<>();
    };
  }

  private void add(String pair, boolean decoded) {
    if (pair.isEmpty()) {
      return;
    }
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    values
        .computeIfAbsent(
            decoded ? PercentCodec.decodeQuery(name) : name, ignored -> new ArrayList<>())
        .add(decoded ? PercentCodec.decodeQuery(value) : value);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  JsonBuilder writeLast(JsonBuilder out) {
    out.beginObject();
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      List<String> all = entry.getValue();
      out.name(entry.getKey()).value(all.get(all.size() - 1));
    }
    return out.endObject();
  }

  JsonBuilder writeJoined(JsonBuilder out) {
    out.beginObject();
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      out.name(entry.getKey()).value(String.join(",", entry.getValue()));
    }
    return out.endObject();
  }

  JsonBuilder writeAll(JsonBuilder out) {
    out.beginObject();
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      out.name(entry.getKey()).beginArray();
      for (String value : entry.getValue()) {
        out.value(value);
      }
      out.endArray();
    }
    return out.endObject();
  }
}
