package dev.handrail;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The filters that come with Handrail.
 *
 * <p>Thread-safe, and so are the filters made here.
 */
public final class Filters {

  private Filters() {}

  /**
   * Logs the outcome and duration of each invocation: {@code succeeded in 12 ms} or {@code failed
   * in 12 ms: java.lang.IllegalStateException}. Values and messages are not logged, they may hold
   * secrets.
   *
   * <p>It is one line, but for a success that waits for the event loop and is then replaced by the
   * failure of a task or tracked stage: that is two.
   *
   * @param <E> the type of the event
   * @param <R> the type of the result
   * @return a filter that logs through the context's logger, failures at level {@code ERROR}, the
   *     rest at {@code INFO}
   */
  public static <E extends @Nullable Object, R extends @Nullable Object> Filter<E, R> logging() {
    return new LoggingFilter<>();
  }

  /**
   * Replaces the error of a failed invocation, to hide what is internal or to give it the name that
   * callers know.
   *
   * <pre>{@code
   * Filters.mappingErrors(
   *     error -> error instanceof SQLException ? new OrderStoreUnavailable(error) : error);
   * }</pre>
   *
   * @param <E> the type of the event
   * @param <R> the type of the result
   * @param mapping gives the error to report for the error that came; a {@link
   *     java.util.concurrent.CompletionException} was unwrapped before. If it throws or returns
   *     null, that is reported, with the original error suppressed in it.
   * @return a filter that applies {@code mapping} to every error of the handler: thrown, given to
   *     the callback, or from the event loop. A {@link VirtualMachineError} that is thrown passes
   *     by.
   */
  public static <E extends @Nullable Object, R extends @Nullable Object> Filter<E, R> mappingErrors(
      UnaryOperator<Throwable> mapping) {
    return new ErrorMappingFilter<>(Objects.requireNonNull(mapping, "mapping"));
  }
}
