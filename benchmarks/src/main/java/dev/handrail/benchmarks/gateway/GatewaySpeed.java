package dev.handrail.benchmarks.gateway;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link GatewayBenchmark} with all variants on the class path, with C2 and with C1 alone as
 * Lambda runs Java, and prints the tables of {@code docs/performance.md}.
 *
 * <p>Every round runs every row once, so that what slows the machine down for a while does not slow
 * down one variant only.
 */
public final class GatewaySpeed {

  private static final int DEFAULT_ROUNDS = 2;
  private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC");
  private static final String C2 = "-XX:TieredStopAtLevel=4";
  private static final String C1 = "-XX:TieredStopAtLevel=1";

  private GatewaySpeed() {}

  /**
   * Runs the measurement.
   *
   * @param arguments the number of rounds, then options of JMH such as {@code -p event=SMALL};
   *     without any, 2 rounds of everything
   * @throws CommandLineOptionException if JMH does not know an option
   * @throws RunnerException if a run failed
   */
  public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_ROUNDS;
    String[] rest = new String[Math.max(0, arguments.length - 1)];
    System.arraycopy(arguments, arguments.length - rest.length, rest, 0, rest.length);
    CommandLineOptions given = new CommandLineOptions(rest);
    SpeedTable c2 = new SpeedTable("C2");
    SpeedTable c1 = new SpeedTable("C1 only");
    for (int round = 0; round < rounds; round++) {
      c2.add(runner(given, C2).run());
      c1.add(runner(given, C1).run());
    }
    c2.print(System.out);
    c1.print(System.out);
  }

  private static Runner runner(CommandLineOptions given, String compiler) {
    List<String> jvm = new ArrayList<>(HEAP);
    jvm.add(compiler);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(given)
            .include("\\." + GatewayBenchmark.class.getSimpleName() + "\\.")
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .jvmArgsAppend(jvm.toArray(String[]::new));
    if (!given.getParameter("variant").hasValue()) {
      options.param("variant", GatewayVariant.names());
    }
    return new Runner(options.build());
  }
}
