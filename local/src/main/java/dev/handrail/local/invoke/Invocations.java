package dev.handrail.local.invoke;

import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.local.function.EventQueue;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.Trigger;
import dev.handrail.local.server.HttpAnswer;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import java.util.Base64;

/** Runs functions for those who call the API. */
final class Invocations {

  /**
   * What the header {@code X-Amz-Function-Error} says of every failure, whether the function threw,
   * crashed, timed out or answered too much.
   */
  private static final String UNHANDLED = "Unhandled";

  private final Functions functions;
  private final EventQueue queue;

  Invocations(Functions functions, EventQueue queue) {
    this.functions = functions;
    this.queue = queue;
  }

  /** {@code Invoke}. */
  HttpAnswer invoke(IncomingRequest request, String functionName, String requestId) {
    CallParameters parameters = CallParameters.of(request, InvocationType.ALL);
    Target target = target(request, functionName);
    checkJson(request);
    Trace trace = Trace.of(request);
    switch (parameters.type()) {
      case DRY_RUN -> {
        return new Answers(requestId).build(204);
      }
      case EVENT -> {
        enqueue(request, target, parameters, trace, requestId);
        return traced(requestId, trace).build(202);
      }
      default -> {
        InvocationRequest invocation =
            invocation(request, target, parameters, trace, requestId)
                .withClientContext(parameters.clientContext());
        InvocationResult result = run(target, invocation);
        Answers lines = executed(requestId, trace, target).add("Content-Type", Answers.JSON);
        if (!result.succeeded()) {
          lines.add("X-Amz-Function-Error", UNHANDLED);
        }
        if (parameters.logTail()) {
          lines.add("X-Amz-Log-Result", logResult(result));
        }
        return lines.build(200, result.payload().bytes());
      }
    }
  }

  /** {@code InvokeWithResponseStream}: a function that does not stream answers in one piece. */
  HttpAnswer stream(IncomingRequest request, String functionName, String requestId) {
    CallParameters parameters = CallParameters.of(request, InvocationType.OF_STREAMS);
    Target target = target(request, functionName);
    checkJson(request);
    if (parameters.type() == InvocationType.DRY_RUN) {
      return new Answers(requestId).build(204);
    }
    Trace trace = Trace.of(request);
    InvocationRequest invocation =
        invocation(request, target, parameters, trace, requestId)
            .withClientContext(parameters.clientContext());
    InvocationResult result = run(target, invocation);
    String log = parameters.logTail() ? logResult(result) : null;
    byte[] payload = result.payload().bytes();
    byte[] messages =
        result.succeeded()
            ? ResponseStream.succeeded(payload, log)
            : ResponseStream.failed(UNHANDLED, payload, log);
    return executed(requestId, trace, target)
        .add("Content-Type", ResponseStream.CONTENT_TYPE)
        .build(200, messages);
  }

  /** {@code InvokeAsync}, which is older than the invocation type {@code Event}. */
  HttpAnswer invokeAsync(IncomingRequest request, String functionName, String requestId) {
    CallParameters parameters = CallParameters.of(request, InvocationType.ALL);
    Target target = target(request, functionName);
    checkJson(request);
    Trace trace = Trace.of(request);
    enqueue(request, target, parameters, trace, requestId);
    return traced(requestId, trace).build(202);
  }

  private Target target(IncomingRequest request, String functionName) {
    String qualifier = QueryParameters.value(request.rawQuery(), "Qualifier");
    return Target.find(functions, functionName, qualifier);
  }

  /** An empty event is an empty object. */
  private static void checkJson(IncomingRequest request) {
    if (request.body().length == 0) {
      return;
    }
    try {
      JsonValue unused = JsonValue.parse(request.body());
    } catch (InvalidJsonException broken) {
      throw ApiException.invalidContent(
          "Could not parse request body into json: " + broken.getMessage());
    }
  }

  private static InvocationRequest invocation(
      IncomingRequest request,
      Target target,
      CallParameters parameters,
      Trace trace,
      String requestId) {
    try {
      return new InvocationRequest(
          Payload.of(request.body()),
          requestId,
          null,
          null,
          trace.header(),
          parameters.tenantId(),
          target.arn());
    } catch (IllegalArgumentException refused) {
      throw ApiException.invalidParameter(String.valueOf(refused.getMessage()));
    }
  }

  /** A client context reaches synchronous invocations only. */
  private void enqueue(
      IncomingRequest request,
      Target target,
      CallParameters parameters,
      Trace trace,
      String requestId) {
    queue.accept(
        target.function(),
        target.version(),
        invocation(request, target, parameters, trace, requestId));
  }

  private static InvocationResult run(Target target, InvocationRequest invocation) {
    return target.function().invoke(target.version(), invocation, Trigger.INVOKE);
  }

  private static Answers traced(String requestId, Trace trace) {
    return new Answers(requestId)
        .add("x-amzn-Remapped-Content-Length", "0")
        .add("X-Amzn-Trace-Id", trace.answered());
  }

  private static Answers executed(String requestId, Trace trace, Target target) {
    return traced(requestId, trace).add("X-Amz-Executed-Version", target.version().version());
  }

  private static String logResult(InvocationResult result) {
    return Base64.getEncoder().encodeToString(result.logTail());
  }
}
