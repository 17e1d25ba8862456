package dev.handrail;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A function's code, as the Node tutorial writes it: {@code (event, context, callback) -> ...}.
 *
 * <p>There are three styles with one meaning. The three-argument one calls the {@link Callback};
 * {@link #of} takes a lambda that returns its result; {@link #async} takes one that returns a
 * {@link CompletionStage}. An exception thrown in any of them fails the invocation, unless it was
 * completed before.
 *
 * <pre>{@code
 * Handler<Greeting, String> handler =
 *     Handler.of((event, context) -> "success lambda api test: " + event.val01());
 * }</pre>
 *
 * <p>Implementations must be thread-safe: Lambda Managed Instances call one handler from many
 * threads at once. The handlers made here are as thread-safe as the functions they are made of.
 *
 * @param <E> the type of the event
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Handler<E extends @Nullable Object, R extends @Nullable Object> {

  /**
   * Handles one invocation.
   *
   * @param event the event; null when the document is JSON's {@code null}
   * @param context the system's state, and this invocation's event loop
   * @param callback takes the outcome, now or later
   * @throws Exception fails the invocation, as {@link Callback#fail} does. It reaches the caller
   *     with its own type, checked or not.
   */
  void handle(E event, Context context, Callback<R> callback) throws Exception;

  /**
   * Makes a handler of a function that returns its result.
   *
   * <p>As in Node, a returned value does not wait for the event loop: it stands for {@code
   * context.callbackWaitsForEmptyEventLoop(false); callback.succeed(value);}.
   *
   * @param <E> the type of the event
   * @param <R> the type of the result
   * @param function returns the result, which may be null, or throws
   * @return a handler that calls {@code function} on the invocation's thread
   */
  static <E extends @Nullable Object, R extends @Nullable Object> Handler<E, R> of(
      Sync<E, R> function) {
    return new SyncHandler<>(function);
  }

  /**
   * Makes a handler of a function that returns a stage, Java's word for Node's promise.
   *
   * <p>As in Node, a stage's value does not wait for the event loop, and the stage need not be
   * {@linkplain EventLoop#track tracked}: the invocation waits for it in any case.
   *
   * @param <E> the type of the event
   * @param <R> the type of the result
   * @param function returns the stage; null instead of a stage fails the invocation
   * @return a handler that calls {@code function} on the invocation's thread
   */
  static <E extends @Nullable Object, R extends @Nullable Object> Handler<E, R> async(
      Async<E, R> function) {
    return new AsyncHandler<>(function);
  }

  /**
   * Puts a filter around this handler. The filter given last is the outermost: in {@code
   * handler.with(a).with(b)} an event meets {@code b}, then {@code a}, then the handler.
   *
   * @param filter what to put around this handler
   * @return the handler that {@code filter} makes of this one
   */
  default Handler<E, R> with(Filter<E, R> filter) {
    return filter.around(new FilteredHandler<>(this));
  }

  /**
   * A function that returns its result.
   *
   * @param <E> the type of the event
   * @param <R> the type of the result
   */
  @FunctionalInterface
  interface Sync<E extends @Nullable Object, R extends @Nullable Object> {

    /**
     * Handles one invocation.
     *
     * @param event the event; null when the document is JSON's {@code null}
     * @param context the system's state, and this invocation's event loop
     * @return the result; may be null
     * @throws Exception fails the invocation
     */
    @Nullable R apply(E event, Context context) throws Exception;
  }

  /**
   * A function that returns a stage.
   *
   * @param <E> the type of the event
   * @param <R> the type of the result
   */
  @FunctionalInterface
  interface Async<E extends @Nullable Object, R extends @Nullable Object> {

    /**
     * Handles one invocation.
     *
     * @param event the event; null when the document is JSON's {@code null}
     * @param context the system's state, and this invocation's event loop
     * @return the stage that brings the result
     * @throws Exception fails the invocation
     */
    CompletionStage<? extends @Nullable R> apply(E event, Context context) throws Exception;
  }
}
