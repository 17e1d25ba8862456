package dev.handrail;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one daemon thread on which tasks run that were left over when their answer left. It starts
 * with the first such task and ends when it was idle for a while, so that a class loader can go.
 */
final class LeftOverTasks {

  private static final long IDLE_SECONDS = 10;

  private LeftOverTasks() {}

  static void run(Runnable task) {
    Holder.THREAD.execute(task);
  }

  // Nothing of this exists, and nothing is started, before the first left-over task.
  private static final class Holder {

    static final ThreadPoolExecutor THREAD = create();

    private static ThreadPoolExecutor create() {
      ThreadPoolExecutor executor =
          new ThreadPoolExecutor(
              1,
              1,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              task -> {
                // Without inheritable thread-locals, which would be those of the first task's
                // maker.
                Thread thread = new Thread(null, task, "handrail-left-over-tasks", 0, false);
                thread.setDaemon(true);
                return thread;
              });
      executor.allowCoreThreadTimeOut(true);
      return executor;
    }
  }
}
