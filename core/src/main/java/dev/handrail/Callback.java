package dev.handrail;

import org.jspecify.annotations.Nullable;

/**
 * Carries the outcome of an invocation out of a {@link Handler}, in the argument order of Node's
 * {@code callback(error, result)}.
 *
 * <p>An invocation has one outcome. The first completion wins, be it a call of this callback, a
 * returned value or stage, or an exception; a later one is dropped and told to the function's log.
 * (In Node it is dropped silently.)
 *
 * <p>A failure is answered at once. A success is answered when the {@linkplain Context#eventLoop()
 * event loop} is empty, or at once if {@link Context#callbackWaitsForEmptyEventLoop(boolean)} was
 * set to {@code false} before the call. The result is serialised when the answer leaves, not when
 * the callback is called: do not change it in between.
 *
 * <p>A callback that is never called fails the invocation just before its deadline. Node answers
 * {@code null} instead; Java cannot see whether another thread still means to call.
 *
 * <p>Thread-safe: it may be called from any thread.
 *
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Callback<R extends @Nullable Object> {

  /**
   * Completes the invocation: with a failure when {@code error} is not null, else with {@code
   * result}.
   *
   * @param error why the invocation failed, or null if it succeeded. A {@link
   *     java.util.concurrent.CompletionException} stands for its cause.
   * @param result what the function answers; may be null, which is JSON's {@code null}. Ignored
   *     when {@code error} is not null, as in Node.
   */
  void call(@Nullable Throwable error, @Nullable R result);

  /**
   * Completes the invocation with a result.
   *
   * @param result what the function answers; may be null
   */
  default void succeed(@Nullable R result) {
    call(null, result);
  }

  /**
   * Completes the invocation with a failure.
   *
   * @param error why it failed. Null is a failure too, of type {@link NullPointerException}: as in
   *     Node, {@code fail} never means success.
   */
  default void fail(@Nullable Throwable error) {
    call(
        error != null ? error : new NullPointerException("callback.fail(null): no error given"),
        null);
  }
}
