package dev.handrail.local.api.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What happened to a request, in the order of {@link MethodTestLog}'s lines. */
public sealed interface ExecutionStep {

  /**
   * A method's execution began.
   *
   * @param httpMethod such as {@code GET}
   * @param resourcePath such as {@code /orders/{id}}
   * @param request what the method got
   */
  record Started(String httpMethod, String resourcePath, MethodRequest request)
      implements ExecutionStep {}

  /**
   * An endpoint was called; a mock integration has none.
   *
   * @param uri such as that of Lambda's Invoke operation
   * @param headers values by name
   * @param body as the request's template made it
   */
  record Sent(String uri, Map<String, List<String>> headers, String body)
      implements ExecutionStep {}

  /**
   * The endpoint answered.
   *
   * @param status such as 200
   * @param latency from request to answer
   * @param headers values by name
   * @param body as it came
   */
  record Received(int status, Duration latency, Map<String, List<String>> headers, String body)
      implements ExecutionStep {}

  /**
   * The function failed, though Lambda answered.
   *
   * @param status of Lambda's answer
   * @param errorMessage the function's
   * @param requestId Lambda's
   */
  record FunctionFailed(int status, String errorMessage, String requestId)
      implements ExecutionStep {}

  /**
   * The method's response was made, and the execution has succeeded.
   *
   * @param response the response with the gateway's own headers
   */
  record Mapped(MethodResponse response) implements ExecutionStep {}

  /**
   * The execution failed.
   *
   * @param reason such as {@code Malformed Lambda proxy response}
   */
  record Misconfigured(String reason) implements ExecutionStep {}

  /**
   * A validator refused the request.
   *
   * @param reason all that is wrong
   */
  record Invalid(String reason) implements ExecutionStep {}

  /** The endpoint could not be reached, or hung up. */
  record Unreachable() implements ExecutionStep {}

  /** The endpoint did not answer in time. */
  record TimedOut() implements ExecutionStep {}

  /**
   * The end, whether it went well or not.
   *
   * @param status of the method's response
   */
  record Completed(int status) implements ExecutionStep {}
}
