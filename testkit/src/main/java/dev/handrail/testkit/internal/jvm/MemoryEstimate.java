package dev.handrail.testkit.internal.jvm;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * What a function in this JVM needs of memory, as far as that can be told: what its threads have
 * allocated in the init phase, which mostly stays, and the most that they have allocated in one
 * invocation, which is an upper bound of what that had at once; at most the heap of this JVM. And
 * the class files of its loaders, for the classes.
 *
 * <p>It costs two looks at counters that the JVM keeps anyway. The JVM itself is not in it, nor
 * memory outside of the heap, nor what invocation after invocation leaves behind in static fields.
 */
final class MemoryEstimate {

  private static final int BYTES_PER_MB = 1024 * 1024;

  private final FunctionThreads threads;
  private final Thread main;
  private long init;
  private long start;
  private long most;

  MemoryEstimate(FunctionThreads threads, Thread main) {
    this.threads = threads;
    this.main = main;
  }

  /** Loads what is asked for the figures, some 50 classes, while something else is waited for. */
  static void prepare() {
    boolean unused = Counters.BEAN.isThreadCpuTimeSupported();
  }

  void initIsOver() {
    init = allocated();
  }

  void invocationBegins() {
    start = allocated();
  }

  void invocationIsOver() {
    most = Math.max(most, allocated() - start);
  }

  /** In MB, rounded up. */
  int megabytes(long classBytes) {
    long heap = Math.min(init + most, Runtime.getRuntime().totalMemory());
    return (int) Math.max(1, (heap + classBytes + BYTES_PER_MB - 1) / BYTES_PER_MB);
  }

  /** A thread that has ended counts no more: its share of an invocation is then not seen. */
  private long allocated() {
    if (!(Counters.BEAN instanceof com.sun.management.ThreadMXBean allocations)) {
      return 0;
    }
    if (threads.activeCount() <= 1) {
      return Math.max(0, allocations.getThreadAllocatedBytes(main.getId()));
    }
    List<Thread> alive = threads.alive();
    long[] ids = alive.stream().mapToLong(Thread::getId).toArray();
    long sum = 0;
    for (long bytes : allocations.getThreadAllocatedBytes(ids)) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }

  /** Looked up once, as each look-up asks all providers of such beans. */
  private static final class Counters {

    static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

    private Counters() {}
  }
}
