package dev.handrail.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import dev.handrail.gateway.event.FrontDoor;

/** From a response to the bytes that a function returns. */
final class Answers {

  private Answers() {}

  /** The result for a front door; a response that cannot be written is an internal error. */
  static byte[] result(ProxyResponse response, FrontDoor frontDoor, Context context) {
    try {
      return response.toResult(frontDoor);
    } catch (RuntimeException unfit) {
      return ErrorResponses.standard().of(unfit, context).toResult(frontDoor);
    }
  }

  /** For a test event: the form that shows most, headers and status and body. */
  static byte[] plainResult(ProxyResponse response) {
    return response.toResult(FrontDoor.REST_API);
  }
}
