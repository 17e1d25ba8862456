package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What events in the form of payload format 2.0 have. */
abstract class PayloadV2Event extends JsonObjectView {

  PayloadV2Event(JsonValue document) {
    super(document);
  }

  /**
   * The payload format.
   *
   * @return {@code 2.0}
   */
  public final String version() {
    return requiredText("version");
  }

  /**
   * The route that was matched.
   *
   * @return for example {@code GET /orders/{id}} or {@code $default}, or null if absent or {@code
   *     null}
   */
  public final @Nullable String routeKey() {
    return text("routeKey");
  }

  /**
   * The path. An HTTP API decodes it, despite the name, and has its stage in front unless that is
   * {@code $default}; a function URL leaves it percent-encoded.
   *
   * @return the path
   */
  public final String rawPath() {
    return requiredText("rawPath");
  }

  /**
   * The query string as it was sent.
   *
   * @return the text after the question mark; empty if there was none, or null if absent or {@code
   *     null}
   */
  public final @Nullable String rawQueryString() {
    return text("rawQueryString");
  }

  /**
   * The cookies, one element each.
   *
   * @return elements such as {@code name=value}, or null if absent or {@code null}
   */
  public final @Nullable List<String> cookies() {
    return textList("cookies");
  }

  /**
   * The headers in lower case, several values of one joined by commas.
   *
   * @return values by name, or null if absent or {@code null}
   */
  public final @Nullable Map<String, String> headers() {
    return texts("headers");
  }

  /**
   * The query parameters, decoded, several values of one joined by commas.
   *
   * @return values by name, or null if absent or {@code null}
   */
  public final @Nullable Map<String, String> queryStringParameters() {
    return texts("queryStringParameters");
  }

  /**
   * What the front door tells about the request.
   *
   * @return a view of the object
   */
  public final HttpApiRequestContext requestContext() {
    return new HttpApiRequestContext(required("requestContext", "an object"));
  }

  @Override
  public final String toString() {
    return described(null, "routeKey");
  }
}
