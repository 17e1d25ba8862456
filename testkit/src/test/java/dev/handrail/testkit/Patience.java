package dev.handrail.testkit;

import java.time.Duration;

/**
 * Limits for tests that are not about limits: a machine that builds may be fifty times slower than
 * another and pause for seconds, so what comes to these hangs.
 */
public final class Patience {

  /** For a function, for its init phase, and for what a test waits for. */
  public static final Duration LIMIT = Duration.ofMinutes(5);

  static final OwnProcessOptions PROCESS = OwnProcessOptions.defaults().withInitTimeout(LIMIT);

  static final OwnEnvironmentOptions ENVIRONMENT =
      OwnEnvironmentOptions.defaults().withInitTimeout(LIMIT);

  private Patience() {}
}
