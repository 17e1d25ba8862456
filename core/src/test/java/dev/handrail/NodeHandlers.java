package dev.handrail;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.CompletableFuture;

/** What the recorded handlers of {@link NodeRecordingsTest} are made of. */
final class NodeHandlers {

  private static final String MARK = "the timer ran before the answer";

  private NodeHandlers() {}

  /**
   * Node's setTimeout: the task runs on the event loop, which is not empty before that. Where the
   * answer did not wait for it, it runs on another thread, sooner or later, and leaves no mark.
   */
  static void setTimeout(Context context, long millis, Runnable task) {
    Thread invocation = Thread.currentThread();
    CompletableFuture<Void> timer =
        runAsync(
            () -> {
              if (Thread.currentThread() == invocation) {
                context.getLogger().log(MARK);
              }
              task.run();
            },
            delayedExecutor(millis, MILLISECONDS, context.eventLoop()));
    context.eventLoop().track(timer);
  }

  static Handler<Object, Object> withTimer(long millis, Handler<Object, Object> handler) {
    return (event, context, callback) -> {
      setTimeout(context, millis, () -> {});
      handler.handle(event, context, callback);
    };
  }

  static boolean timerRanBeforeTheAnswer(Invoked invoked) {
    return invoked.log().contains(MARK);
  }

  record Twice(Object first, Object second) implements Handler<Object, Object> {

    @Override
    public void handle(Object event, Context context, Callback<Object> callback) {
      callback.call(null, first);
      callback.call(null, second);
    }
  }

  static final class MyErr extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MyErr(String message) {
      super(message);
    }
  }
}
