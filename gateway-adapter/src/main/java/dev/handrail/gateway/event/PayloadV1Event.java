package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What events in the form of payload format 1.0 have. */
abstract class PayloadV1Event extends MultiValueEvent {

  PayloadV1Event(JsonValue document) {
    super(document);
  }

  /**
   * The template that the path matched.
   *
   * @return for example {@code /orders/{id}}, or null if absent or {@code null}
   */
  public final @Nullable String resource() {
    return text("resource");
  }

  /**
   * The path, percent-encoded as it was sent: without the stage for a REST API, with the base path
   * of a custom domain.
   *
   * @return the path
   */
  public final String path() {
    return requiredText("path");
  }

  /**
   * The method.
   *
   * @return for example {@code GET}
   */
  public final String httpMethod() {
    return requiredText("httpMethod");
  }

  /**
   * The parameters in the path. A REST API leaves them percent-encoded, an HTTP API decodes them.
   *
   * @return values by name, or null if absent or {@code null}
   */
  public final @Nullable Map<String, String> pathParameters() {
    return texts("pathParameters");
  }

  /**
   * What the API tells about the request.
   *
   * @return a view of the object
   */
  public final RestApiRequestContext requestContext() {
    return new RestApiRequestContext(required("requestContext", "an object"));
  }

  @Override
  public final String toString() {
    return described("httpMethod", "resource");
  }
}
