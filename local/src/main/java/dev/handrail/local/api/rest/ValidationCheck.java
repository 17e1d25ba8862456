package dev.handrail.local.api.rest;

import dev.handrail.gateway.server.GatewayResponses;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.api.validation.ValidationFailure;
import dev.handrail.local.server.HttpAnswer;
import java.util.function.Consumer;

/**
 * The request validator of a method.
 *
 * <p>Instances are safe for use by many threads.
 */
final class ValidationCheck implements Check {

  private final Consumer<String> problems;

  ValidationCheck(Consumer<String> problems) {
    this.problems = problems;
  }

  @Override
  public Verdict check(ApiCall call) {
    MethodRules rules = call.requireMethod().rules();
    ValidationFailure failure =
        rules.validates() ? rules.validator().validate(MethodRequests.of(call)) : null;
    if (failure == null) {
      return new Verdict.Passed(call);
    }
    problems.accept(call.where() + ": " + failure.message());
    return new Verdict.Refused(answer(call, failure));
  }

  /** The gateway response of a request that does not fit. */
  static HttpAnswer answer(ApiCall call, ValidationFailure failure) {
    return call.api()
        .answers()
        .of(
            type(failure),
            GatewayResponses.error(call.exchange(), 400, failure.message(), "BadRequestException"),
            call,
            failure.validationErrorString());
  }

  private static ResponseType type(ValidationFailure failure) {
    return switch (failure.kind()) {
      case BAD_REQUEST_BODY -> ResponseType.BAD_REQUEST_BODY;
      case BAD_REQUEST_PARAMETERS -> ResponseType.BAD_REQUEST_PARAMETERS;
    };
  }
}
