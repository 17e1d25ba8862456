package dev.handrail.benchmarks.json;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.Blackhole;

/** Event in, answer out, bytes to bytes: what a function does before and after its own work. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventBenchmark {

  /** What is measured. */
  @Param({"REST", "REST_1MB", "SQS", "DYNAMODB"})
  public Events event;

  /** Who does it. */
  @Param({"HANDRAIL", "GSON", "JACKSON", "AWS"})
  public Mappers mapper;

  private Mapper measured;
  private byte[] document;
  private Object answer;

  /** Makes mapper and documents. */
  @Setup
  public void prepare() {
    measured = mapper.of(event.event, event.answer);
    document = event.document();
    answer = event.answer();
  }

  /**
   * One invocation's JSON.
   *
   * @param results takes what was read and written
   * @throws IOException never
   */
  @Benchmark
  public void eventInAnswerOut(Blackhole results) throws IOException {
    results.consume(measured.read(document));
    results.consume(measured.write(answer));
  }
}
