package dev.handrail.local.api.rest;

import dev.handrail.local.api.mapping.ExecutionStep;
import dev.handrail.local.api.mapping.MethodRequest;
import java.util.function.Supplier;

/**
 * A request on its way through its method.
 *
 * @param request with the body as text, whatever it is
 * @param steps told what happens
 */
record Execution(ApiCall call, MethodRequest request, Steps steps) {

  /** Who wants to know what happens; steps are made for those who do. */
  @FunctionalInterface
  interface Steps {

    /** Nobody. */
    Steps NONE = step -> {};

    void add(Supplier<ExecutionStep> step);
  }

  MethodRules rules() {
    return call.requireMethod().rules();
  }

  /** The same with the body as an integration gets it. */
  Execution withBody(String text) {
    MethodRequest other =
        new MethodRequest(
            request.path(),
            request.query(),
            request.headers(),
            text,
            request.context(),
            request.stageVariables());
    return new Execution(call, other, steps);
  }
}
