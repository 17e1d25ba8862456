package dev.handrail.gateway;

import dev.handrail.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where headers are; a single one is found without making the others. */
abstract sealed class HeaderSource {

  abstract @Nullable String last(String name);

  abstract void addAll(String name, List<String> values);

  abstract List<Header> lines();

  /** Headers of a response, or of a test. */
  static final class Lines extends HeaderSource {

    private final List<Header> lines;

    Lines(List<Header> lines) {
      this.lines = lines;
    }

    @Override
    @Nullable String last(String name) {
      for (int i = lines.size() - 1; i >= 0; i--) {
        if (lines.get(i).name().equalsIgnoreCase(name)) {
          return lines.get(i).value();
        }
      }
      return null;
    }

    @Override
    void addAll(String name, List<String> values) {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).name().equalsIgnoreCase(name)) {
          values.add(lines.get(i).value());
        }
      }
    }

    @Override
    List<Header> lines() {
      return lines;
    }
  }

  /** An event's object with a text for each name. */
  static final class SingleValues extends HeaderSource {

    private final JsonValue headers;

    SingleValues(JsonValue headers) {
      this.headers = headers;
    }

    @Override
    @Nullable String last(String name) {
      JsonValue value = headers.getIgnoreCase(name);
      return value == null || value.isNull() ? null : Members.text(value);
    }

    @Override
    void addAll(String name, List<String> values) {
      for (JsonValue value = headers.first(); value != null; value = value.next()) {
        if (!value.isNull() && Members.nameOf(value).equalsIgnoreCase(name)) {
          values.add(Members.text(value));
        }
      }
    }

    @Override
    List<Header> lines() {
      List<Header> lines = new ArrayList<>();
      for (JsonValue value = headers.first(); value != null; value = value.next()) {
        if (!value.isNull()) {
          lines.add(new Header(Members.nameOf(value), Members.text(value)));
        }
      }
      return lines;
    }
  }

  /** An event's object with an array of texts for each name. */
  static final class MultiValues extends HeaderSource {

    private final JsonValue headers;

    MultiValues(JsonValue headers) {
      this.headers = headers;
    }

    @Override
    @Nullable String last(String name) {
      JsonValue values = headers.getIgnoreCase(name);
      return values == null || values.isNull() ? null : Members.last(values);
    }

    @Override
    void addAll(String name, List<String> found) {
      for (JsonValue values = headers.first(); values != null; values = values.next()) {
        if (!values.isNull() && Members.nameOf(values).equalsIgnoreCase(name)) {
          Members.addAll(found, values);
        }
      }
    }

    @Override
    List<Header> lines() {
      List<Header> lines = new ArrayList<>();
      for (JsonValue values = headers.first(); values != null; values = values.next()) {
        if (!values.isNull()) {
          addLines(lines, Members.nameOf(values), Members.firstOf(values));
        }
      }
      return lines;
    }

    private static void addLines(List<Header> lines, String name, @Nullable JsonValue first) {
      for (JsonValue value = first; value != null; value = value.next()) {
        lines.add(new Header(name, Members.text(value)));
      }
    }
  }
}
