package dev.handrail;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** {@link Filters#logging()}. Classes instead of lambdas: every cold start may pass here. */
final class LoggingFilter<E extends @Nullable Object, R extends @Nullable Object>
    implements Filter<E, R> {

  @Override
  public Handler<E, R> around(Handler<E, R> next) {
    return new Logged<>(next);
  }

  private record Logged<E extends @Nullable Object, R extends @Nullable Object>(Handler<E, R> next)
      implements Handler<E, R> {

    @Override
    public void handle(E event, Context context, Callback<R> callback) {
      InvocationErrors.guard(next, event, context, new LoggingCallback<>(context, callback));
    }
  }

  private static final class LoggingCallback<R extends @Nullable Object> implements Callback<R> {

    private final Context context;
    private final Callback<R> callback;
    private final long start = System.nanoTime();
    private final AtomicBoolean logged = new AtomicBoolean();

    LoggingCallback(Context context, Callback<R> callback) {
      this.context = context;
      this.callback = callback;
    }

    @Override
    public void call(@Nullable Throwable error, @Nullable R result) {
      // Only the first completion is the outcome, unless it is replaced from the event loop.
      if (!logged.getAndSet(true) || isReplacing()) {
        log(error);
      }
      callback.call(error, result);
    }

    private boolean isReplacing() {
      return context instanceof InvocationContext invocation && invocation.latch().isOverriding();
    }

    private void log(@Nullable Throwable error) {
      long millis = (System.nanoTime() - start) / 1_000_000;
      if (error == null) {
        InvocationLog.log(context, LogLevel.INFO, "succeeded in " + millis + " ms");
      } else {
        String type = InvocationErrors.unwrapped(error).getClass().getName();
        InvocationLog.log(context, LogLevel.ERROR, "failed in " + millis + " ms: " + type);
      }
    }
  }
}
