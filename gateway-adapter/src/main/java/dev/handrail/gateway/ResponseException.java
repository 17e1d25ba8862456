package dev.handrail.gateway;

import dev.handrail.json.JsonBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exception that knows its response, for code deep below a handler. What it says goes to the
 * client; for the log, give it a cause.
 */
public final class ResponseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  // Serialised as text and status only, which is enough for an error.
  private final transient @Nullable ProxyResponse response;

  /** The response's status. */
  private final int status;

  /**
   * Answers with a status and a message, in the form of API Gateway's own errors: {@code
   * {"message":"Not Found"}}.
   *
   * @param status 400 to 599
   * @param message what the client may read
   * @throws IllegalArgumentException if the status is another
   */
  public ResponseException(int status, String message) {
    this(status, message, null);
  }

  /**
   * Answers with a status and a message, and remembers what led to it.
   *
   * @param status 400 to 599
   * @param message what the client may read
   * @param cause what led to it, which the client does not see; null if nothing is known
   * @throws IllegalArgumentException if the status is another
   */
  public ResponseException(int status, String message, @Nullable Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
    this.response = of(status, message);
    this.status = status;
  }

  /**
   * Answers with a response, of whatever status.
   *
   * @param response the response
   */
  public ResponseException(ProxyResponse response) {
    super("Response with status " + response.status());
    this.response = response;
    this.status = response.status();
  }

  /**
   * The response.
   *
   * @return the response; where this exception was serialised and read again, its status and
   *     message only
   */
  public ProxyResponse response() {
    ProxyResponse known = response;
    if (known != null) {
      return known;
    }
    return status < 400 ? ProxyResponse.of(status) : body(status, String.valueOf(getMessage()));
  }

  private static ProxyResponse of(int status, String message) {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "An error's status is 400 to 599, but it is "
              + status
              + ". Give the exception a whole ProxyResponse to answer with another.");
    }
    return body(status, message);
  }

  private static ProxyResponse body(int status, String message) {
    byte[] json =
        new JsonBuilder().beginObject().name("message").value(message).endObject().toByteArray();
    return ProxyResponse.jsonBytes(json).withStatus(status);
  }
}
