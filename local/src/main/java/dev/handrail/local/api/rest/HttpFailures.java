package dev.handrail.local.api.rest;

import dev.handrail.local.api.mapping.RefusedException;
import dev.handrail.local.api.mapping.RefusedException.Kind;
import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;

/** What clients are answered when an HTTP endpoint does not answer. */
final class HttpFailures {

  private HttpFailures() {}

  static RefusedException slow(HttpCaller.Sent sent) {
    return RefusedException.of(
        Kind.INTEGRATION_TIMEOUT,
        "Endpoint request timed out",
        sent.template() + " did not answer within " + sent.timeout().toMillis() + " ms");
  }

  static RefusedException of(HttpCaller.Sent sent, @Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return EndpointUri.invalid(sent.template());
      }
      if (cause instanceof LimitedBody.TooLargeException tooLarge) {
        return RefusedException.configuration(sent.template() + ": " + tooLarge.getMessage());
      }
    }
    return RefusedException.of(
        Kind.INTEGRATION_FAILURE,
        "Network error communicating with endpoint",
        sent.template() + " could not be called: " + reason(failure));
  }

  private static String reason(@Nullable Throwable failure) {
    if (failure == null) {
      return "no reason is known";
    }
    String message = failure.getMessage();
    return failure.getClass().getSimpleName() + (message == null ? "" : " " + message);
  }
}
