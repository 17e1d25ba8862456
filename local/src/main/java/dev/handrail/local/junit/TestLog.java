package dev.handrail.local.junit;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalListener;
import dev.handrail.testkit.InvocationResult;

/** What a person who reads a test's output should know. */
final class TestLog implements LocalListener {

  private static final System.Logger LOG = System.getLogger("dev.handrail.local");

  /** Clients hear of a failed function what AWS tells them: nothing. Here is why. */
  @Override
  public void finished(LocalFunction function, InvocationResult result) {
    if (!result.succeeded()) {
      LOG.log(System.Logger.Level.WARNING, function.name() + " failed:\n" + result.logText());
    }
  }

  @Override
  public void throttled(LocalFunction function) {
    LOG.log(System.Logger.Level.WARNING, function.name() + " was throttled");
  }

  @Override
  public void message(String line) {
    LOG.log(System.Logger.Level.INFO, line);
  }
}
