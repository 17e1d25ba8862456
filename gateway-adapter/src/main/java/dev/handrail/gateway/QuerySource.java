package dev.handrail.gateway;

import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where query parameters are; a single one is found without making the others. */
abstract sealed class QuerySource {

  abstract @Nullable String last(String name);

  abstract void addAll(String name, List<String> values);

  abstract Map<String, List<String>> map();

  static List<String> values(Map<String, List<String>> map, String name) {
    List<String> values = map.get(name);
    if (values == null) {
      values = new ArrayList<>(1);
      map.put(name, values);
    }
    return values;
  }

  /** A text such as {@code a=1&b=2}. */
  static final class Text extends QuerySource {

    private final String text;

    Text(String text) {
      this.text = text;
    }

    @Override
    @Nullable String last(String name) {
      for (int to = text.length(); to >= 0; ) {
        int from = to == 0 ? 0 : text.lastIndexOf('&', to - 1) + 1;
        if (from < to && isName(from, to, name)) {
          return value(from, to);
        }
        to = from - 1;
      }
      return null;
    }

    @Override
    void addAll(String name, List<String> values) {
      for (int from = 0; from < text.length(); from = end(from) + 1) {
        int to = end(from);
        if (from < to && isName(from, to, name)) {
          values.add(value(from, to));
        }
      }
    }

    @Override
    Map<String, List<String>> map() {
      Map<String, List<String>> map = new LinkedHashMap<>();
      for (int from = 0; from < text.length(); from = end(from) + 1) {
        int to = end(from);
        if (from < to) {
          String name = PercentCodec.decodeQuery(text.substring(from, nameEnd(from, to)));
          values(map, name).add(value(from, to));
        }
      }
      return map;
    }

    private int end(int from) {
      int end = text.indexOf('&', from);
      return end < 0 ? text.length() : end;
    }

    private int nameEnd(int from, int to) {
      for (int i = from; i < to; i++) {
        if (text.charAt(i) == '=') {
          return i;
        }
      }
      return to;
    }

    private boolean isName(int from, int to, String name) {
      int end = nameEnd(from, to);
      for (int i = from; i < end; i++) {
        char c = text.charAt(i);
        if (c == '%' || c == '+') {
          return PercentCodec.decodeQuery(text.substring(from, end)).equals(name);
        }
      }
      return end - from == name.length() && text.startsWith(name, from);
    }

    private String value(int from, int to) {
      int end = nameEnd(from, to);
      return end == to ? "" : PercentCodec.decodeQuery(text.substring(end + 1, to));
    }
  }

  /** An event's object, with a text or an array of texts for each name. */
  static final class Fields extends QuerySource {

    private final JsonValue object;
    private final boolean encoded;

    Fields(JsonValue object, boolean encoded) {
      this.object = object;
      this.encoded = encoded;
    }

    @Override
    @Nullable String last(String name) {
      if (!encoded) {
        JsonValue member = object.get(name);
        return member == null || member.isNull() ? null : lastOf(member);
      }
      List<String> values = new ArrayList<>(1);
      addAll(name, values);
      return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    @Override
    void addAll(String name, List<String> values) {
      for (JsonValue member = object.first(); member != null; member = member.next()) {
        if (plain(Members.nameOf(member)).equals(name)) {
          addValues(member, values);
        }
      }
    }

    @Override
    Map<String, List<String>> map() {
      Map<String, List<String>> map = new LinkedHashMap<>();
      for (JsonValue member = object.first(); member != null; member = member.next()) {
        addValues(member, values(map, plain(Members.nameOf(member))));
      }
      return map;
    }

    private static @Nullable String lastOf(JsonValue member) {
      return isArray(member) ? Members.last(member) : Members.text(member);
    }

    private void addValues(JsonValue member, List<String> values) {
      if (isArray(member)) {
        for (JsonValue value = member.first(); value != null; value = value.next()) {
          values.add(plain(Members.text(value)));
        }
      } else if (!member.isNull()) {
        values.add(plain(Members.text(member)));
      }
    }

    private String plain(String text) {
      return encoded ? PercentCodec.decodeQuery(text) : text;
    }

    private static boolean isArray(JsonValue member) {
      return member.kind() == JsonValue.Kind.ARRAY;
    }
  }
}
