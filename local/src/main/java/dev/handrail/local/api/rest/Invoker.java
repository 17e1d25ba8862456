package dev.handrail.local.api.rest;

import dev.handrail.gateway.server.DecodedResult;
import dev.handrail.gateway.server.InvocationResult;
import dev.handrail.gateway.server.ResultDecoder;
import dev.handrail.local.LocalOptions;
import dev.handrail.local.api.Integration;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.function.Trigger;
import dev.handrail.local.server.HttpAnswer;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.TooManyRequestsException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs functions behind proxy integrations, and waits as long as the integration does. A function
 * that takes longer goes on, as on AWS.
 *
 * <p>Instances are safe for use by many threads.
 */
final class Invoker implements AutoCloseable {

  /** What Lambda refuses to run is answered with 500; why was told then. */
  private static final InvocationResult NOT_RUN = InvocationResult.throttled();

  private static final long KEEP_SECONDS = 30;

  private final Functions functions;
  private final LocalOptions options;
  private final Consumer<String> problems;

  /** As many threads as invocations: those are limited by the account, and by the server. */
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          KEEP_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Invoker::thread);

  Invoker(Functions functions, LocalOptions options, Consumer<String> problems) {
    this.functions = functions;
    this.options = options;
    this.problems = problems;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "handrail-rest-api");
    thread.setDaemon(true);
    return thread;
  }

  HttpAnswer answer(ApiCall call, Integration.LambdaProxy proxy, byte[] event) {
    InvocationResult result = run(call, proxy, event);
    DecodedResult decoded =
        ResultDecoder.decode(call.exchange(), result, options.clock().instant());
    DecodedResult.Failure failure = decoded.failure();
    note(call, result, decoded);
    if (failure == null) {
      return HttpAnswer.of(decoded.response());
    }
    if (result != NOT_RUN) {
      tell(call, proxy, failure.detail());
    }
    return call.api().answers().ofIntegration(decoded.response(), call);
  }

  private static void note(ApiCall call, InvocationResult result, DecodedResult decoded) {
    DecodedResult.Failure failure = decoded.failure();
    call.notes()
        .answered(
            result.serviceStatus(),
            failure == null ? decoded.response().status() : null,
            failure == null ? null : failure.message());
  }

  private InvocationResult run(ApiCall call, Integration.LambdaProxy proxy, byte[] event) {
    FunctionReference name = FunctionReference.of(proxy.function(), call);
    RunningFunction function = functions.find(name.function()).orElse(null);
    FunctionDefinition version = function == null ? null : function.version(name.qualifier());
    if (function == null || version == null) {
      tell(call, proxy, "no such function, version or alias");
      return NOT_RUN;
    }
    InvocationRequest request =
        new InvocationRequest(
            Payload.of(event),
            call.exchange().requestId(),
            null,
            null,
            call.exchange().trace(),
            null,
            null);
    Future<dev.handrail.testkit.InvocationResult> running =
        threads.submit(() -> function.invoke(version, request, Trigger.REST_API));
    try {
      return result(
          options.stopDeadlines()
              ? running.get()
              : running.get(proxy.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      return InvocationResult.integrationTimeout();
    } catch (ExecutionException notRun) {
      return notRun(call, proxy, notRun.getCause());
    } catch (InterruptedException stopping) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      return NOT_RUN;
    }
  }

  private static InvocationResult result(dev.handrail.testkit.InvocationResult result) {
    byte[] payload = result.payload().bytes();
    return result.succeeded()
        ? InvocationResult.succeeded(payload)
        : InvocationResult.functionError(payload);
  }

  private InvocationResult notRun(
      ApiCall call, Integration.LambdaProxy proxy, @Nullable Throwable cause) {
    if (cause instanceof TooManyRequestsException) {
      return InvocationResult.throttled();
    }
    // Such as one that is closed, as its template changed.
    tell(call, proxy, "it could not be run: " + (cause == null ? "" : cause.getMessage()));
    return NOT_RUN;
  }

  private void tell(ApiCall call, Integration.LambdaProxy proxy, String problem) {
    problems.accept(call.where() + ", function " + proxy.function() + ": " + problem);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
