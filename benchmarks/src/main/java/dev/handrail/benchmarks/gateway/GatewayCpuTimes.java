package dev.handrail.benchmarks.gateway;

import dev.handrail.benchmarks.cpu.CpuTime;

/**
 * What {@link GatewayBenchmark} measures, by the clock of the thread's own processor time. Takes an
 * event and a variant, prints the best and the middle batch.
 */
public final class GatewayCpuTimes {

  @SuppressWarnings("UnusedVariable") // written so that the work is not optimised away
  private static volatile byte[] sink = {};

  private GatewayCpuTimes() {}

  /**
   * Measures.
   *
   * @param arguments the names of a {@link GatewayEvents} and of a {@link GatewayVariant}
   * @throws Exception if the variant fails or answers something else than expected
   */
  public static void main(String[] arguments) throws Exception {
    GatewayEvents event = GatewayEvents.valueOf(arguments[0]);
    GatewayVariant variant = GatewayVariant.of(arguments[1]);
    event.verify(variant);
    byte[] document = event.document();
    CpuTime.of(() -> sink = variant.handle(document)).print(arguments[0], arguments[1]);
  }
}
