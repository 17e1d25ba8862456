package dev.handrail.testkit.internal.runtimeapi;

/** Where a runtime is in its life; the names are those of AWS's emulator. */
enum RuntimeState {
  /** The process runs its init phase. */
  STARTED("Started"),
  /** The init phase failed. */
  INIT_ERROR("InitError"),
  /** The init phase is over and the snapshot restored; hooks run. */
  RESTORING("Restoring"),
  /** An after-restore hook failed. */
  RESTORE_ERROR("RuntimeRestoreErrorState"),
  /** It waits for an event. */
  READY("Ready"),
  /** It has an event and has not answered. */
  RUNNING("Running"),
  /** It has answered and not yet asked for the next event: the invocation is not over. */
  RESPONSE_SENT("RuntimeResponseSentState");

  private final String wireName;

  RuntimeState(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }
}
