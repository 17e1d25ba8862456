package dev.handrail.gateway.server;

import dev.handrail.gateway.Header;
import dev.handrail.json.JsonBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Headers of an event: all values by name, of which either case is the same, sorted as recorded
 * events are. A tree, so that chosen names cannot make it slow.
 */
final class EventHeaders {

  private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  void add(String name, String value) {
    values.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
  }

  void set(String name, String value) {
    values.remove(name);
    add(name, value);
  }

  List<String> remove(String name) {
    List<String> removed = values.remove(name);
    return removed == null ? List.of() : removed;
  }

  static EventHeaders of(Iterable<Header> lines, HeaderNames names) {
    EventHeaders headers = new EventHeaders();
    for (Header line : lines) {
      if (!names.isDropped(line.name())) {
        headers.add(names.written(line.name()), line.value().strip());
      }
    }
    return headers;
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
      // Browsers and proxies split cookies over lines; only a semicolon separates them.
      String separator = entry.getKey().equalsIgnoreCase("cookie") ? "; " : ",";
      out.name(entry.getKey()).value(String.join(separator, entry.getValue()));
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
