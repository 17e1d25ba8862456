package dev.handrail.testkit.rehearsal;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.async.Condition;
import dev.handrail.testkit.async.DeadLetterMessage;
import dev.handrail.testkit.async.InvocationRecord;
import dev.handrail.testkit.async.RetryRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous invocation whose time is moved by hand; made by {@link AsyncRehearsal}.
 *
 * <p>Only waits take time by this clock, not the function. Instances are not safe for use by many
 * threads.
 */
public final class AsyncInvocation {

  private static final int FUNCTION_ERROR = 200; // of the Invoke API, which did what it should

  private final AsyncRehearsal rehearsal;
  private final InvocationRequest request;
  private final List<InvocationResult> results = new ArrayList<>();
  private Instant now;
  private @Nullable Instant nextTry;
  private @Nullable Condition condition;
  private @Nullable Instant end;

  AsyncInvocation(AsyncRehearsal rehearsal, InvocationRequest request) {
    this.rehearsal = rehearsal;
    this.request = request;
    this.now = rehearsal.start();
  }

  /** Tries it for the first time. What the invoker throws comes out. */
  void begin() {
    Integer reserved = rehearsal.function().reservedConcurrency();
    if (reserved != null && reserved == 0) {
      end(Condition.ZERO_RESERVED_CONCURRENCY);
    } else {
      attempt();
    }
  }

  /** An invoker that throws has not tried it: what was due stays due. */
  private void attempt() {
    InvocationResult result = rehearsal.invoker().invoke(request);
    results.add(result);
    nextTry = null;
    if (result.succeeded()) {
      end(Condition.SUCCESS);
      return;
    }
    int runs = results.size();
    Duration age = Duration.between(rehearsal.start(), now);
    Condition over = rehearsal.rules().endAfterError(runs, age);
    if (over == null) {
      nextTry = now.plus(RetryRules.waitAfterError(runs));
    } else {
      end(over);
    }
  }

  private void end(Condition why) {
    condition = why;
    end = now;
  }

  /**
   * Lets time pass, and runs the tries that become due. If the invoker throws, which a function
   * cannot make it do, that comes out of here, and the try is still due.
   *
   * @param time zero or more
   * @return this
   * @throws IllegalArgumentException if it is negative
   */
  public AsyncInvocation advance(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time: expected zero or more, got " + time);
    }
    Instant until = now.plus(time);
    for (Instant next = nextTry; next != null && !next.isAfter(until); next = nextTry) {
      now = next;
      attempt();
    }
    now = until;
    return this;
  }

  /**
   * Lets so much time pass that the invocation is over.
   *
   * @return this
   */
  public AsyncInvocation advanceToEnd() {
    for (Instant next = nextTry; next != null; next = nextTry) {
      advance(Duration.between(now, next));
    }
    return this;
  }

  /**
   * The time by now.
   *
   * @return not null
   */
  public Instant now() {
    return now;
  }

  /**
   * When the function will be tried again.
   *
   * @return null when the invocation is over
   */
  public @Nullable Instant nextTry() {
    return nextTry;
  }

  /**
   * What came of each try so far, all under the same request id.
   *
   * @return a copy, in order
   */
  public List<InvocationResult> results() {
    return List.copyOf(results);
  }

  /**
   * Whether Lambda is done with it.
   *
   * @return false while another try will follow
   */
  public boolean isOver() {
    return condition != null;
  }

  /**
   * What a destination gets, {@code OnSuccess} or {@code OnFailure}.
   *
   * @return the record
   * @throws IllegalStateException if the invocation is not over
   */
  public InvocationRecord destinationRecord() {
    Condition why = condition;
    Instant when = end;
    if (why == null || when == null) {
      throw notOver("record for a destination");
    }
    return new InvocationRecord(
        when, request.requestId(), arn(), why, results.size(), request.payload(), response());
  }

  /**
   * What a dead-letter queue gets.
   *
   * @return null if the invocation succeeded
   * @throws IllegalStateException if the invocation is not over
   */
  public @Nullable DeadLetterMessage deadLetter() {
    Condition why = condition;
    if (why == null) {
      throw notOver("message for a dead-letter queue");
    }
    if (results.isEmpty()) {
      return DeadLetterMessage.ofNotInvoked(request.requestId(), request.payload(), why);
    }
    InvocationError error = last().error();
    return error == null
        ? null
        : DeadLetterMessage.ofError(
            request.requestId(), request.payload(), FUNCTION_ERROR, error.errorMessage());
  }

  private IllegalStateException notOver(String what) {
    return new IllegalStateException(
        "There is no "
            + what
            + " before the invocation is over, and it will be tried again at "
            + nextTry
            + ". Let the time pass, or call advanceToEnd() first.");
  }

  private InvocationRecord.@Nullable Response response() {
    if (results.isEmpty()) {
      return null;
    }
    return new InvocationRecord.Response(
        rehearsal.function().version(), !last().succeeded(), last().payload());
  }

  private InvocationResult last() {
    return results.get(results.size() - 1);
  }

  private String arn() {
    FunctionDefinition function = rehearsal.function();
    String named = request.invokedFunctionArn();
    return named != null && named.startsWith(function.arn() + ":")
        ? named
        : function.arn() + ":" + function.version();
  }
}
