package dev.handrail.local.async;

import dev.handrail.local.EventInvokeConfig;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.function.Trigger;
import dev.handrail.local.time.Timer;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.TooManyRequestsException;
import dev.handrail.testkit.async.Condition;
import dev.handrail.testkit.async.RetryRules;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tries an event once and says what comes next, by Lambda's rules.
 *
 * <p>Function errors are tried again up to {@code MaximumRetryAttempts}, unless the event would be
 * too old by then: it is given up at once, not when it is. Whatever else keeps a function from
 * running is tried until the event is too old, which is seen when its turn comes.
 */
final class Tries {

  private final Timer timer;
  private final Function<String, Optional<RunningFunction>> functions;
  private final Consumer<AsyncEvent> listener;

  Tries(
      Timer timer,
      Function<String, Optional<RunningFunction>> functions,
      Consumer<AsyncEvent> listener) {
    this.timer = timer;
    this.functions = functions;
    this.listener = listener;
  }

  Next attempt(QueuedEvent event) {
    // The function may have been replaced since the event was taken, as when its code changed.
    RunningFunction running = functions.apply(event.functionName()).orElse(event.function);
    LocalFunction function = running.function();
    EventInvokeConfig config = function.eventInvokeConfig();
    if (event.lineage.endsAt(event.functionName())) {
      return new Next.Done(function, Condition.RECURSIVE_INVOCATION);
    }
    if (isZero(function.definition().reservedConcurrency())) {
      return new Next.Done(function, Condition.ZERO_RESERVED_CONCURRENCY);
    }
    Duration age = event.age(timer.now());
    if (age.compareTo(config.maximumEventAge()) >= 0) {
      return new Next.Done(function, Condition.EVENT_AGE_EXCEEDED);
    }
    listener.accept(new AsyncEvent.Started(function, age));
    try {
      return answered(event, function, run(event, running));
    } catch (TooManyRequestsException throttled) {
      return returned(event, function, Trouble.THROTTLED);
    } catch (RuntimeException | Error notRun) {
      return returned(event, function, Trouble.of(notRun));
    }
  }

  private static InvocationResult run(QueuedEvent event, RunningFunction running) {
    FunctionDefinition version = event.version;
    if (running != event.function) {
      version = running.version(version.version());
      if (version == null) {
        throw new IllegalStateException(
            "There is no version " + event.version.version() + " of " + event.functionName());
      }
    }
    return running.invoke(version, event.request, Trigger.EVENT);
  }

  private Next answered(QueuedEvent event, LocalFunction function, InvocationResult result) {
    event.runs++;
    event.returns = 0;
    event.trouble = null;
    Response response = Response.of(result, event.version.version());
    event.last = response;
    InvocationError error = result.error();
    if (error == null) {
      return new Next.Done(function, Condition.SUCCESS);
    }
    RetryRules rules = function.eventInvokeConfig().retryRules();
    Condition end = rules.endAfterError(event.runs, event.age(timer.now()));
    if (end != null) {
      return new Next.Done(function, end);
    }
    event.last = response.kept();
    Duration wait = RetryRules.waitAfterError(event.runs);
    return new Next.Again(function, wait, true, "function error " + error.errorType());
  }

  private static Next returned(QueuedEvent event, LocalFunction function, Trouble trouble) {
    event.trouble = trouble;
    Duration wait = Waits.afterReturn(event.returns++);
    return new Next.Again(function, wait, false, trouble.message());
  }

  private static boolean isZero(@Nullable Integer reserved) {
    return reserved != null && reserved == 0;
  }
}
