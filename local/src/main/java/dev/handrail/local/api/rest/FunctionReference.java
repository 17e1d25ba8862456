package dev.handrail.local.api.rest;

import org.jspecify.annotations.Nullable;

/**
 * The function that an integration names, at a stage.
 *
 * @param qualifier a version or an alias; null for the latest
 */
record FunctionReference(String function, @Nullable String qualifier) {

  /** Reads a name; a variable that the stage has not got is nothing. */
  static FunctionReference of(String name, ApiCall call) {
    String resolved = StageVariables.replace(name, call.stageVariables());
    int colon = resolved.indexOf(':');
    return colon < 0
        ? new FunctionReference(resolved, null)
        : new FunctionReference(resolved.substring(0, colon), resolved.substring(colon + 1));
  }
}
