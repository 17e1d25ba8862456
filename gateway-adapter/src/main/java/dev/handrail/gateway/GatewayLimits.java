package dev.handrail.gateway;

import java.time.Duration;

/**
 * How large and how slow a request or response may be, and what a front door answers where it is
 * larger or slower. Sizes are in bytes; the largest value that passes. Where AWS's answer is not
 * known, the text says so and names what HTTP has for it.
 */
public final class GatewayLimits {

  /**
   * The body of a request to a REST or HTTP API: 10 MB. Beyond it the API answers 413, a REST API
   * with {@code {"message":"Request Too Long"}}, an HTTP API with {@code {"message":"Request Entity
   * Too Large"}}. What reaches a function is bound by {@link #FUNCTION_EVENT} before.
   */
  public static final int API_REQUEST_BODY = 10 * 1024 * 1024;

  /**
   * The event of a synchronous invocation, and so of each request behind an API or function URL: 6
   * MB for the whole document, with the body in base64 if it is. Lambda refuses more with {@code
   * RequestEntityTooLargeException}, and the front door answers 413 as for {@link
   * #API_REQUEST_BODY}.
   */
  public static final int FUNCTION_EVENT = 6 * 1024 * 1024;

  /**
   * The result of a synchronous invocation: 6 MB and 100 bytes for the whole document, with the
   * body in base64 if it is. Beyond it the invocation fails with {@code
   * Function.ResponseSizeTooLarge}, for which a REST API answers 502, an HTTP API 500 and a
   * function URL 502.
   */
  public static final int FUNCTION_RESULT = 6 * 1024 * 1024 + 100;

  /**
   * The body of a request to a load balancer whose target is a function: 1 MB. AWS's answer to more
   * is not known; HTTP's is 413.
   */
  public static final int ALB_REQUEST_BODY = 1024 * 1024;

  /**
   * The result of a function that is a load balancer's target: 1 MB for the whole document. Beyond
   * it the load balancer answers 502.
   */
  public static final int ALB_RESULT = 1024 * 1024;

  /**
   * All header values of a request to a REST API together; for an HTTP API the request line and all
   * headers. AWS's answer to more is not known; HTTP's is 431.
   */
  public static final int API_HEADERS = 10_240;

  /**
   * The URL of a request to an edge-optimised REST API. AWS's answer is not known; HTTP's is 414.
   */
  public static final int EDGE_URL = 8_192;

  /**
   * The URL of a request to a regional or private API. AWS's answer is not known; HTTP's is 414.
   */
  public static final int REGIONAL_URL = 10_240;

  /**
   * The ARN of a method with an authorizer, which the values of path parameters lengthen; beyond it
   * a REST API answers 414.
   */
  public static final int METHOD_ARN = 1_600;

  /** A message to or from a WebSocket API; beyond it the API closes the connection with 1009. */
  public static final int WEB_SOCKET_MESSAGE = 128 * 1024;

  /** One frame of a message; beyond it a WebSocket API closes the connection with 1009. */
  public static final int WEB_SOCKET_FRAME = 32 * 1024;

  /** The least integration timeout that a REST API can be given. */
  public static final Duration REST_API_MIN_TIMEOUT = Duration.ofMillis(50);

  /**
   * How long a REST API waits for a function unless it was given less or, where the endpoint is
   * regional or private, more. Then it answers 504 with {@code {"message":"Endpoint request timed
   * out"}}.
   */
  public static final Duration REST_API_TIMEOUT = Duration.ofSeconds(29);

  /**
   * How long an HTTP API waits for a function unless it was given less. Then it answers 503 with
   * {@code {"message":"Service Unavailable"}}.
   */
  public static final Duration HTTP_API_TIMEOUT = Duration.ofSeconds(30);

  /**
   * How long a WebSocket API waits for a function. Then it sends a frame with the message {@code
   * Internal server error}.
   */
  public static final Duration WEB_SOCKET_TIMEOUT = Duration.ofSeconds(29);

  /** How long an HTTP API waits for a Lambda authorizer. AWS's answer then is not known. */
  public static final Duration AUTHORIZER_TIMEOUT = Duration.ofSeconds(10);

  /** How long a WebSocket connection may be silent before the API closes it. */
  public static final Duration WEB_SOCKET_IDLE_TIMEOUT = Duration.ofMinutes(10);

  /** How long a WebSocket connection may last before the API closes it. */
  public static final Duration WEB_SOCKET_CONNECTION = Duration.ofHours(2);

  private GatewayLimits() {}
}
