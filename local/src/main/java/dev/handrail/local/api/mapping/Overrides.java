package dev.handrail.local.api.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What templates have set in {@code $context.requestOverride} and {@code
 * $context.responseOverride}; what a request template sets, a response template reads.
 *
 * @param request {@code header}, {@code querystring} and {@code path}, each a map, and whatever
 *     else a template sets
 * @param response {@code header}, a map, {@code status}, and whatever else
 */
public record Overrides(Map<String, Object> request, Map<String, Object> response) {

  /** Nothing is overridden. */
  public static final Overrides NONE = new Overrides(Map.of(), Map.of());

  private static final int MIN_STATUS = 100;
  private static final int MAX_STATUS = 599;

  /**
   * Copies the maps.
   *
   * @param request see the record
   * @param response see the record
   */
  public Overrides {
    request = Collections.unmodifiableMap(new LinkedHashMap<>(request));
    response = Collections.unmodifiableMap(new LinkedHashMap<>(response));
  }

  /** The status that a template chose; null if it chose none, or none that AWS takes. */
  @Nullable Integer status() {
    Object status = response.get("status");
    return status instanceof Integer number && number >= MIN_STATUS && number <= MAX_STATUS
        ? number
        : null;
  }

  /** Puts the values of one place over those that were mapped. */
  static void apply(Map<String, Object> from, String place, Map<String, List<String>> mapped) {
    if (from.get(place) instanceof Map<?, ?> values) {
      values.forEach(
          (name, value) -> {
            String text = String.valueOf(name);
            mapped.remove(text); // a header's name in whatever case
            mapped.put(text, strings(value));
          });
    }
  }

  private static List<String> strings(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
