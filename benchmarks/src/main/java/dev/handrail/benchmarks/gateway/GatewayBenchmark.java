package dev.handrail.benchmarks.gateway;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Event in, handler, response out, bytes to bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@NullUnmarked // JMH fills the fields
public class GatewayBenchmark {

  /** What is asked. */
  @Param public GatewayEvents event;

  /** Who answers; {@link GatewaySpeed} sets all that are on the class path. */
  @Param("AwsDefault")
  public String variant;

  private GatewayVariant measured;
  private byte[] document;

  /**
   * Makes the variant and makes sure that its answer is right.
   *
   * @throws Exception if it is not
   */
  @Setup
  public void prepare() throws Exception {
    measured = GatewayVariant.of(variant);
    document = event.document();
    event.verify(measured);
  }

  /**
   * One invocation.
   *
   * @return the response
   * @throws Exception never
   */
  @Benchmark
  public byte[] invocation() throws Exception {
    return measured.handle(document);
  }
}
