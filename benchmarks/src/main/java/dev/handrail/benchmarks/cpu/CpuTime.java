package dev.handrail.benchmarks.cpu;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a call costs by the clock of the thread's own processor time, for a machine that others use
 * too: the wall clock of JMH tells little there.
 *
 * @param best microseconds a call in the best batch
 * @param middle microseconds a call in the middle batch
 * @param allocated bytes a call
 */
public record CpuTime(double best, double middle, long allocated) {

  private static final int BATCHES = 25;
  private static final long BATCH_NANOS = 150_000_000;
  private static final long WARM_UP_NANOS = 2_500_000_000L;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What is measured. */
  public interface Work {
    /**
     * Works.
     *
     * @throws Exception if it fails, which ends the measurement
     */
    void run() throws Exception;
  }

  /**
   * Measures.
   *
   * @param work keeps what it makes in a volatile field, so that it is not optimised away
   * @return what one call took
   * @throws Exception what the work throws
   */
  public static CpuTime of(Work work) throws Exception {
    long calls = warmUp(work) * BATCH_NANOS / WARM_UP_NANOS + 1;
    double[] micros = new double[BATCHES];
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < BATCHES; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      run(work, calls);
      micros[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1_000.0 / calls;
    }
    allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    Arrays.sort(micros);
    return new CpuTime(micros[0], micros[BATCHES / 2], allocated / (BATCHES * calls));
  }

  /**
   * Prints one line: the names, the best and the middle batch, bytes.
   *
   * @param names what was measured
   */
  @SuppressWarnings("SystemOut") // the result of a measurement
  public void print(String... names) {
    System.out.printf(
        Locale.ROOT, "%s %.2f %.2f %d%n", String.join(" ", names), best, middle, allocated);
  }

  private static long warmUp(Work work) throws Exception {
    long calls = 0;
    for (long end = System.nanoTime() + WARM_UP_NANOS; System.nanoTime() < end; calls++) {
      work.run();
    }
    return calls;
  }

  private static void run(Work work, long calls) throws Exception {
    for (long i = 0; i < calls; i++) {
      work.run();
    }
  }
}
