package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** What an HTTP API with payload format 2.0 or a function URL tells about a request. */
@JsonAdapter(ViewAdapterFactory.class)
public final class HttpApiRequestContext extends JsonObjectView {

  HttpApiRequestContext(JsonValue document) {
    super(document);
  }

  /**
   * The account that owns the API; {@code anonymous} for a function URL that asks for no
   * credentials.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String accountId() {
    return text("accountId");
  }

  /**
   * The API; for a function URL the id in its domain name.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String apiId() {
    return text("apiId");
  }

  /**
   * What mutual TLS found out.
   *
   * @return a view of the object, or null if absent or {@code null}
   */
  public @Nullable Authentication authentication() {
    JsonValue authentication = document().getPresent("authentication");
    return authentication == null ? null : new Authentication(authentication);
  }

  /**
   * What the authorizer found out.
   *
   * @return a view of the object, or null if absent or {@code null}
   */
  public @Nullable HttpApiAuthorizer authorizer() {
    JsonValue authorizer = document().getPresent("authorizer");
    return authorizer == null ? null : new HttpApiAuthorizer(authorizer);
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
   * The request line and its sender.
   *
   * @return a view of the object
   */
  public Http http() {
    return new Http(required("http", "an object"));
  }

  /**
   * The id that the front door gave the request.
   *
   * @return the id, or null if absent or {@code null}
   */
  public @Nullable String requestId() {
    return text("requestId");
  }

  /**
   * The route that was matched.
   *
   * @return for example {@code GET /orders/{id}} or {@code $default}, or null if absent or {@code
   *     null}
   */
  public @Nullable String routeKey() {
    return text("routeKey");
  }

  /**
   * The stage.
   *
   * @return its name, or {@code $default}, or null if absent or {@code null}
   */
  public @Nullable String stage() {
    return text("stage");
  }

  /**
   * When the request came.
   *
   * @return for example {@code 12/Mar/2020:19:03:58 +0000}, or null if absent or {@code null}
   */
  public @Nullable String time() {
    return text("time");
  }

  /**
   * When the request came.
   *
   * @return milliseconds since 1970, or null if absent or {@code null}
   */
  public @Nullable Long timeEpoch() {
    return number("timeEpoch");
  }

  /** The request line and its sender. */
  @JsonAdapter(ViewAdapterFactory.class)
  public static final class Http extends JsonObjectView {

    Http(JsonValue document) {
      super(document);
    }

    /**
     * The method.
     *
     * @return for example {@code GET}
     */
    public String method() {
      return requiredText("method");
    }

    /**
     * The path, decoded.
     *
     * @return the path, or null if absent or {@code null}
     */
    public @Nullable String path() {
      return text("path");
    }

    /**
     * The protocol.
     *
     * @return for example {@code HTTP/1.1}, or null if absent or {@code null}
     */
    public @Nullable String protocol() {
      return text("protocol");
    }

    /**
     * The address of the client.
     *
     * @return an IP address, or null if absent or {@code null}
     */
    public @Nullable String sourceIp() {
      return text("sourceIp");
    }

    /**
     * The {@code User-Agent} of the client.
     *
     * @return the text; empty without that header, or null if absent or {@code null}
     */
    public @Nullable String userAgent() {
      return text("userAgent");
    }
  }

  /** What mutual TLS found out. */
  @JsonAdapter(ViewAdapterFactory.class)
  public static final class Authentication extends JsonObjectView {

    Authentication(JsonValue document) {
      super(document);
    }

    /**
     * The certificate of the client.
     *
     * @return a view of the object, or null if absent or {@code null}
     */
    public @Nullable ClientCert clientCert() {
      JsonValue clientCert = document().getPresent("clientCert");
      return clientCert == null ? null : new ClientCert(clientCert);
    }
  }
}
