package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.gateway.Header;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.mapping.ExecutionStep;
import dev.handrail.local.api.mapping.IntegrationRequest;
import dev.handrail.local.api.mapping.MethodTestLog;
import dev.handrail.local.api.mapping.RefusedException;
import dev.handrail.local.api.mapping.RefusedException.Kind;
import dev.handrail.local.json.JsonText;
import java.util.List;
import java.util.Map;

/**
 * Lambda's Invoke operation behind an integration that maps ({@code AWS}).
 *
 * <p>Instances are safe for use by many threads.
 */
final class LambdaEndpoint implements Endpoint {

  private static final String INTERNAL = "Internal server error";
  private static final String INVOCATION_TYPE = "X-Amz-Invocation-Type";
  private static final byte[] EMPTY_OBJECT = {'{', '}'};
  private static final byte[] NOTHING = {};
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;
  private static final int THROTTLED = 429;

  private final Invoker invoker;

  LambdaEndpoint(Invoker invoker) {
    this.invoker = invoker;
  }

  @Override
  public EndpointAnswer call(Execution execution, IntegrationRequest mapped, byte[] body) {
    ApiCall call = execution.call();
    Integration.Lambda lambda = (Integration.Lambda) call.requireMethod().integration();
    Invoker.Target target = invoker.find(call, lambda.function());
    if (target == null) {
      throw notRun("Lambda does not run " + lambda.function());
    }
    execution.steps().add(() -> InvokeLog.sent(call, target, new String(body, UTF_8)));
    byte[] event = body.length == 0 ? EMPTY_OBJECT : body;
    if (event.length > GatewayLimits.FUNCTION_EVENT) {
      return refused(TOO_LARGE, "the event has more than 6291456 bytes", call, target);
    }
    if (!isJson(event)) {
      return refused(BAD_REQUEST, "Could not parse request body into json", call, target);
    }
    List<String> type = mapped.headers().getOrDefault(INVOCATION_TYPE, List.of());
    if (type.contains("Event")) {
      return enqueued(call, target, event);
    }
    return answered(execution, target, lambda, event);
  }

  private EndpointAnswer answered(
      Execution execution, Invoker.Target target, Integration.Lambda lambda, byte[] event) {
    ApiCall call = execution.call();
    long start = System.nanoTime();
    FunctionRun run = invoker.run(call, target, lambda.timeout(), event);
    InvokeLog.received(call, target, run, System.nanoTime() - start, execution.steps());
    return switch (run.outcome()) {
      case SUCCEEDED -> answer(call, target, run.payload(), false);
      case FUNCTION_ERROR -> failed(call, target, run.payload());
      case THROTTLED -> {
        IntegrationNotes.functionFailed(call, THROTTLED, "Execution failed: Rate Exceeded.");
        throw notRun("Lambda throttles " + lambda.function());
      }
      case NOT_RUN -> throw notRun("Lambda does not run " + lambda.function());
      case TIMED_OUT ->
          throw RefusedException.of(
              Kind.INTEGRATION_TIMEOUT,
              "Endpoint request timed out",
              "the function "
                  + lambda.function()
                  + " did not answer within "
                  + lambda.timeout().toMillis()
                  + " ms");
    };
  }

  private static EndpointAnswer failed(ApiCall call, Invoker.Target target, byte[] error) {
    ExecutionStep failed =
        new ExecutionStep.FunctionFailed(
            OK, InvokeLog.errorMessage(error), call.exchange().requestId());
    IntegrationNotes.functionFailed(call, OK, MethodTestLog.line(failed));
    return answer(call, target, error, true);
  }

  private EndpointAnswer enqueued(ApiCall call, Invoker.Target target, byte[] event) {
    if (!invoker.enqueue(call, target, event)) {
      throw notRun("Lambda does not take the event");
    }
    return new EndpointAnswer(
        ACCEPTED, InvokeLog.headers(call, target, NOTHING, false), NOTHING, true);
  }

  private static EndpointAnswer answer(
      ApiCall call, Invoker.Target target, byte[] payload, boolean failed) {
    return new EndpointAnswer(OK, InvokeLog.headers(call, target, payload, failed), payload, true);
  }

  private static RefusedException notRun(String detail) {
    return RefusedException.of(Kind.FUNCTION_NOT_RUN, INTERNAL, detail);
  }

  /** Lambda's own refusal is an answer, which is mapped as any other. */
  private EndpointAnswer refused(int status, String message, ApiCall call, Invoker.Target target) {
    invoker.tell(call, target.named(), message);
    byte[] body = JsonText.object(Map.of("message", message)).getBytes(UTF_8);
    List<Header> headers = InvokeLog.headers(call, target, body, false);
    return new EndpointAnswer(status, headers, body, true);
  }

  private static boolean isJson(byte[] event) {
    try {
      JsonValue unused = JsonValue.parse(event);
      return true;
    } catch (InvalidJsonException broken) {
      return false;
    }
  }
}
