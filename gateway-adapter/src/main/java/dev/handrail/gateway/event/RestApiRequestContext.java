package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** What a REST API tells about a request, or an HTTP API with payload format 1.0. */
@JsonAdapter(ViewAdapterFactory.class)
public final class RestApiRequestContext extends JsonObjectView {

  RestApiRequestContext(JsonValue document) {
    super(document);
  }

  /**
   * The account that owns the API.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String accountId() {
    return text("accountId");
  }

  /**
   * The API.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String apiId() {
    return text("apiId");
  }

  /**
   * What the authorizer found out.
   *
   * @return a view of the object, or null if absent or {@code null}
   */
  public @Nullable RestApiAuthorizer authorizer() {
    JsonValue authorizer = document().getPresent("authorizer");
    return authorizer == null ? null : new RestApiAuthorizer(authorizer);
  }

  /**
   * The deployment of the API; a REST API tells it.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String deploymentId() {
    return text("deploymentId");
  }

  /**
   * The full domain name that was called.
   *
   * @return the name, or null if absent or {@code null}
   */
  public @Nullable String domainName() {
    return text("domainName");
  }

  /**
   * The first label of the domain name.
   *
   * @return the label, or null if absent or {@code null}
   */
  public @Nullable String domainPrefix() {
    return text("domainPrefix");
  }

  /**
   * A second id that API Gateway gave the request.
   *
   * @return the id, or null if absent or {@code null}
   */
  public @Nullable String extendedRequestId() {
    return text("extendedRequestId");
  }

  /**
   * The method.
   *
   * @return for example {@code GET}, or null if absent or {@code null}
   */
  public @Nullable String httpMethod() {
    return text("httpMethod");
  }

  /**
   * Who the caller is.
   *
   * @return a view of the object, or null if absent or {@code null}
   */
  public @Nullable Identity identity() {
    JsonValue identity = document().getPresent("identity");
    return identity == null ? null : new Identity(identity);
  }

  /**
   * Whether the canary of the stage serves the request. Without a canary a REST API does not say.
   *
   * @return true if so; false if absent or {@code null}
   */
  public boolean isCanaryRequest() {
    JsonValue canary = document().getPresent("isCanaryRequest");
    // As $context.isCanaryRequest it is a string.
    return canary != null
        && (canary.isString("true") || (!canary.isString("false") && canary.asBoolean()));
  }

  /**
   * The {@code operationId} of the OpenAPI document.
   *
   * @return the name, or null if absent or {@code null}
   */
  public @Nullable String operationName() {
    return text("operationName");
  }

  /**
   * The path with the stage: percent-encoded by a REST API, decoded by an HTTP API.
   *
   * @return the path, or null if absent or {@code null}
   */
  public @Nullable String path() {
    return text("path");
  }

  /**
   * The protocol.
   *
   * @return {@code HTTP/1.1}, or null if absent or {@code null}
   */
  public @Nullable String protocol() {
    return text("protocol");
  }

  /**
   * The id that API Gateway gave the request.
   *
   * @return the id, or null if absent or {@code null}
   */
  public @Nullable String requestId() {
    return text("requestId");
  }

  /**
   * When the request came.
   *
   * @return for example {@code 14/Apr/2025:22:11:01 +0000}, or null if absent or {@code null}
   */
  public @Nullable String requestTime() {
    return text("requestTime");
  }

  /**
   * When the request came.
   *
   * @return milliseconds since 1970, or null if absent or {@code null}
   */
  public @Nullable Long requestTimeEpoch() {
    return number("requestTimeEpoch");
  }

  /**
   * The resource; for an HTTP API its route key.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String resourceId() {
    return text("resourceId");
  }

  /**
   * The template of the resource.
   *
   * @return for example {@code /orders/{id}}, or null if absent or {@code null}
   */
  public @Nullable String resourcePath() {
    return text("resourcePath");
  }

  /**
   * The stage.
   *
   * @return its name, or null if absent or {@code null}
   */
  public @Nullable String stage() {
    return text("stage");
  }
}
