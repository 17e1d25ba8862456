package dev.handrail.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import dev.handrail.gateway.event.FrontDoor;
import org.jspecify.annotations.Nullable;

/** From a response to the bytes that a function returns. */
final class Answers {

  // A character takes six bytes at most, as \u0000; around a header are quotes, comma and colon.
  private static final int BYTES_PER_CHARACTER = 6;
  private static final int AROUND_A_HEADER = 8;
  private static final int AROUND_ALL = 512;

  private Answers() {}

  /** The result for a front door; a response that cannot be written is a failure as any other. */
  static byte[] result(
      ProxyResponse response, FrontDoor frontDoor, ErrorResponses errors, Context context) {
    try {
      return response.toResult(frontDoor);
    } catch (RuntimeException unfit) {
      return failure(unfit, frontDoor, errors, context).toResult(frontDoor);
    }
  }

  /** The response to a failure: one that can be written for sure. */
  static ProxyResponse failure(
      Throwable error, FrontDoor frontDoor, ErrorResponses errors, Context context) {
    ProxyResponse response = errors.of(error, context);
    Throwable unfit = misfit(response, frontDoor);
    return unfit == null ? response : ErrorResponses.standard().of(unfit, context);
  }

  /**
   * Tells why no response can be sent: there is none, or the front door's form has no room for it.
   * A response of usual size is not written for that.
   */
  static @Nullable RuntimeException misfit(@Nullable ProxyResponse response, FrontDoor frontDoor) {
    if (response == null) {
      return noResponse();
    }
    try {
      // Throws for a charset that the text is not in.
      ResponseBody body = response.wireBody();
      if (mayBeTooLarge(response, body.length(), frontDoor)) {
        byte[] unused = response.toResult(frontDoor);
      }
      return null;
    } catch (RuntimeException unfit) {
      return unfit;
    }
  }

  static NullPointerException noResponse() {
    return new NullPointerException(
        "The handler's result is null, where a ProxyResponse was expected."
            + " Answer ProxyResponse.of(204) for an empty response.");
  }

  private static boolean mayBeTooLarge(ProxyResponse response, int length, FrontDoor frontDoor) {
    boolean alb = frontDoor == FrontDoor.ALB || frontDoor == FrontDoor.ALB_MULTI_VALUE;
    if (alb && !response.cookies().isEmpty()) {
      return true; // it takes only so many
    }
    long characters = length;
    ResponseHeaders lines = response.lines();
    for (int line = 0; line < lines.size(); line++) {
      characters += AROUND_A_HEADER + lines.name(line).length() + lines.value(line).length();
    }
    for (String cookie : response.cookies()) {
      characters += AROUND_A_HEADER + cookie.length();
    }
    int limit = alb ? GatewayLimits.ALB_RESULT : GatewayLimits.FUNCTION_RESULT;
    return characters * BYTES_PER_CHARACTER + AROUND_ALL > limit;
  }

  /** For a test event: the form that shows most, headers and status and body. */
  static byte[] plainResult(ProxyResponse response) {
    return response.toResult(FrontDoor.REST_API);
  }
}
