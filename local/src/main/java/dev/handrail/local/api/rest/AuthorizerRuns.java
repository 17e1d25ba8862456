package dev.handrail.local.api.rest;

import dev.handrail.local.api.authorizer.AuthorizerAnswer;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.function.Trigger;
import dev.handrail.local.server.RandomIds;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Runs the functions of authorizers.
 *
 * <p>Instances are safe for use by many threads.
 */
final class AuthorizerRuns {

  private final Functions functions;
  private final Invoker invoker;
  private final Duration patience;

  /**
   * Runs functions.
   *
   * @param invoker on whose threads they are waited for
   * @param patience how long
   */
  AuthorizerRuns(Functions functions, Invoker invoker, Duration patience) {
    this.functions = functions;
    this.patience = patience;
    this.invoker = invoker;
  }

  AuthorizerAnswer ask(ApiCall call, String named, byte[] event) {
    FunctionReference name = FunctionReference.of(named, call);
    RunningFunction function = functions.find(name.function()).orElse(null);
    FunctionDefinition version = function == null ? null : function.version(name.qualifier());
    if (function == null || version == null) {
      return new AuthorizerAnswer.Failed(
          true, "function " + named + ": no such function, version or alias");
    }
    InvocationRequest request =
        new InvocationRequest(
            Payload.of(event),
            RandomIds.requestId(),
            null,
            null,
            call.exchange().trace(),
            null,
            null);
    try {
      InvocationResult result =
          invoker.waitFor(() -> function.invoke(version, request, Trigger.REST_API), patience);
      byte[] payload = result.payload().bytes();
      return result.succeeded()
          ? AuthorizerAnswer.returned(payload)
          : AuthorizerAnswer.thrown(payload);
    } catch (TimeoutException slow) {
      return failed(named, "it did not answer in time");
    } catch (ExecutionException notRun) {
      Throwable cause = notRun.getCause();
      return failed(named, "it could not be run: " + (cause == null ? "" : cause.getMessage()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return failed(named, "the server stops");
    }
  }

  private static AuthorizerAnswer failed(String named, String reason) {
    return new AuthorizerAnswer.Failed(false, "function " + named + ": " + reason);
  }
}
