package dev.handrail.testkit.internal.jvm;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one runtime: its own, and those that the function starts, which are in this group
 * or in one below it. By the group it is known whose output a thread writes.
 */
final class FunctionThreads extends ThreadGroup {

  /** What an interrupt needs, most often; while an invocation's caller waits. */
  private static final int SHORT_MILLIS = 20;

  /** For those that clean up when they are interrupted. */
  private static final int LONG_MILLIS = 2000;

  private static final int ROUND_MILLIS = 50;

  private final PrintStream output;

  /**
   * An empty group.
   *
   * @param output where its threads write
   */
  @SuppressWarnings("removal") // Before JDK 19 only a daemon group goes with its last thread.
  FunctionThreads(String name, PrintStream output) {
    super(top(), "handrail-" + name);
    this.output = output;
    setDaemon(true);
  }

  /**
   * Where the current thread's output goes; null for a thread that is no function's. One of the
   * common pool is everybody's, although it is in the group of whoever needed it first.
   */
  static @Nullable PrintStream currentOutput() {
    Thread current = Thread.currentThread();
    ThreadGroup group = isOfTheCommonPool(current) ? null : current.getThreadGroup();
    while (group != null && !(group instanceof FunctionThreads)) {
      group = group.getParent();
    }
    return group instanceof FunctionThreads threads ? threads.output : null;
  }

  /**
   * Those that run, without the JVM's own, which a function's thread may have been the cause of.
   */
  List<Thread> alive() {
    Thread[] found = new Thread[activeCount() + 8];
    int n = enumerate(found, true);
    List<Thread> alive = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (found[i].isAlive() && !isOfTheCommonPool(found[i])) {
        alive.add(found[i]);
      }
    }
    return alive;
  }

  /**
   * Interrupts all threads. Those that need some time get it, on a thread of its own.
   *
   * @param whenOver called when no thread is left, or nobody waits any more
   * @param leftRunning told of the names of threads that do not end
   */
  void end(Runnable whenOver, Consumer<List<String>> leftRunning) {
    if (interruptAndWait(SHORT_MILLIS)) {
      whenOver.run();
      return;
    }
    Thread reaper =
        new Thread(
            top(),
            () -> {
              if (!interruptAndWait(LONG_MILLIS)) {
                leftRunning.accept(alive().stream().map(Thread::getName).sorted().toList());
              }
              whenOver.run();
            },
            "handrail-reaper");
    reaper.setDaemon(true);
    reaper.setContextClassLoader(null);
    reaper.start();
  }

  /** Again and again: a thread may have begun to wait for something else. */
  private boolean interruptAndWait(int millis) {
    long end = System.nanoTime() + millis * 1_000_000L;
    List<Thread> alive = alive();
    while (!alive.isEmpty() && System.nanoTime() - end < 0) {
      alive.forEach(Thread::interrupt);
      try {
        alive.get(0).join(Math.min(millis, ROUND_MILLIS));
      } catch (InterruptedException e) {
        // Whoever ends an environment is told by the flag, and has not to wait for its threads.
        Thread.currentThread().interrupt();
        return false;
      }
      alive = alive();
    }
    return alive.isEmpty();
  }

  private static boolean isOfTheCommonPool(Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker
        && worker.getPool() == ForkJoinPool.commonPool();
  }

  /** Above whatever group the caller is in. */
  private static ThreadGroup top() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
