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
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function with its execution environments, those of each version apart. When another takes its
 * place, what runs comes to its end; who still has this one reaches the other by it.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class RunningFunction {

  private final LocalFunction function;
  private final EnvironmentStarter starter;
  private final Throttle throttle;
  private final InvocationListener listener;
  private final Function<String, Optional<RunningFunction>> current;

  // All guarded by this.
  private final Map<String, ExecutionEnvironments> environments = new HashMap<>();
  private int running;
  private boolean retired;
  private boolean closed;

  RunningFunction(
      LocalFunction function,
      EnvironmentStarter starter,
      Throttle throttle,
      InvocationListener listener,
      Function<String, Optional<RunningFunction>> current) {
    this.function = function;
    this.starter = starter;
    this.throttle = throttle;
    this.listener = listener;
    this.current = current;
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
   * @throws FunctionGoneException if the application was replaced by one without the function
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
    int concurrentExecutions = enter();
    if (concurrentExecutions == 0) {
      throttle.leave();
      return successor(version, request, trigger);
    }
    try {
      listener.started(function, trigger, concurrentExecutions);
      InvocationResult result = environments(version).invoke(request);
      listener.finished(function, version.version(), trigger, result);
      return result;
    } finally {
      throttle.leave();
      leave();
    }
  }

  /** How many invocations run with this one; 0 if it may not run here. */
  private synchronized int enter() {
    return retired ? 0 : ++running;
  }

  private void leave() {
    boolean last;
    synchronized (this) {
      running--;
      last = retired && running == 0;
    }
    if (last) {
      close();
    }
  }

  private InvocationResult successor(
      FunctionDefinition version, InvocationRequest request, Trigger trigger) {
    RunningFunction next = current.apply(function.name()).orElse(this);
    FunctionDefinition same = next.version(version.version());
    if (next == this || same == null) {
      throw new FunctionGoneException(version);
    }
    return next.invoke(same, request, trigger);
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

  /**
   * Runs nothing more, and ends every environment when what runs has come to its end. Another has
   * its place, unless the function is gone.
   */
  void retire() {
    boolean idle;
    synchronized (this) {
      retired = true;
      idle = running == 0;
    }
    if (idle) {
      close();
    }
  }

  synchronized boolean isClosed() {
    return closed;
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
