package dev.handrail.local;

import dev.handrail.local.function.InvocationListener;
import dev.handrail.local.function.Trigger;
import dev.handrail.testkit.InvocationResult;

/**
 * Tells the metrics and the user's listener.
 *
 * @param metrics first, as it is quick
 * @param user the user's
 */
record Listeners(InvocationListener metrics, LocalListener user) implements InvocationListener {

  @Override
  public void started(LocalFunction function, Trigger trigger, int concurrentExecutions) {
    metrics.started(function, trigger, concurrentExecutions);
  }

  @Override
  public void finished(
      LocalFunction function, String version, Trigger trigger, InvocationResult result) {
    metrics.finished(function, version, trigger, result);
    user.finished(function, result);
  }

  @Override
  public void throttled(LocalFunction function, Trigger trigger) {
    metrics.throttled(function, trigger);
    user.throttled(function);
  }
}
