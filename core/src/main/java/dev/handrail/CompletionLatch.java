package dev.handrail;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one latch of an invocation, which the callback, returned values, stages and exceptions share:
 * the first completion wins, later ones are dropped and logged.
 *
 * <p>One kind of failure may still replace a success, as long as that success waits for the event
 * loop: what a task or tracked stage failed with, because Node would never have sent the success.
 */
final class CompletionLatch<R extends @Nullable Object> implements Callback<R> {

  /**
   * What the invocation was completed with: a failure if {@code error} is there, else a success.
   */
  record Completion<R extends @Nullable Object>(
      @Nullable Throwable error, @Nullable R result, boolean waitsForEmptyLoop) {

    boolean isWaitingSuccess() {
      return error == null && waitsForEmptyLoop;
    }
  }

  /**
   * Guards this latch and its {@link InvocationLoop}. Not the latch itself: handlers are given that
   * as their callback, and may synchronize on it.
   */
  final Object lock = new Object();

  private final com.amazonaws.services.lambda.runtime.Context context;
  private final List<Thread> overriding = new ArrayList<>(0);
  private boolean callbackWaits = true;
  private @Nullable Completion<R> first;
  private boolean answerLeft;

  CompletionLatch(com.amazonaws.services.lambda.runtime.Context context) {
    this.context = context;
  }

  boolean callbackWaits() {
    synchronized (lock) {
      return callbackWaits;
    }
  }

  void callbackWaits(boolean waits) {
    synchronized (lock) {
      callbackWaits = waits;
    }
  }

  @Override
  public void call(@Nullable Throwable error, @Nullable R result) {
    Throwable cause = error == null ? null : InvocationErrors.unwrapped(error);
    Completion<R> winner;
    synchronized (lock) {
      winner = first;
      if (!answerLeft && (winner == null || (winner.isWaitingSuccess() && isOverriding()))) {
        complete(new Completion<>(cause, result, callbackWaits));
        return;
      }
    }
    logDropped(winner, cause, result);
  }

  /**
   * Takes the failure of a task, of a tracked stage, or of the deadline.
   *
   * @param route where to report it: the callback that the innermost handler was given, so that
   *     filters see this failure as they see any other
   */
  void uncaught(Throwable error, Callback<?> route) {
    Throwable cause = InvocationErrors.unwrapped(error);
    Completion<R> before;
    boolean mayReplace;
    synchronized (lock) {
      before = first;
      mayReplace = !answerLeft && (before == null || before.isWaitingSuccess());
      if (mayReplace) {
        overriding.add(Thread.currentThread());
      }
    }
    if (!mayReplace) {
      logDropped(before, cause, null);
      return;
    }
    try {
      route.call(cause, null);
    } catch (Throwable thrown) {
      call(thrown, null);
    } finally {
      stopOverriding(before, cause);
    }
  }

  /** A filter may keep a failure to itself for a while, but then the success must not leave. */
  @SuppressWarnings("ReferenceEquality") // the very same completion, not one with equal contents
  private void stopOverriding(@Nullable Completion<R> before, Throwable cause) {
    synchronized (lock) {
      overriding.remove(Thread.currentThread());
      if (before != null && first == before && !answerLeft) {
        complete(new Completion<>(cause, null, false));
      }
    }
  }

  /** Whether the current thread reports a failure that may replace a success that waits. */
  boolean isOverriding() {
    synchronized (lock) {
      return overriding.contains(Thread.currentThread());
    }
  }

  /** Completes what nobody completed. */
  void completeIfOpen(Throwable error) {
    synchronized (lock) {
      if (first == null) {
        complete(new Completion<>(error, null, false));
      }
    }
  }

  /** Tells whether the answer may leave, given whether the event loop is empty. */
  boolean mayAnswer(boolean loopIsEmpty) {
    synchronized (lock) {
      return first != null && (!first.isWaitingSuccess() || loopIsEmpty);
    }
  }

  /** Closes the latch; whatever comes now comes too late. */
  void answerLeaves() {
    synchronized (lock) {
      answerLeft = true;
    }
  }

  boolean answerLeft() {
    synchronized (lock) {
      return answerLeft;
    }
  }

  @Nullable Completion<R> completion() {
    synchronized (lock) {
      return first;
    }
  }

  private void complete(Completion<R> completion) {
    first = completion;
    lock.notifyAll();
  }

  private void logDropped(
      @Nullable Completion<R> winner, @Nullable Throwable error, @Nullable R result) {
    if (error != null && winner != null && winner.error() == error) {
      return; // The same failure by two ways, say a tracked stage and its own callback: no news.
    }
    String what =
        error != null
            ? "the failure " + error
            : "a result" + (result == null ? "" : " of type " + result.getClass().getName());
    InvocationLog.log(
        context,
        LogLevel.WARN,
        "Handrail dropped "
            + what
            + ": request "
            + context.getAwsRequestId()
            + " has its outcome already, and the first completion wins.");
  }
}
