package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a REST API words an answer of its own, such as the 403 to a path that it has not got.
 *
 * <p>Made by {@link #of} and the {@code with} methods, each of which gives a copy. Instances are
 * immutable and safe for use by many threads.
 *
 * @param type which answer; not null
 * @param statusCode 400 to 599 and what else AWS takes; null for its usual one, which alone counts
 *     for {@link ResponseType#REQUEST_TOO_LARGE}
 * @param headers mapping expressions by the name of the header: {@code 'text'} in single quotes, or
 *     {@code method.request.header.Name} and its like; not null
 * @param templates bodies by media type, in which {@code $context.}, {@code $stageVariables.} and
 *     {@code $method.request.} are replaced; not null
 */
public record GatewayResponse(
    ResponseType type,
    @Nullable Integer statusCode,
    Map<String, String> headers,
    Map<String, String> templates) {

  private static final Pattern EXPRESSION =
      Pattern.compile(
          "'[^'\\p{Cntrl}]*'"
              + "|method\\.request\\.(?:header|querystring|path)\\.[^\\s']+"
              + "|(?:context|stageVariables)\\.[^\\s']+");

  private static final int MIN_STATUS = 200;
  private static final int MAX_STATUS = 599;

  /**
   * Refuses null and expressions that AWS refuses, and copies the maps.
   *
   * @param type see the record
   * @param statusCode see the record
   * @param headers see the record
   * @param templates see the record
   * @throws IllegalArgumentException naming the header, and what was expected
   */
  public GatewayResponse {
    requireNonNull(type, "type");
    if (statusCode != null && (statusCode < MIN_STATUS || statusCode > MAX_STATUS)) {
      throw new IllegalArgumentException("statusCode: expected 200 to 599, got " + statusCode);
    }
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    headers.forEach(GatewayResponse::requireExpression);
  }

  private static void requireExpression(String header, String value) {
    if (!EXPRESSION.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "headers: expected as value of "
              + header
              + " a text in single quotes such as '*', or method.request.header.Name, got "
              + value);
    }
  }

  /**
   * An answer that is as AWS words it.
   *
   * @param type which
   * @return the answer
   */
  public static GatewayResponse of(ResponseType type) {
    return new GatewayResponse(type, null, Map.of(), Map.of());
  }

  /**
   * The same with another status.
   *
   * @param code 200 to 599
   * @return a copy
   */
  public GatewayResponse withStatusCode(int code) {
    return new GatewayResponse(type, code, headers, templates);
  }

  /**
   * The same with one more header.
   *
   * @param name of the header
   * @param expression such as {@code '*'} with its quotes
   * @return a copy
   */
  public GatewayResponse withHeader(String name, String expression) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, expression);
    return new GatewayResponse(type, statusCode, more, templates);
  }

  /**
   * The same with a body for one more media type.
   *
   * @param mediaType such as {@code application/json}
   * @param template such as <code>{"message":$context.error.messageString}</code>
   * @return a copy
   */
  public GatewayResponse withTemplate(String mediaType, String template) {
    Map<String, String> more = new LinkedHashMap<>(templates);
    more.put(mediaType, template);
    return new GatewayResponse(type, statusCode, headers, more);
  }
}
