package dev.handrail.testkit.event;

import dev.handrail.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a builder changes in a template: members by their path, such as {@code Sns/Subject}; an
 * empty value removes one. A member that the template lacks is added to the object of its path.
 * Immutable.
 */
record Edits(Map<String, Optional<JsonValue>> byPath) {

  /** Between the names of a path: unlike a dot, no attribute of AWS's may have it in its name. */
  static final char SEPARATOR = '/';

  static final Edits NONE = new Edits(Map.of());

  Edits with(String path, JsonValue value) {
    return with(path, Optional.of(value));
  }

  Edits without(String path) {
    return with(path, Optional.empty());
  }

  private Edits with(String path, Optional<JsonValue> value) {
    Map<String, Optional<JsonValue>> more = new LinkedHashMap<>(byPath);
    more.put(path, value);
    return new Edits(Collections.unmodifiableMap(more));
  }
}
