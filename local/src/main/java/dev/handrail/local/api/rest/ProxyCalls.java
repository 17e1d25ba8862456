package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.server.DecodedResult;
import dev.handrail.gateway.server.OutgoingResponse;
import dev.handrail.gateway.server.ResultDecoder;
import dev.handrail.local.api.AccessRecord.IntegrationOutcome;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.mapping.ExecutionStep;
import dev.handrail.local.api.mapping.MethodResponse;
import dev.handrail.local.api.mapping.MethodTestLog;
import dev.handrail.local.server.HttpAnswer;
import java.time.Duration;

/**
 * Answers for proxy integrations with functions ({@code AWS_PROXY}), by {@code gateway-adapter}.
 *
 * <p>Instances are safe for use by many threads.
 */
final class ProxyCalls {

  private static final ExecutionStep NOT_RUN =
      new ExecutionStep.Misconfigured("Lambda does not run the function");

  private final Invoker invoker;

  ProxyCalls(Invoker invoker) {
    this.invoker = invoker;
  }

  /**
   * Answers.
   *
   * @param event what the function gets
   */
  HttpAnswer answer(
      ApiCall call, Integration.LambdaProxy proxy, byte[] event, Execution.Steps steps) {
    Invoker.Target target = invoker.find(call, proxy.function());
    long start = System.nanoTime();
    FunctionRun run = target == null ? FunctionRun.NOT_RUN : run(call, target, proxy, event, steps);
    Duration latency = Duration.ofNanos(System.nanoTime() - start);
    DecodedResult decoded = ResultDecoder.decode(call.exchange(), run.forProxy(), invoker.now());
    DecodedResult.Failure failure = decoded.failure();
    call.notes()
        .answered(
            new IntegrationOutcome(
                latency,
                run.serviceStatus(),
                failure == null ? decoded.response().status() : null,
                failure == null ? null : message(run, failure)));
    if (failure == null) {
      steps.add(() -> mapped(decoded.response()));
      return HttpAnswer.of(decoded.response());
    }
    if (run.outcome() != FunctionRun.Outcome.NOT_RUN) {
      invoker.tell(call, proxy.function(), failure.detail());
    }
    failed(run, steps);
    return call.api().answers().ofIntegration(decoded.response(), call);
  }

  private static String message(FunctionRun run, DecodedResult.Failure failure) {
    return run.outcome() == FunctionRun.Outcome.NOT_RUN
        ? MethodTestLog.line(NOT_RUN) // which is no throttling, though it is answered as one
        : failure.message();
  }

  private FunctionRun run(
      ApiCall call,
      Invoker.Target target,
      Integration.LambdaProxy proxy,
      byte[] event,
      Execution.Steps steps) {
    steps.add(() -> InvokeLog.sent(call, target, new String(event, UTF_8)));
    long start = System.nanoTime();
    FunctionRun run = invoker.run(call, target, proxy.timeout(), event);
    InvokeLog.received(call, target, run, System.nanoTime() - start, steps);
    return run;
  }

  private static ExecutionStep mapped(OutgoingResponse response) {
    return new ExecutionStep.Mapped(
        new MethodResponse(
            response.status(),
            InvokeLog.map(GatewayHeaders.logged(response.headers())),
            new String(response.body(), UTF_8)));
  }

  private static void failed(FunctionRun run, Execution.Steps steps) {
    switch (run.outcome()) {
      case TIMED_OUT -> steps.add(ExecutionStep.TimedOut::new);
      case SUCCEEDED ->
          steps.add(() -> new ExecutionStep.Misconfigured("Malformed Lambda proxy response"));
      case THROTTLED, NOT_RUN -> steps.add(() -> NOT_RUN);
      case FUNCTION_ERROR -> {} // told with the answer
    }
  }
}
