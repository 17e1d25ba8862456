package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import dev.handrail.local.Application;
import dev.handrail.local.api.MethodTest;
import dev.handrail.local.api.MethodTestResult;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.mapping.ExecutionStep;
import dev.handrail.local.api.mapping.MethodRequest;
import dev.handrail.local.api.mapping.MethodTestLog;
import dev.handrail.local.api.validation.ValidationFailure;
import dev.handrail.local.json.JsonText;
import dev.handrail.local.server.HttpAnswer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The console's method test: a method as it is defined now, whatever its stages serve, without
 * authorizer, API key and throttle, counted in no metrics.
 *
 * <p>Instances are safe for use by many threads.
 */
final class MethodTests {

  private final Integrations integrations;
  private final InstantSource clock;

  MethodTests(Integrations integrations, InstantSource clock) {
    this.integrations = integrations;
    this.clock = clock;
  }

  /**
   * Runs a test.
   *
   * @throws IllegalArgumentException if there is no such API or method, or the request is none
   */
  MethodTestResult run(Application application, String apiId, MethodTest test) {
    TestedMethod tested = TestedMethod.of(api(application, apiId), test, clock.instant());
    ApiCall call = tested.call();
    MethodTestLog log = new MethodTestLog(call.exchange().requestId(), clock);
    MethodRequest request = MethodRequests.of(tested.event(), test.body());
    log.add(new ExecutionStep.Started(test.httpMethod(), test.resourcePath(), request));
    long start = System.nanoTime();
    HttpAnswer answer = answer(tested, request, log);
    Duration latency = Duration.ofNanos(System.nanoTime() - start);
    log.add(new ExecutionStep.Completed(answer.status()));
    return result(answer, latency, log);
  }

  private static RestApi api(Application application, String apiId) {
    for (RestApi api : application.restApis()) {
      if (api.id().equalsIgnoreCase(apiId)) {
        return api;
      }
    }
    throw new IllegalArgumentException(
        "There is no REST API "
            + apiId
            + "; the application has "
            + application.restApis().stream().map(RestApi::id).toList());
  }

  private HttpAnswer answer(TestedMethod tested, MethodRequest request, MethodTestLog log) {
    ApiCall call = tested.call();
    ValidationFailure failure = call.requireMethod().rules().validator().validate(request);
    if (failure != null) {
      log.add(new ExecutionStep.Invalid(reason(failure)));
      return ValidationCheck.answer(call, failure);
    }
    return integrations.answer(
        call, JsonText.object(tested.event()).getBytes(UTF_8), step -> log.add(step.get()));
  }

  private static String reason(ValidationFailure failure) {
    return switch (failure.kind()) {
      case BAD_REQUEST_PARAMETERS -> failure.message();
      case API_CONFIGURATION_ERROR -> failure.forDeveloper();
      case BAD_REQUEST_BODY ->
          "Request body does not match model schema for content type application/json: "
              + failure.validationErrorString();
    };
  }

  private static MethodTestResult result(HttpAnswer answer, Duration latency, MethodTestLog log) {
    Map<String, String> last = new LinkedHashMap<>();
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Header line : GatewayHeaders.without(answer.headers())) {
      last.put(line.name(), line.value());
      all.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line.value());
    }
    return new MethodTestResult(
        answer.status(), last, all, new String(answer.body(), UTF_8), latency, log.text());
  }
}
