package dev.handrail.testkit.internal.runtimeapi;

/** What a runtime can ask for or tell; the names are those of AWS's emulator. */
enum RuntimeCall {
  NEXT("Ready"),
  RESPONSE("InvocationResponse"),
  ERROR("InvocationErrorResponse"),
  INIT_ERROR("InitError"),
  RESTORE_NEXT("RestoreReady"),
  RESTORE_ERROR("RuntimeRestoreErrorState");

  private final String wireName;

  RuntimeCall(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }
}
