package dev.handrail.gateway.server;

import dev.handrail.gateway.Header;
import dev.handrail.json.JsonBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Answers of front doors to requests that reach no function for want of a route or a right, as
 * sections of AWS's documentation and recordings have them. Thread-safe.
 */
public final class GatewayResponses {

  private GatewayResponses() {}

  /**
   * No route or, which is the same to AWS, no such method on it.
   *
   * @param exchange the request
   * @return 403 of a REST API, whose message speaks of a token, or else 404
   */
  public static OutgoingResponse noRoute(Exchange exchange) {
    return exchange.endpoint() instanceof RestApiStage
        ? answer(
            exchange, 403, "Missing Authentication Token", "MissingAuthenticationTokenException")
        : answer(exchange, 404, "Not Found", "");
  }

  /**
   * The path is under no stage, or there is no API at the host.
   *
   * @param exchange the request
   * @return 403 of a REST API or a custom domain, or else 404
   */
  public static OutgoingResponse unknownStage(Exchange exchange) {
    return GatewayErrors.unknownStage(exchange).response();
  }

  /**
   * An identity source is missing, or an authorizer said {@code Unauthorized}.
   *
   * @param exchange the request
   * @return 401
   */
  public static OutgoingResponse unauthorized(Exchange exchange) {
    return answer(exchange, 401, "Unauthorized", "UnauthorizedException");
  }

  /**
   * The caller may not.
   *
   * @param exchange the request
   * @param explicitDeny whether a policy says so, or none says otherwise; REST APIs tell
   * @return 403
   */
  public static OutgoingResponse accessDenied(Exchange exchange, boolean explicitDeny) {
    Endpoint endpoint = exchange.endpoint();
    if (endpoint instanceof RestApiStage) {
      String cause = explicitDeny ? " with an explicit deny" : "";
      return denied(exchange, "\"User is not authorized to access this resource" + cause + "\"");
    }
    return endpoint instanceof FunctionUrl
        ? denied(
            exchange,
            "\"Forbidden. For troubleshooting Function URL authorization issues, see: "
                + "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html\"")
        : answer(exchange, 403, "Forbidden", "");
  }

  /**
   * There is no such function URL.
   *
   * @param exchange the request
   * @return 403
   */
  public static OutgoingResponse unknownFunctionUrl(Exchange exchange) {
    return denied(exchange, "null");
  }

  /**
   * The body is larger than the front door takes, which a server may know before it read all of it.
   *
   * @param exchange the request, with or without its body
   * @return 413
   */
  public static OutgoingResponse tooLarge(Exchange exchange) {
    return GatewayErrors.tooLarge(exchange, "the body is too large").response();
  }

  /**
   * Another error, in the form that the front door's errors have: those of a REST API's
   * integrations, from 500 on, have a space in them.
   *
   * @param exchange the request
   * @param status 400 to 599
   * @param message what the client is told
   * @param errorType AWS's name of the error; empty for none
   * @return the response
   */
  public static OutgoingResponse error(
      Exchange exchange, int status, String message, String errorType) {
    String text =
        new String(new JsonBuilder().value(message).toByteArray(), StandardCharsets.UTF_8);
    boolean integration = exchange.endpoint() instanceof RestApiStage && status >= 500;
    String body = (integration ? "{\"message\": " : "{\"message\":") + text + "}";
    return GatewayErrors.json(exchange, exchange.request().receivedAt(), status, body, errorType);
  }

  /**
   * What a method of a REST API answers, as its integration's answer was mapped to it.
   *
   * @param exchange the request
   * @param status 100 to 599
   * @param lines the header lines, in order
   * @param body the body
   * @param traced whether something was called, so that there is a trace to tell
   * @param answeredAt when, for the {@code Date} header
   * @return the response with the request's ids
   */
  public static OutgoingResponse mapped(
      Exchange exchange,
      int status,
      List<Header> lines,
      byte[] body,
      boolean traced,
      Instant answeredAt) {
    ResponseLines answer = new ResponseLines(exchange, answeredAt);
    for (Header line : lines) {
      if (HeaderSyntax.isToken(line.name()) && HeaderSyntax.isValue(line.value())) {
        answer.add(line.name(), line.value());
      }
    }
    return answer.answer(status, body, traced);
  }

  private static OutgoingResponse denied(Exchange exchange, String message) {
    Instant time = exchange.request().receivedAt();
    String body = "{\"Message\":" + message + "}"; // with a capital, unlike all others
    return GatewayErrors.json(exchange, time, 403, body, "AccessDeniedException");
  }

  private static OutgoingResponse answer(
      Exchange exchange, int status, String message, String errorType) {
    return GatewayErrors.refusal(exchange, status, message, errorType, "").response();
  }
}
