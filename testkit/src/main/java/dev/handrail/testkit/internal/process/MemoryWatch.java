package dev.handrail.testkit.internal.process;

import java.util.concurrent.locks.LockSupport;

/**
 * Watches a child's memory while it works, and kills it when it has more than the function may.
 *
 * <p>Instances are safe for use by many threads.
 */
final class MemoryWatch {

  private static final long INTERVAL_NANOS = 20_000_000;
  private static final int KB_PER_MB = 1024;

  private final Process process;
  private final long limit;
  private final Thread thread;
  private volatile boolean working = true;
  private volatile boolean exceeded;
  private volatile long peak;

  MemoryWatch(Process process, int memorySize) {
    this.process = process;
    this.limit = (long) memorySize * KB_PER_MB;
    this.thread = new Thread(this::run, "handrail-memory");
    thread.setDaemon(true);
    thread.start();
  }

  /** Begins to look often: the child has work to do. */
  void resume() {
    working = true;
    LockSupport.unpark(thread);
  }

  /** Stops looking: a child that waits needs no watching. */
  void pause() {
    working = false;
    sample();
  }

  /** Looks once more, such as before a kill. */
  void sample() {
    ProcessMemory memory = ProcessMemory.of(process.pid());
    synchronized (this) {
      peak = Math.max(peak, memory.peak());
    }
    if (memory.resident() > limit && !exceeded) {
      exceeded = true;
      process.destroyForcibly();
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
    while (process.isAlive()) {
      if (working) {
        sample();
        LockSupport.parkNanos(INTERVAL_NANOS);
      } else {
        LockSupport.park();
      }
    }
  }
}
