package dev.handrail;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
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
   * Logs the outcome and duration of each invocation, one line each: {@code succeeded in 12 ms} or
   * {@code failed in 12 ms: java.lang.IllegalStateException}. Values are not logged, they may hold
   * secrets.
   *
   * @param <E> the type of the event
   * @param <R> the type of the result
   * @return a filter that logs through the context's logger, failures at level {@code ERROR}, the
   *     rest at {@code INFO}
   */
  public static <E extends @Nullable Object, R extends @Nullable Object> Filter<E, R> logging() {
    return next ->
        (event, context, callback) -> {
          long start = System.nanoTime();
          InvocationErrors.guard(
              next,
              event,
              context,
              (error, result) -> {
                logOutcome(context, error, (System.nanoTime() - start) / 1_000_000);
                callback.call(error, result);
              });
        };
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
   * @return a filter that applies {@code mapping} to thrown exceptions and to errors given to the
   *     callback; a {@link VirtualMachineError} that is thrown passes by
   */
  public static <E extends @Nullable Object, R extends @Nullable Object> Filter<E, R> mappingErrors(
      UnaryOperator<Throwable> mapping) {
    Objects.requireNonNull(mapping, "mapping");
    return next ->
        (event, context, callback) ->
            InvocationErrors.guard(
                next,
                event,
                context,
                (error, result) ->
                    callback.call(error == null ? null : mapped(mapping, error), result));
  }

  private static Throwable mapped(UnaryOperator<Throwable> mapping, Throwable error) {
    Throwable original = InvocationErrors.unwrapped(error);
    Throwable replacement;
    try {
      replacement = mapping.apply(original);
      if (replacement == null) {
        replacement = new NullPointerException("the mapping of errors returned null for an error");
        replacement.addSuppressed(original);
      }
    } catch (RuntimeException failure) {
      failure.addSuppressed(original);
      replacement = failure;
    }
    return replacement;
  }

  private static void logOutcome(Context context, @Nullable Throwable error, long millis) {
    if (error == null) {
      InvocationLog.log(context, LogLevel.INFO, "succeeded in " + millis + " ms");
    } else {
      String type = InvocationErrors.unwrapped(error).getClass().getName();
      InvocationLog.log(context, LogLevel.ERROR, "failed in " + millis + " ms: " + type);
    }
  }
}
