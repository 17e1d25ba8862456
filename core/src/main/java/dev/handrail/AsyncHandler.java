package dev.handrail;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** {@link Handler#async}: a stage completes the invocation at once when it completes. */
final class AsyncHandler<E extends @Nullable Object, R extends @Nullable Object>
    implements Handler<E, R> {

  private final Async<E, R> function;

  AsyncHandler(Async<E, R> function) {
    this.function = Objects.requireNonNull(function, "function");
  }

  @Override
  @SuppressWarnings("CheckReturnValue") // the stage that whenComplete returns brings nothing new
  public void handle(E event, Context context, Callback<R> callback) throws Exception {
    CompletionStage<? extends @Nullable R> stage = function.apply(event, context);
    if (stage == null) {
      throw new NullPointerException(
          "Handler.async needs a CompletionStage, but its function returned null."
              + " Return CompletableFuture.completedFuture(null) for an empty result.");
    }
    stage.whenComplete(new Completion<>(context, callback));
  }

  // A class where a lambda would do: the first lambda of a JVM costs a cold start milliseconds.
  private record Completion<R extends @Nullable Object>(Context context, Callback<R> callback)
      implements BiConsumer<@Nullable R, @Nullable Throwable> {

    @Override
    public void accept(@Nullable R result, @Nullable Throwable error) {
      context.callbackWaitsForEmptyEventLoop(false);
      try {
        callback.call(error, result);
      } catch (Throwable thrown) {
        // By a filter. As Node's .then(succeed, fail).catch(fail): nobody else would hear of it.
        InvocationErrors.report(thrown, context, callback);
      }
    }
  }
}
