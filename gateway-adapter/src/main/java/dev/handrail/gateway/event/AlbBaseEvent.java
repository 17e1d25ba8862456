package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;

/** What both forms of the events of a load balancer have. */
abstract class AlbBaseEvent extends JsonObjectView {

  AlbBaseEvent(JsonValue document) {
    super(document);
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
   * The path, percent-encoded as it was sent.
   *
   * @return the path
   */
  public final String path() {
    return requiredText("path");
  }

  /**
   * What the load balancer tells about the request.
   *
   * @return a view of the object
   */
  public final AlbRequestContext requestContext() {
    return new AlbRequestContext(required("requestContext", "an object"));
  }

  @Override
  public final String toString() {
    return described("httpMethod", null);
  }
}
