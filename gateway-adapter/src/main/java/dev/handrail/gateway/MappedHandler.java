package dev.handrail.gateway;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.Handler;
import org.jspecify.annotations.Nullable;

/** An {@link EventFunction} as a handler of requests, which filters can be put around. */
final class MappedHandler<E extends @Nullable Object, R extends @Nullable Object>
    implements Handler<ProxyRequest, ProxyResponse> {

  private final EventFunction<E, R> function;

  MappedHandler(EventFunction<E, R> function) {
    this.function = function;
  }

  @Override
  public void handle(ProxyRequest request, Context context, Callback<ProxyResponse> callback)
      throws Exception {
    function.handle(function.event(request, context), context, new Answering<>(function, callback));
  }

  private record Answering<R extends @Nullable Object>(
      EventFunction<?, R> function, Callback<ProxyResponse> callback) implements Callback<R> {

    @Override
    public void call(@Nullable Throwable error, @Nullable R result) {
      ProxyResponse response = null;
      Throwable failure = error;
      if (error == null) {
        try {
          response = function.response(result);
        } catch (RuntimeException unfit) {
          failure = unfit;
        }
      }
      callback.call(failure, response);
    }
  }
}
