package dev.handrail.testkit.internal.process;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/**
 * The memory of the child process, as it can tell by itself where the parent cannot look into it:
 * the most that each pool of the JVM has held, its buffers outside of the heap, and a fixed part
 * for what a JVM has beside those. An estimate of what is resident, which Java cannot know; it has
 * neither what native code takes nor heap that was reserved and never used.
 *
 * <p>This class file lies beside {@link Bootstrap} on the child's class path, and needs no other.
 */
final class ChildMemory {

  private static final int KB = 1024;

  /** Threads, the collector's tables, the JVM's own code: about this much on 64-bit systems. */
  private static final long BESIDE = 24 * KB;

  private ChildMemory() {}

  /** In kB. */
  static long estimate() {
    try {
      return pools() / KB + BESIDE;
    } catch (LinkageError e) {
      // A Java without the module java.management.
      Runtime runtime = Runtime.getRuntime();
      return (runtime.totalMemory() - runtime.freeMemory()) / KB + BESIDE;
    }
  }

  private static long pools() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      bytes += pool.getPeakUsage().getUsed();
    }
    for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
      bytes += Math.max(0, pool.getMemoryUsed());
    }
    return bytes;
  }
}
