package dev.handrail.testkit.internal.process;

import java.util.concurrent.TimeUnit;

/**
 * Watches a child on a thread of its own: tells of its exit, and while it works looks at its memory
 * and kills it when it has more than the function may.
 *
 * <p>{@link Process#onExit()} would be simpler, but it runs on the common pool, where callers that
 * wait for an invocation can leave no thread for it.
 *
 * <p>Instances are safe for use by many threads.
 */
final class ProcessWatch {

  private static final long INTERVAL_MILLIS = 20;
  private static final int KB_PER_MB = 1024;

  private final Process process;
  private final boolean looks;
  private final long limit;
  private final Runnable onExit;
  private final Thread thread;
  private volatile boolean working;
  private volatile boolean exceeded;
  private volatile long peak;

  /**
   * Begins to watch.
   *
   * @param looks whether the memory of processes can be told here; if not, only the exit is watched
   * @param memorySize in MB
   */
  ProcessWatch(Process process, boolean looks, int memorySize, Runnable onExit) {
    this.process = process;
    this.looks = looks;
    this.limit = (long) memorySize * KB_PER_MB;
    this.onExit = onExit;
    this.working = looks;
    this.thread = new Thread(this::run, "handrail-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Begins to look often: the child has work to do. */
  void resume() {
    working = looks;
    if (looks) {
      thread.interrupt();
    }
  }

  /** Stops looking: a child that waits needs no watching. */
  void pause() {
    working = false;
    sample();
  }

  /** Looks once more, such as before a kill. */
  void sample() {
    if (!looks) {
      return;
    }
    ProcessMemory memory = ProcessMemory.of(process.pid());
    synchronized (this) {
      peak = Math.max(peak, memory.peak());
    }
    if (memory.resident() > limit && !exceeded) {
      exceeded = true;
      // By its handle: the process' own method would close the log with what is still in it.
      process.toHandle().destroyForcibly();
    }
  }

  /** The most there was so far, in kB. */
  long peak() {
    return peak;
  }

  /** Whether it was killed for its memory. */
  boolean exceeded() {
    return exceeded;
  }

  private void run() {
    while (!exited()) {
      if (working) {
        sample();
      }
    }
    onExit.run();
  }

  private boolean exited() {
    try {
      if (working) {
        return process.waitFor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
      }
      process.waitFor();
      return true;
    } catch (InterruptedException e) {
      // There is work again.
      return false;
    }
  }
}
