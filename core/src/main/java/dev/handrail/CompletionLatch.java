package dev.handrail;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import org.jspecify.annotations.Nullable;

/**
 * The one latch of an invocation, which the callback, returned values, stages and exceptions share:
 * the first completion wins, later ones are dropped and logged.
 *
 * <p>It is also the monitor that guards the invocation's {@link InvocationLoop}.
 */
final class CompletionLatch<R extends @Nullable Object> implements Callback<R> {

  /**
   * What the invocation was completed with: a failure if {@code error} is there, else a success.
   */
  record Completion<R extends @Nullable Object>(
      @Nullable Throwable error, @Nullable R result, boolean waitsForEmptyLoop) {}

  private final com.amazonaws.services.lambda.runtime.Context context;
  private boolean callbackWaits = true;
  private @Nullable Completion<R> first;
  private boolean answerLeft;

  CompletionLatch(com.amazonaws.services.lambda.runtime.Context context) {
    this.context = context;
  }

  synchronized boolean callbackWaits() {
    return callbackWaits;
  }

  synchronized void callbackWaits(boolean waits) {
    callbackWaits = waits;
  }

  @Override
  public void call(@Nullable Throwable error, @Nullable R result) {
    Throwable cause = error == null ? null : InvocationErrors.unwrapped(error);
    synchronized (this) {
      if (first == null && !answerLeft) {
        complete(new Completion<>(cause, result, callbackWaits));
        return;
      }
    }
    logDropped(cause, result);
  }

  /** Takes the failure of a task or tracked stage, which also overrides a success that waits. */
  void uncaught(Throwable error) {
    Throwable cause = InvocationErrors.unwrapped(error);
    synchronized (this) {
      if (!answerLeft && (first == null || first.error() == null)) {
        complete(new Completion<>(cause, null, false));
        return;
      }
    }
    logDropped(cause, null);
  }

  /** Tells whether the answer may leave, given whether the event loop is empty. */
  synchronized boolean mayAnswer(boolean loopIsEmpty) {
    return first != null && (first.error() != null || !first.waitsForEmptyLoop() || loopIsEmpty);
  }

  synchronized boolean isCompleted() {
    return first != null;
  }

  /** Closes the latch; whatever comes now comes too late. */
  synchronized void answerLeaves() {
    answerLeft = true;
  }

  synchronized boolean answerLeft() {
    return answerLeft;
  }

  synchronized @Nullable Completion<R> completion() {
    return first;
  }

  private void complete(Completion<R> completion) {
    first = completion;
    notifyAll();
  }

  private void logDropped(@Nullable Throwable error, @Nullable R result) {
    Completion<R> winner = completion();
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
