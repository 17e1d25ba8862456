package dev.handrail;

import org.jspecify.annotations.Nullable;

/**
 * Makes a handler of a handler, to do something before it, after it, or instead of it.
 *
 * <pre>{@code
 * static <E, R> Filter<E, R> announcing() {
 *   return next ->
 *       (event, context, callback) -> {
 *         context.getLogger().log("handling " + context.getAwsRequestId());
 *         next.handle(event, context, callback);
 *       };
 * }
 * }</pre>
 *
 * <p>A filter that wants to see the outcome passes on a callback of its own; {@link Filters} has
 * two such filters. Filters and the handlers they make must be thread-safe, as handlers must.
 *
 * @param <E> the type of the event
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Filter<E extends @Nullable Object, R extends @Nullable Object> {

  /**
   * Puts this filter around a handler.
   *
   * @param next the handler to call inside
   * @return the handler to call instead of {@code next}
   */
  Handler<E, R> around(Handler<E, R> next);
}
