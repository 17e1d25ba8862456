package dev.handrail.benchmarks.gateway;

import dev.handrail.gateway.routing.Match;
import dev.handrail.gateway.routing.RouteStyle;
import dev.handrail.gateway.routing.RouteTable;
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

/** How long a route is looked for, which must not depend on how many there are. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class RouteLookupBenchmark {

  /** Requests of one kind. */
  public enum Request {
    /** A template of literals only. */
    LITERAL("/orders%d/open"),
    /** A template with two parameters. */
    PARAMETERS("/orders%d/4711/items/7"),
    /** A literal without the method, then a parameter, then the greedy route of the root. */
    TURNING_BACK("/orders%d/open/items/7/none"),
    /** A literal with escapes. */
    ENCODED("/orders%d/%%6Fpen"),
    /** No route. */
    NONE("/");

    final String path;

    Request(String path) {
      this.path = path;
    }
  }

  private static final int PATHS = 64;
  private static final int ROUTES_PER_RESOURCE = 5;

  /** How many routes there are. */
  @Param({"10", "100", "1000"})
  public int routes;

  /** What is looked for. */
  @Param public Request request;

  private RouteTable<Integer> table;
  private final String[] paths = new String[PATHS];
  private int next;

  /** Makes the routes, and paths to all parts of them. */
  @Setup
  public void prepare() {
    RouteTable.Builder<Integer> builder = RouteTable.builder(RouteStyle.REST_API);
    int resources = routes / ROUTES_PER_RESOURCE;
    for (int i = 0; i < resources; i++) {
      builder.add("GET", "/orders" + i, i);
      builder.add("GET", "/orders" + i + "/open", i);
      builder.add("GET", "/orders" + i + "/{id}", i);
      builder.add("GET", "/orders" + i + "/{id}/items/{item}", i);
      builder.add("DELETE", "/orders" + i + "/{id}", i);
    }
    table = builder.add("ANY", "/{proxy+}", -1).build();
    for (int i = 0; i < PATHS; i++) {
      paths[i] = String.format(request.path, i * resources / PATHS);
    }
  }

  /**
   * One lookup.
   *
   * @return the route, for the harness
   */
  @Benchmark
  public Match<Integer> lookup() {
    next = next + 1 & PATHS - 1;
    return table.match("GET", paths[next]);
  }
}
