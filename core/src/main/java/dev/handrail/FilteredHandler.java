package dev.handrail;

import org.jspecify.annotations.Nullable;

/**
 * What a filter gets as the handler inside it. It tells the event loop which callback the filter
 * passed on, so that failures of the loop take the way through the filters too.
 */
final class FilteredHandler<E extends @Nullable Object, R extends @Nullable Object>
    implements Handler<E, R> {

  private final Handler<E, R> handler;

  FilteredHandler(Handler<E, R> handler) {
    this.handler = handler;
  }

  @Override
  public void handle(E event, Context context, Callback<R> callback) throws Exception {
    if (context instanceof InvocationContext invocation) {
      invocation.eventLoop().route(callback);
    }
    handler.handle(event, context, callback);
  }
}
