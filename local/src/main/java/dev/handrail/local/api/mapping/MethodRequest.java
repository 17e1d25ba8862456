package dev.handrail.local.api.mapping;

import dev.handrail.gateway.Header;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request after its method was found.
 *
 * <p>Immutable, as long as the values of {@code context} are not changed.
 *
 * @param path values by name, as they stand in the path, which is not decoded; not null
 * @param query decoded values by name, in their order; not null
 * @param headers in their order; not null
 * @param body the text; empty if there is none; not null
 * @param context what {@code $context} holds: strings, numbers, booleans, maps of these; not null
 * @param stageVariables values by name; not null
 */
public record MethodRequest(
    Map<String, String> path,
    Map<String, List<String>> query,
    List<Header> headers,
    String body,
    Map<String, ?> context,
    Map<String, String> stageVariables) {

  /**
   * Copies the collections.
   *
   * @param path see the record
   * @param query see the record
   * @param headers see the record
   * @param body see the record
   * @param context see the record
   * @param stageVariables see the record
   */
  public MethodRequest {
    path = Collections.unmodifiableMap(new LinkedHashMap<>(path));
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    headers = List.copyOf(headers);
    context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    stageVariables = Collections.unmodifiableMap(new LinkedHashMap<>(stageVariables));
  }

  /**
   * The last value of a header.
   *
   * @param name in any case
   * @return null if there is none
   */
  public @Nullable String header(String name) {
    return last(headerValues(name));
  }

  /**
   * The values of a header in their order.
   *
   * @param name in any case
   * @return empty if there is none
   */
  public List<String> headerValues(String name) {
    return values(headers, name);
  }

  /**
   * The last value of a query parameter.
   *
   * @param name as the client writes it
   * @return null if there is none
   */
  public @Nullable String queryParameter(String name) {
    return last(query.getOrDefault(name, List.of()));
  }

  static List<String> values(List<Header> headers, String name) {
    List<String> found = new ArrayList<>();
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        found.add(header.value());
      }
    }
    return found;
  }

  static @Nullable String last(List<String> values) {
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }
}
