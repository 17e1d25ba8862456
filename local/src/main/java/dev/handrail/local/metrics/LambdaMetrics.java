package dev.handrail.local.metrics;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.async.AsyncEvent;
import dev.handrail.local.function.InvocationListener;
import dev.handrail.local.function.Trigger;
import dev.handrail.local.json.JsonText;
import dev.handrail.testkit.InvocationResult;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts what Lambda counts, under AWS's names: a listener of invocations and of the queue of
 * asynchronous ones. The figures are of all the time since the start, of all versions together.
 *
 * <p>At most 1,000 functions have figures of their own; those that come later share the name {@code
 * _others}.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class LambdaMetrics implements InvocationListener, Consumer<AsyncEvent> {

  static final int MAX_FUNCTIONS = 1000;

  /** A name as another, should a function have it: the figures are shared then as well. */
  static final String OTHERS = "_others";

  /** Made when it is first needed, which need not be while a server starts. */
  private @Nullable PrometheusMeterRegistry registry; // guarded by this

  private final Map<String, FunctionMetrics> functions = new ConcurrentHashMap<>();
  private final RestApiMetrics restApis = new RestApiMetrics(this::registry);

  /** Nothing is counted yet. */
  public LambdaMetrics() {}

  @Override
  public void started(LocalFunction function, Trigger trigger, int concurrentExecutions) {
    of(function.name()).concurrentExecutions.record(concurrentExecutions);
  }

  @Override
  public void finished(
      LocalFunction function, String version, Trigger trigger, InvocationResult result) {
    of(function.name()).finished(result);
  }

  @Override
  public void throttled(LocalFunction function, Trigger trigger) {
    of(function.name()).throttles.increment();
  }

  @Override
  public void accept(AsyncEvent event) {
    of(event.function().name()).told(event);
  }

  /**
   * Shows a function also before its first invocation.
   *
   * @param functionName its name
   */
  public void show(String functionName) {
    FunctionMetrics unused = of(functionName);
  }

  /**
   * The figures of REST APIs, which are shown beside those of functions.
   *
   * @return the same at all times
   */
  public RestApiMetrics restApis() {
    return restApis;
  }

  /**
   * The figures as JSON: an object {@code functions}, in it one of each function by name, and if
   * there are REST APIs one {@code restApis}; times in milliseconds, memory in MB. {@code p50},
   * {@code p90} and {@code p99} are right within one percent.
   *
   * @return the document in one line
   */
  public String json() {
    Map<String, Object> all = new TreeMap<>();
    functions.forEach((name, metrics) -> all.put(name, MetricsJson.of(metrics)));
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("functions", all);
    Map<String, Object> ofApis = restApis.json();
    if (!ofApis.isEmpty()) {
      members.put("restApis", ofApis);
    }
    return JsonText.object(members);
  }

  /**
   * The figures in Prometheus's text format 0.0.4: {@code aws_lambda_invocations_total} and so on,
   * with the label {@code function_name}, {@code aws_apigateway_stage_count_total} and so on with
   * {@code api_name} and {@code stage}; times in seconds, memory in bytes.
   *
   * @return the text
   */
  public String prometheus() {
    return registry().scrape();
  }

  private synchronized PrometheusMeterRegistry registry() {
    PrometheusMeterRegistry made = registry;
    if (made == null) {
      made = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      registry = made;
    }
    return made;
  }

  private FunctionMetrics of(String name) {
    FunctionMetrics known = functions.get(name); // first without a lock, as most often
    return known == null ? add(name) : known;
  }

  private synchronized FunctionMetrics add(String name) {
    String shown = functions.size() < MAX_FUNCTIONS ? name : OTHERS;
    return functions.computeIfAbsent(
        functions.containsKey(name) ? name : shown, own -> new FunctionMetrics(registry(), own));
  }
}
