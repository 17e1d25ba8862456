package dev.handrail.local.client;

import dev.handrail.local.front.FakeFunction;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;

/** The function that real clients call: an echo that can fail. */
final class ClientFunction {

  static final String LOG = "one line\n";
  static final String ERROR = "{\"errorMessage\":\"no\",\"errorType\":\"E\"}";

  private ClientFunction() {}

  static InvocationResult behave(InvocationRequest request) {
    return request.payload().text().contains("fail")
        ? FakeFunction.failure(request, InvocationError.Kind.FUNCTION, ERROR)
        : FakeFunction.result(request, request.payload(), null, LOG);
  }
}
