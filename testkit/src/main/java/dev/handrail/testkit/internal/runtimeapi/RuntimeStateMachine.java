package dev.handrail.testkit.internal.runtimeapi;

import static dev.handrail.testkit.internal.runtimeapi.RuntimeState.INIT_ERROR;
import static dev.handrail.testkit.internal.runtimeapi.RuntimeState.READY;
import static dev.handrail.testkit.internal.runtimeapi.RuntimeState.RESPONSE_SENT;
import static dev.handrail.testkit.internal.runtimeapi.RuntimeState.RESTORE_ERROR;
import static dev.handrail.testkit.internal.runtimeapi.RuntimeState.RESTORING;
import static dev.handrail.testkit.internal.runtimeapi.RuntimeState.RUNNING;
import static dev.handrail.testkit.internal.runtimeapi.RuntimeState.STARTED;

import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which call a runtime may make when, and what it leads to, as the core of AWS's emulator has it
 * ({@code core/states.go}). No threads and no HTTP: {@link RuntimeApi} adds the waiting.
 *
 * <p>Instances are not safe for use by many threads.
 */
final class RuntimeStateMachine {

  private static final Map<RuntimeCall, EnumSet<RuntimeState>> ALLOWED =
      Map.of(
          // While an invocation runs, next gives the same event again.
          RuntimeCall.NEXT, EnumSet.of(STARTED, RESTORING, READY, RUNNING, RESPONSE_SENT),
          RuntimeCall.RESPONSE, EnumSet.of(RUNNING),
          RuntimeCall.ERROR, EnumSet.of(RUNNING),
          RuntimeCall.INIT_ERROR, EnumSet.of(STARTED),
          RuntimeCall.RESTORE_NEXT, EnumSet.of(STARTED),
          RuntimeCall.RESTORE_ERROR, EnumSet.of(RESTORING));

  private RuntimeState state = STARTED;
  private @Nullable String current;
  private boolean invokedBefore;

  RuntimeState state() {
    return state;
  }

  /** The id of the invocation that is not over yet. */
  @Nullable String current() {
    return current;
  }

  /** The platform has an event for a runtime that waits. */
  void dispatch(String requestId) {
    if (state != READY) {
      throw new IllegalStateException("The runtime takes no event in state " + state);
    }
    current = requestId;
    invokedBefore = true;
    state = RUNNING;
  }

  /**
   * The runtime asks for an event.
   *
   * @return true when this ends an invocation
   */
  boolean next() {
    check(RuntimeCall.NEXT);
    if (state == RUNNING) {
      return false;
    }
    boolean ends = state == RESPONSE_SENT;
    current = null;
    state = READY;
    return ends;
  }

  void response(String requestId) {
    answer(RuntimeCall.RESPONSE, requestId);
  }

  void error(String requestId) {
    answer(RuntimeCall.ERROR, requestId);
  }

  void initError() {
    check(RuntimeCall.INIT_ERROR);
    state = INIT_ERROR;
  }

  /** The snapshot could be taken now; restoring begins. */
  void restoreNext() {
    check(RuntimeCall.RESTORE_NEXT);
    state = RESTORING;
  }

  void restoreError() {
    check(RuntimeCall.RESTORE_ERROR);
    state = RESTORE_ERROR;
  }

  private void answer(RuntimeCall call, String requestId) {
    // An id can only be wrong when there is, or was, a right one.
    if (invokedBefore && !requestId.equals(current)) {
      throw RuntimeApiException.invalidRequestId();
    }
    check(call);
    state = RESPONSE_SENT;
  }

  private void check(RuntimeCall call) {
    if (!ALLOWED.getOrDefault(call, EnumSet.noneOf(RuntimeState.class)).contains(state)) {
      throw RuntimeApiException.invalidStateTransition(state, call);
    }
  }
}
