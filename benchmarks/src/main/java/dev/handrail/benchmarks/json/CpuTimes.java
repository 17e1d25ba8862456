package dev.handrail.benchmarks.json;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * What {@link EventBenchmark} measures, by the clock of the thread's own processor time, for a
 * machine that others use too: the wall clock of JMH tells little there. Takes an event and a
 * mapper, prints the best and the middle batch.
 */
public final class CpuTimes {

  private static final int BATCHES = 25;
  private static final long BATCH_NANOS = 150_000_000;
  private static final long WARM_UP_NANOS = 2_500_000_000L;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @SuppressWarnings("UnusedVariable") // written so that the work is not optimised away
  private static volatile Object sink;

  private CpuTimes() {}

  /**
   * Measures.
   *
   * @param arguments the names of an {@link Events} and of a {@link Mappers}
   * @throws IOException never
   */
  @SuppressWarnings("SystemOut") // its result
  public static void main(String[] arguments) throws IOException {
    Events event = Events.valueOf(arguments[0]);
    Mapper mapper = Mappers.valueOf(arguments[1]).of(event.event, event.answer);
    byte[] document = event.document();
    Object answer = event.answer();
    long calls = warmUp(mapper, document, answer) * BATCH_NANOS / WARM_UP_NANOS + 1;
    double[] micros = new double[BATCHES];
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < BATCHES; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      run(mapper, document, answer, calls);
      micros[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1_000.0 / calls;
    }
    allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    Arrays.sort(micros);
    System.out.printf(
        Locale.ROOT,
        "%s %s %.2f %.2f %d%n",
        event,
        arguments[1],
        micros[0],
        micros[BATCHES / 2],
        allocated / (BATCHES * calls));
  }

  private static long warmUp(Mapper mapper, byte[] document, Object answer) throws IOException {
    long calls = 0;
    for (long end = System.nanoTime() + WARM_UP_NANOS; System.nanoTime() < end; calls++) {
      run(mapper, document, answer, 1);
    }
    return calls;
  }

  private static void run(Mapper mapper, byte[] document, Object answer, long calls)
      throws IOException {
    for (long i = 0; i < calls; i++) {
      sink = mapper.read(document);
      sink = mapper.write(answer);
    }
  }
}
