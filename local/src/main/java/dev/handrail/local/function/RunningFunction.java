package dev.handrail.local.function;

import dev.handrail.local.LocalFunction;
import dev.handrail.testkit.ExecutionEnvironments;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.TooManyRequestsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A function with its execution environments, those of each version apart.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class RunningFunction {

  private final LocalFunction function;
  private final EnvironmentStarter starter;
  private final Throttle throttle;
  private final InvocationListener listener;
  private final AtomicInteger running = new AtomicInteger();

  // Both guarded by this.
  private final Map<String, ExecutionEnvironments> environments = new HashMap<>();
  private boolean closed;

  RunningFunction(
      LocalFunction function,
      EnvironmentStarter starter,
      Throttle throttle,
      InvocationListener listener) {
    this.function = function;
    this.starter = starter;
    this.throttle = throttle;
    this.listener = listener;
  }

  /**
   * What runs.
   *
   * @return never null
   */
  public LocalFunction function() {
    return function;
  }

  /**
   * The definition of the version that a qualifier names.
   *
   * @param qualifier a version or an alias; null for the latest
   * @return null if there is no such version
   */
  public @Nullable FunctionDefinition version(@Nullable String qualifier) {
    FunctionDefinition latest = function.definition();
    return qualifier == null ? latest : latest.qualified(qualifier);
  }

  /**
   * Runs the function and waits for the end; see {@link
   * dev.handrail.testkit.ExecutionEnvironment#invoke}.
   *
   * @param version a definition that {@link #version} gave
   * @param request the event and what travels with it
   * @param trigger what invokes it
   * @return what came of it
   * @throws TooManyRequestsException at once, if as many invocations run as may
   * @throws IllegalStateException if the function is closed
   */
  public InvocationResult invoke(
      FunctionDefinition version, InvocationRequest request, Trigger trigger) {
    try {
      throttle.enter();
    } catch (TooManyRequestsException refused) {
      listener.throttled(function, trigger);
      throw refused;
    }
    try {
      listener.started(function, trigger, running.incrementAndGet());
      InvocationResult result = environments(version).invoke(request);
      listener.finished(function, version.version(), trigger, result);
      return result;
    } finally {
      running.decrementAndGet();
      throttle.leave();
    }
  }

  /**
   * Lays out the code, which the first invocation would do. What is wrong with it, that invocation
   * tells.
   */
  void prepare() {
    try {
      ExecutionEnvironments unused = environments(function.definition());
    } catch (RuntimeException wrong) {
      // Nobody has invoked it yet.
    }
  }

  private synchronized ExecutionEnvironments environments(FunctionDefinition version) {
    if (closed) {
      throw new IllegalStateException("The function " + function.name() + " is closed");
    }
    return environments.computeIfAbsent(
        version.version(), unused -> starter.environments(version, throttle.limit()));
  }

  /** Ends every environment, also those that run an invocation. */
  void close() {
    List<ExecutionEnvironments> open;
    synchronized (this) {
      closed = true;
      open = new ArrayList<>(environments.values());
      environments.clear();
    }
    open.forEach(ExecutionEnvironments::close);
  }
}
