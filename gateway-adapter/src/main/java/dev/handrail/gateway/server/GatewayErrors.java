package dev.handrail.gateway.server;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers that front doors make themselves, in their exact bytes. */
final class GatewayErrors {

  private GatewayErrors() {}

  static EncodedRequest.Refusal unknownStage(Exchange exchange) {
    boolean notFound = exchange.endpoint() instanceof HttpApiStage stage && !stage.isCustomDomain();
    String reason = "the path is not under the stage";
    return notFound
        ? refusal(exchange, 404, "Not Found", "", reason)
        : refusal(exchange, 403, "Forbidden", "ForbiddenException", reason);
  }

  static EncodedRequest.Refusal badRequest(Exchange exchange, String reason) {
    return refusal(exchange, 400, "Bad Request", "BadRequestException", reason);
  }

  static EncodedRequest.Refusal tooLarge(Exchange exchange, String reason) {
    Endpoint endpoint = exchange.endpoint();
    if (endpoint instanceof RestApiStage) {
      return refusal(exchange, 413, "Request Too Long", "RequestTooLargeException", reason);
    }
    if (endpoint instanceof FunctionUrl) {
      String message =
          "Request must be smaller than 6291456 bytes for the InvokeFunction operation";
      return refusal(exchange, 413, message, "RequestEntityTooLargeException", reason);
    }
    return refusal(exchange, 413, "Request Entity Too Large", "", reason);
  }

  /** The message's wording is not recorded. */
  static EncodedRequest.Refusal targetTooLong(Exchange exchange, String reason) {
    return refusal(exchange, 414, "Request-URI Too Long", "RequestTooLargeException", reason);
  }

  /** The message's wording is not recorded. */
  static EncodedRequest.Refusal headersTooLarge(Exchange exchange, String reason) {
    String message = "Request Header Fields Too Large";
    return refusal(exchange, 431, message, "RequestTooLargeException", reason);
  }

  static EncodedRequest.Refusal refusal(
      Exchange exchange, int status, String message, String errorType, String reason) {
    Instant time = exchange.request().receivedAt();
    OutgoingResponse response =
        exchange.endpoint() instanceof TargetGroup
            ? page(exchange, time, status, message)
            : json(exchange, time, status, "{\"message\":\"" + message + "\"}", errorType);
    return new EncodedRequest.Refusal(response, reason);
  }

  /** An integration of a REST API that failed; unlike others this body has a space in it. */
  static OutgoingResponse restIntegration(
      Exchange exchange, Instant time, int status, String message, String errorType) {
    return json(exchange, time, status, "{\"message\": \"" + message + "\"}", errorType);
  }

  static OutgoingResponse badProxyResponse(Exchange exchange, Instant time) {
    return restIntegration(
        exchange, time, 502, "Internal server error", "InternalServerErrorException");
  }

  static OutgoingResponse httpApi(Exchange exchange, Instant time, int status, String message) {
    return json(exchange, time, status, "{\"message\":\"" + message + "\"}", "");
  }

  /** Recorded is the text alone; its content type is not. */
  static OutgoingResponse functionUrl(Exchange exchange, Instant time) {
    return new ResponseLines(exchange, time)
        .add("Content-Type", "text/plain")
        .answer(502, utf8("Internal Server Error"), false);
  }

  static OutgoingResponse json(
      Exchange exchange, Instant time, int status, String body, @Nullable String errorType) {
    ResponseLines lines = new ResponseLines(exchange, time).add("Content-Type", "application/json");
    boolean tells = !(exchange.endpoint() instanceof HttpApiStage);
    if (tells && errorType != null && !errorType.isEmpty()) {
      lines.add("x-amzn-ErrorType", errorType);
    }
    return lines.answer(status, utf8(body), false);
  }

  /** A load balancer's own page; its markup is that of every AWS load balancer. */
  static OutgoingResponse page(Exchange exchange, Instant time, int status, String reason) {
    String title = status + " " + reason;
    String html =
        "<html>\r\n<head><title>"
            + title
            + "</title></head>\r\n<body>\r\n<center><h1>"
            + title
            + "</h1></center>\r\n</body>\r\n</html>\r\n";
    return new ResponseLines(exchange, time)
        .add("Server", "awselb/2.0")
        .add("Content-Type", "text/html")
        .answer(status, utf8(html), false);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
