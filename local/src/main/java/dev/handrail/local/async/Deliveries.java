package dev.handrail.local.async;

import dev.handrail.local.Destination;
import dev.handrail.local.EventInvokeConfig;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.async.Condition;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends what destinations and dead-letter queues get. One that fails is told, by the log and by
 * {@link AsyncEvent.DeliveryFailed}, and not tried again, as on Lambda.
 */
final class Deliveries {

  /** Takes the event that a destination which is a function gets. */
  @FunctionalInterface
  interface Forward {
    void accept(
        RunningFunction function,
        FunctionDefinition version,
        InvocationRequest request,
        Lineage lineage);
  }

  /** The most bytes of an asynchronous invocation's event. */
  private static final int MAX_EVENT = 1024 * 1024;

  private final Function<String, Optional<RunningFunction>> functions;
  private final Forward forward;
  private final Consumer<AsyncEvent> listener;
  private final Consumer<String> log;

  Deliveries(
      Function<String, Optional<RunningFunction>> functions,
      Forward forward,
      Consumer<AsyncEvent> listener,
      Consumer<String> log) {
    this.functions = functions;
    this.forward = forward;
    this.listener = listener;
    this.log = log;
  }

  void send(Outcome outcome) {
    EventInvokeConfig config = outcome.function().eventInvokeConfig();
    if (outcome.succeeded()) {
      send(outcome, config.onSuccess(), false);
    } else {
      send(outcome, config.onFailure(), false);
      send(outcome, outcome.function().deadLetter(), true);
    }
  }

  private void send(Outcome outcome, @Nullable Destination to, boolean deadLetter) {
    if (to == null) {
      return;
    }
    LocalFunction function = outcome.function();
    String requestId = outcome.requestId();
    try {
      if (to instanceof Destination.ToFunction target) {
        toFunction(outcome, target.functionName(), deadLetter);
      } else {
        toFileOrLog(to, line(outcome, deadLetter));
      }
      listener.accept(new AsyncEvent.Delivered(function, requestId, deadLetter));
    } catch (IOException | RuntimeException | Error failure) {
      String reason = reason(failure);
      log.accept(
          "%s: what became of request %s (%s) could not be delivered to %s: %s"
              .formatted(
                  function.name(), requestId, outcome.condition().wireName(), name(to), reason));
      listener.accept(new AsyncEvent.DeliveryFailed(function, requestId, deadLetter, reason));
    }
  }

  private static String line(Outcome outcome, boolean deadLetter) {
    return deadLetter ? outcome.deadLetter().toJson() : outcome.record().toJson();
  }

  private void toFileOrLog(Destination to, String line) throws IOException {
    if (to instanceof Destination.ToFile file) {
      LineFile.append(file.path(), line);
    } else {
      log.accept(name(to) + " " + line);
    }
  }

  private void toFunction(Outcome outcome, String name, boolean deadLetter) {
    if (outcome.condition() == Condition.RECURSIVE_INVOCATION) {
      throw new IllegalStateException("it would go on with the recursive loop");
    }
    RunningFunction target =
        functions
            .apply(name)
            .orElseThrow(() -> new IllegalStateException("there is no function of that name"));
    Payload payload =
        Payload.of(
            deadLetter
                ? outcome.deadLetter().toSqsEvent(name, outcome.time())
                : outcome.record().toJson());
    if (payload.size() > MAX_EVENT) {
      throw new IllegalStateException(
          "it has %d bytes, an asynchronous invocation at most %d"
              .formatted(payload.size(), MAX_EVENT));
    }
    QueuedEvent event = outcome.event();
    InvocationRequest request =
        InvocationRequest.of(payload).withTraceHeader(event.request.traceHeader());
    forward.accept(target, target.function().definition(), request, event.lineage.then(name));
  }

  /** Exceptions of files say no more than the file's name. */
  private static String reason(Throwable failure) {
    return failure instanceof IllegalStateException
        ? String.valueOf(failure.getMessage())
        : failure.toString();
  }

  private static String name(Destination destination) {
    if (destination instanceof Destination.ToFunction function) {
      return "function " + function.functionName();
    }
    if (destination instanceof Destination.ToFile file) {
      return "file " + file.path();
    }
    return destination instanceof Destination.ToLog log ? log.arn() : destination.toString();
  }
}
