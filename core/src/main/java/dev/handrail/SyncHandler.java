package dev.handrail;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link Handler#of}: a returned value completes the invocation at once. */
final class SyncHandler<E extends @Nullable Object, R extends @Nullable Object>
    implements Handler<E, R> {

  private final Sync<E, R> function;

  SyncHandler(Sync<E, R> function) {
    this.function = Objects.requireNonNull(function, "function");
  }

  @Override
  public void handle(E event, Context context, Callback<R> callback) throws Exception {
    R result = function.apply(event, context);
    context.callbackWaitsForEmptyEventLoop(false);
    callback.succeed(result);
  }
}
