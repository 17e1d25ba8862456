package dev.handrail.benchmarks.json;

import dev.handrail.benchmarks.cpu.CpuTime;

/**
 * What {@link EventBenchmark} measures, by the clock of the thread's own processor time. Takes an
 * event and a mapper, prints the best and the middle batch.
 */
public final class CpuTimes {

  @SuppressWarnings("UnusedVariable") // written so that the work is not optimised away
  private static volatile Object sink;

  private CpuTimes() {}

  /**
   * Measures.
   *
   * @param arguments the names of an {@link Events} and of a {@link Mappers}
   * @throws Exception never
   */
  public static void main(String[] arguments) throws Exception {
    Events event = Events.valueOf(arguments[0]);
    Mapper mapper = Mappers.valueOf(arguments[1]).of(event.event, event.answer);
    byte[] document = event.document();
    Object answer = event.answer();
    CpuTime.of(
            () -> {
              sink = mapper.read(document);
              sink = mapper.write(answer);
            })
        .print(arguments[0], arguments[1]);
  }
}
