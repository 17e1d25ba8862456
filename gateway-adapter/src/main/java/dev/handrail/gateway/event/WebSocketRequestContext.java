package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** What a WebSocket API tells about an event. */
@JsonAdapter(ViewAdapterFactory.class)
public final class WebSocketRequestContext extends JsonObjectView {

  WebSocketRequestContext(JsonValue document) {
    super(document);
  }

  /**
   * The route that was selected.
   *
   * @return for example {@code $connect}, {@code $default} or {@code sendMessage}
   */
  public String routeKey() {
    return requiredText("routeKey");
  }

  /**
   * The kind of event.
   *
   * @return {@code CONNECT}, {@code MESSAGE} or {@code DISCONNECT}
   */
  public String eventType() {
    return requiredText("eventType");
  }

  /**
   * The connection.
   *
   * @return the id under which messages can be sent to the client
   */
  public String connectionId() {
    return requiredText("connectionId");
  }

  /**
   * When the connection was opened.
   *
   * @return milliseconds since 1970, or null if absent or {@code null}
   */
  public @Nullable Long connectedAt() {
    return number("connectedAt");
  }

  /**
   * When the event happened.
   *
   * @return for example {@code 09/Apr/2020:18:03:58 +0000}, or null if absent or {@code null}
   */
  public @Nullable String requestTime() {
    return text("requestTime");
  }

  /**
   * When the event happened.
   *
   * @return milliseconds since 1970, or null if absent or {@code null}
   */
  public @Nullable Long requestTimeEpoch() {
    return number("requestTimeEpoch");
  }

  /**
   * The id that API Gateway gave the event.
   *
   * @return the id, or null if absent or {@code null}
   */
  public @Nullable String requestId() {
    return text("requestId");
  }

  /**
   * The same as the request id.
   *
   * @return the id, or null if absent or {@code null}
   */
  public @Nullable String extendedRequestId() {
    return text("extendedRequestId");
  }

  /**
   * Who sent the message.
   *
   * @return {@code IN}, or null if absent or {@code null}
   */
  public @Nullable String messageDirection() {
    return text("messageDirection");
  }

  /**
   * The message.
   *
   * @return the id, or null if absent or {@code null}
   */
  public @Nullable String messageId() {
    return text("messageId");
  }

  /**
   * Why the connection was closed.
   *
   * @return a status of RFC 6455 such as 1001, or null if absent or {@code null}
   */
  public @Nullable Long disconnectStatusCode() {
    return number("disconnectStatusCode");
  }

  /**
   * Why the connection was closed, in words.
   *
   * @return the text, or null if absent or {@code null}
   */
  public @Nullable String disconnectReason() {
    return text("disconnectReason");
  }

  /**
   * The stage.
   *
   * @return its name, or null if absent or {@code null}
   */
  public @Nullable String stage() {
    return text("stage");
  }

  /**
   * The domain name of the API.
   *
   * @return the name, or null if absent or {@code null}
   */
  public @Nullable String domainName() {
    return text("domainName");
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
   * Who the client is.
   *
   * @return a view of the object, or null if absent or {@code null}
   */
  public @Nullable Identity identity() {
    JsonValue identity = document().getPresent("identity");
    return identity == null ? null : new Identity(identity);
  }

  /**
   * What the authorizer of {@code $connect} found out.
   *
   * @return a view of the object, or null if absent or {@code null}
   */
  public @Nullable RestApiAuthorizer authorizer() {
    JsonValue authorizer = document().getPresent("authorizer");
    return authorizer == null ? null : new RestApiAuthorizer(authorizer);
  }
}
