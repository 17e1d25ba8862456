package dev.handrail.testkit.internal.log;

import java.util.Locale;

/** When an init phase runs. */
public enum InitPhase {
  /** Before the first invocation. */
  INIT,
  /** Again, inside an invocation, since it failed before. */
  INVOKE;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
