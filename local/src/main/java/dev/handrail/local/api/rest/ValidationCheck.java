package dev.handrail.local.api.rest;

import dev.handrail.gateway.server.GatewayResponses;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.api.mapping.MethodRequest;
import dev.handrail.local.api.validation.RequestValidator;
import dev.handrail.local.api.validation.ValidationFailure;
import dev.handrail.local.server.HttpAnswer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The request validator of a method.
 *
 * <p>Instances are safe for use by many threads.
 */
final class ValidationCheck implements Check {

  private static final int MOST_TOLD = 1_000; // clients choose types
  private static final int MOST_TYPE = 200;

  private final Consumer<String> problems;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  ValidationCheck(Consumer<String> problems) {
    this.problems = problems;
  }

  @Override
  public Verdict check(ApiCall call) {
    MethodRules rules = call.requireMethod().rules();
    if (!rules.validates()) {
      return new Verdict.Passed(call);
    }
    MethodRequest request = MethodRequests.of(call);
    ValidationFailure failure = rules.validator().validate(request);
    if (failure == null) {
      tellUnvalidated(call, rules.validator(), request);
      return new Verdict.Passed(call);
    }
    problems.accept(call.where() + ": " + failure.forDeveloper());
    return new Verdict.Refused(answer(call, failure));
  }

  /** Once a method and type: it is a mistake in the template, or none. */
  private void tellUnvalidated(ApiCall call, RequestValidator validator, MethodRequest request) {
    String type = validator.typeWithoutModel(request);
    if (type == null || told.size() >= MOST_TOLD || type.length() > MOST_TYPE) {
      return;
    }
    Method method = call.requireMethod().definition();
    String name = method.httpMethod() + " " + method.resourcePath();
    if (told.add(call.api().id() + " " + name + " " + type.toLowerCase(Locale.ROOT))) {
      Set<String> others = validator.typesWithModel();
      problems.accept(
          name
              + ": the body was not validated: no model for "
              + type
              + (others.isEmpty() ? "" : ", only for " + String.join(", ", others)));
    }
  }

  /** The gateway response of a request that does not fit. */
  static HttpAnswer answer(ApiCall call, ValidationFailure failure) {
    boolean ours = failure.kind() == ValidationFailure.Kind.API_CONFIGURATION_ERROR;
    return call.api()
        .answers()
        .of(
            type(failure),
            GatewayResponses.error(
                call.exchange(),
                ours ? 500 : 400,
                failure.message(),
                ours ? "ApiConfigurationException" : "BadRequestException"),
            call,
            failure.validationErrorString());
  }

  private static ResponseType type(ValidationFailure failure) {
    return switch (failure.kind()) {
      case API_CONFIGURATION_ERROR -> ResponseType.API_CONFIGURATION_ERROR;
      case BAD_REQUEST_BODY -> ResponseType.BAD_REQUEST_BODY;
      case BAD_REQUEST_PARAMETERS -> ResponseType.BAD_REQUEST_PARAMETERS;
    };
  }
}
