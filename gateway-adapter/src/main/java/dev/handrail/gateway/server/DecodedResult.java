package dev.handrail.gateway.server;

import org.jspecify.annotations.Nullable;

/**
 * The response to a request, and why it is not the one that the function meant.
 *
 * @param response what the client receives
 * @param failure what went wrong, or null
 */
public record DecodedResult(OutgoingResponse response, @Nullable Failure failure) {

  /**
   * A failure as AWS logs it, and as a developer wants to read it.
   *
   * @param message AWS's words for execution and access logs
   * @param detail what was expected, and where it is missing; never a value of the result
   */
  public record Failure(String message, String detail) {}
}
