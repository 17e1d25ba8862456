package dev.handrail.local.api.rest;

import dev.handrail.local.LocalOptions;
import dev.handrail.local.function.EventQueue;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.function.Trigger;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.TooManyRequestsException;
import java.time.Duration;
import java.time.Instant;
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
 * Runs functions behind integrations, and waits as long as the integration does. A function that
 * takes longer goes on, as on AWS.
 *
 * <p>Instances are safe for use by many threads.
 */
final class Invoker implements AutoCloseable {

  private static final long KEEP_SECONDS = 30;

  private final Functions functions;
  private final EventQueue queue;
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

  Invoker(Functions functions, EventQueue queue, LocalOptions options, Consumer<String> problems) {
    this.functions = functions;
    this.queue = queue;
    this.options = options;
    this.problems = problems;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "handrail-rest-api");
    thread.setDaemon(true);
    return thread;
  }

  /** What the clock says. */
  Instant now() {
    return options.clock().instant();
  }

  /** Whether nothing may take too long, as somebody debugs. */
  boolean waitsForever() {
    return options.stopDeadlines();
  }

  /** A function, version or alias that an integration names; null for none, which is told. */
  @Nullable Target find(ApiCall call, String named) {
    FunctionReference name = FunctionReference.of(named, call);
    RunningFunction function = functions.find(name.function()).orElse(null);
    FunctionDefinition version = function == null ? null : function.version(name.qualifier());
    if (function == null || version == null) {
      tell(call, named, "no such function, version or alias");
      return null;
    }
    return new Target(named, function, version);
  }

  /**
   * What an integration leads to.
   *
   * @param named as the integration does
   */
  record Target(String named, RunningFunction function, FunctionDefinition version) {}

  private static InvocationRequest request(ApiCall call, byte[] event) {
    return new InvocationRequest(
        Payload.of(event),
        call.exchange().requestId(),
        null,
        null,
        call.exchange().trace(),
        null,
        null);
  }

  /** Gives an event to the queue of asynchronous invocations; false if it was not taken. */
  boolean enqueue(ApiCall call, Target target, byte[] event) {
    try {
      queue.accept(target.function(), target.version(), request(call, event));
      return true;
    } catch (TooManyRequestsException | IllegalStateException notTaken) {
      tell(call, target.named(), "the event was not taken: " + notTaken.getMessage());
      return false;
    }
  }

  /** Runs a function. */
  FunctionRun run(ApiCall call, Target target, Duration timeout, byte[] event) {
    InvocationRequest request = request(call, event);
    RunningFunction function = target.function();
    FunctionDefinition version = target.version();
    Future<InvocationResult> running =
        threads.submit(() -> function.invoke(version, request, Trigger.REST_API));
    try {
      return FunctionRun.of(
          options.stopDeadlines()
              ? running.get()
              : running.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      return FunctionRun.TIMED_OUT;
    } catch (ExecutionException notRun) {
      return notRun(call, target, notRun.getCause());
    } catch (InterruptedException stopping) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      return FunctionRun.NOT_RUN;
    }
  }

  private FunctionRun notRun(ApiCall call, Target target, @Nullable Throwable cause) {
    if (cause instanceof TooManyRequestsException) {
      return FunctionRun.THROTTLED;
    }
    // Such as one that is closed, as its template changed.
    tell(call, target.named(), "it could not be run: " + (cause == null ? "" : cause.getMessage()));
    return FunctionRun.NOT_RUN;
  }

  void tell(ApiCall call, String function, String problem) {
    problems.accept(call.where() + ", function " + function + ": " + problem);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
