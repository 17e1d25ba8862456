package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.GatewayResponses;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.mapping.ExecutionStep;
import dev.handrail.local.api.mapping.MethodRequest;
import dev.handrail.local.api.mapping.MethodResponse;
import dev.handrail.local.api.mapping.MethodTestLog;
import dev.handrail.local.api.mapping.RefusedException;
import dev.handrail.local.json.JsonMaps;
import dev.handrail.local.server.HttpAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks the integration of a method, once a request may pass, and makes the answer of what it says.
 *
 * <p>Instances are safe for use by many threads.
 */
final class Integrations implements AutoCloseable {

  private static final int MIN_STATUS = 200;

  private final Invoker invoker;
  private final ProxyCalls proxies;
  private final MappedCalls mapped;
  private final HttpEndpoint http;
  private final Consumer<String> problems;

  Integrations(Invoker invoker, Consumer<String> problems) {
    this.invoker = invoker;
    this.proxies = new ProxyCalls(invoker);
    this.http = new HttpEndpoint(new HttpCaller(invoker.waitsForever()));
    this.mapped = new MappedCalls(new LambdaEndpoint(invoker), http);
    this.problems = problems;
  }

  /** Lets connections to endpoints go; functions are closed by others. */
  @Override
  public void close() {
    http.close();
  }

  /** Whether an integration gets the whole event, of which the body is a part. */
  static boolean takesEvent(Integration integration) {
    return integration instanceof Integration.LambdaProxy;
  }

  /**
   * Answers.
   *
   * @param event what a proxy integration gets; without the body for one that {@link #takesEvent
   *     takes} no event
   */
  HttpAnswer answer(ApiCall call, byte[] event, Execution.Steps steps) {
    if (call.requireMethod().integration() instanceof Integration.LambdaProxy proxy) {
      return proxies.answer(call, proxy, event, steps);
    }
    MethodRequest request =
        MethodRequests.of(JsonMaps.read(event), new String(call.request().body(), UTF_8));
    try {
      return sent(call, answer(new Execution(call, request, steps)), steps);
    } catch (RefusedException refused) {
      problems.accept(call.where() + ": " + refused.getMessage());
      call.notes().failed(MethodTestLog.line(step(refused)));
      steps.add(() -> step(refused));
      return Refusals.answer(refused, call);
    }
  }

  private MethodAnswer answer(Execution execution) {
    Integration integration = execution.call().requireMethod().integration();
    MethodAnswer answer =
        integration instanceof Integration.HttpProxy proxy
            ? http.proxy(execution, proxy)
            : mapped.answer(execution, (Integration.Mapped<?>) integration);
    if (answer.status() < MIN_STATUS) {
      throw RefusedException.configuration(
          "the status " + answer.status() + ", which is no final one, was set by a template");
    }
    return answer;
  }

  private HttpAnswer sent(ApiCall call, MethodAnswer answer, Execution.Steps steps) {
    steps.add(() -> new ExecutionStep.Mapped(shown(call, answer)));
    return HttpAnswer.of(
        GatewayResponses.mapped(
            call.exchange(),
            answer.status(),
            answer.headers(),
            answer.body(),
            answer.traced(),
            invoker.now()));
  }

  /** With the trace, and without the gateway's other headers, as AWS's log has it. */
  private static MethodResponse shown(ApiCall call, MethodAnswer answer) {
    List<Header> lines = new ArrayList<>();
    if (answer.traced()) {
      lines.add(new Header(Traces.HEADER, Traces.ofAnswer(call)));
    }
    lines.addAll(answer.headers());
    Map<String, List<String>> headers = new LinkedHashMap<>(InvokeLog.map(lines));
    return new MethodResponse(answer.status(), headers, new String(answer.body(), UTF_8));
  }

  private static ExecutionStep step(RefusedException refused) {
    return switch (refused.kind()) {
      case INTEGRATION_TIMEOUT -> new ExecutionStep.TimedOut();
      case INTEGRATION_FAILURE -> new ExecutionStep.Unreachable();
      case API_CONFIGURATION_ERROR, DEFAULT_5XX, FUNCTION_NOT_RUN ->
          new ExecutionStep.Misconfigured(String.valueOf(refused.getMessage()));
      case DEFAULT_4XX, UNSUPPORTED_MEDIA_TYPE ->
          new ExecutionStep.Invalid(String.valueOf(refused.getMessage()));
    };
  }
}
