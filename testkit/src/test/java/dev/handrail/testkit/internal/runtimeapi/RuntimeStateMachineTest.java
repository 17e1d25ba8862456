package dev.handrail.testkit.internal.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeStateMachineTest {

  private final RuntimeStateMachine machine = new RuntimeStateMachine();

  @Test
  void an_invocation_goes_from_ready_over_running_and_response_sent_back_to_ready() {
    machine.next();
    machine.dispatch("1");
    assertThat(machine.state()).isEqualTo(RuntimeState.RUNNING);
    machine.response("1");
    assertThat(machine.state()).isEqualTo(RuntimeState.RESPONSE_SENT);
    assertThat(machine.next()).isTrue();
    assertThat(machine.state()).isEqualTo(RuntimeState.READY);
  }

  @Test
  void fact20_next_in_the_middle_of_an_invocation_ends_nothing() {
    machine.next();
    machine.dispatch("1");
    assertThat(machine.next()).isFalse();
    assertThat(machine.state()).isEqualTo(RuntimeState.RUNNING);
  }

  @Test
  void fact20_a_second_response_is_an_invalid_transition() {
    machine.next();
    machine.dispatch("1");
    machine.response("1");
    assertRefused(() -> machine.response("1"), 403, "InvalidStateTransition");
    assertRefused(() -> machine.error("1"), 403, "InvalidStateTransition");
  }

  @Test
  void fact20_an_old_id_is_an_invalid_id() {
    machine.next();
    machine.dispatch("1");
    machine.response("1");
    machine.next();
    assertRefused(() -> machine.response("1"), 400, "InvalidRequestID");
    machine.dispatch("2");
    assertRefused(() -> machine.error("1"), 400, "InvalidRequestID");
  }

  @Test
  void a_response_before_any_invocation_is_an_invalid_transition() {
    assertRefused(() -> machine.response("1"), 403, "InvalidStateTransition");
    machine.next();
    assertRefused(() -> machine.response("1"), 403, "InvalidStateTransition");
  }

  @Test
  void an_init_error_is_the_end() {
    machine.initError();
    assertRefused(machine::next, 403, "InvalidStateTransition");
    assertRefused(machine::initError, 403, "InvalidStateTransition");
  }

  @Test
  void restoring_comes_between_start_and_ready_and_can_fail() {
    machine.restoreNext();
    assertRefused(machine::restoreNext, 403, "InvalidStateTransition");
    machine.restoreError();
    assertRefused(machine::next, 403, "InvalidStateTransition");
  }

  @Test
  void refusals_name_both_states() {
    assertThatThrownBy(machine::restoreError)
        .hasMessage(
            "State transition from Started to RuntimeRestoreErrorState failed for runtime. Error:"
                + " State transition is not allowed");
  }

  /** What may happen, told a second time and in another way. */
  private static final class Model {

    private static final Map<String, Set<String>> MOVES =
        Map.of(
            "started", Set.of("next:ready", "initError:dead", "restoreNext:restoring"),
            "restoring", Set.of("next:ready", "restoreError:dead"),
            "ready", Set.of("next:ready", "dispatch:running"),
            "running", Set.of("next:running", "response:sent", "error:sent"),
            "sent", Set.of("next:ready"),
            "dead", Set.of());

    private String state = "started";
    private @Nullable String last;

    /** 0 for accepted, or the status of the refusal. */
    int expect(String call, String id) {
      boolean answer = call.equals("response") || call.equals("error");
      boolean open = state.equals("running") || state.equals("sent");
      if (answer && last != null && !(open && last.equals(id))) {
        return 400;
      }
      for (String move : MOVES.getOrDefault(state, Set.of())) {
        if (move.startsWith(call + ":")) {
          state = move.substring(call.length() + 1);
          last = call.equals("dispatch") ? id : last;
          return 0;
        }
      }
      return 403;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void random_walks_agree_with_a_model(long seed) {
    Random random = new Random(seed);
    for (int walk = 0; walk < 50; walk++) {
      RuntimeStateMachine walked = new RuntimeStateMachine();
      Model model = new Model();
      List<String> path = new ArrayList<>();
      for (int step = 0; step < 60; step++) {
        String call = call(random, model.state);
        String id = call.equals("dispatch") ? "id-" + step : someId(random, model.last);
        path.add(call + "(" + id + ")");
        int expected = model.expect(call, id);
        assertThat(perform(walked, call, id)).as("seed %s, %s", seed, path).isEqualTo(expected);
      }
    }
  }

  /** Mostly what brings a runtime on; a failed init phase would end each walk at once. */
  private static String call(Random random, String state) {
    if (state.equals("ready") && random.nextBoolean()) {
      return "dispatch";
    }
    List<String> calls = List.of("next", "next", "next", "response", "response", "error");
    List<String> rare = List.of("initError", "restoreNext", "restoreError");
    return random.nextInt(20) == 0
        ? rare.get(random.nextInt(rare.size()))
        : calls.get(random.nextInt(calls.size()));
  }

  private static String someId(Random random, @Nullable String last) {
    return last == null || random.nextInt(4) == 0 ? "unknown" : last;
  }

  private static int perform(RuntimeStateMachine machine, String call, String id) {
    try {
      switch (call) {
        case "next" -> machine.next();
        case "dispatch" -> machine.dispatch(id);
        case "response" -> machine.response(id);
        case "error" -> machine.error(id);
        case "initError" -> machine.initError();
        case "restoreNext" -> machine.restoreNext();
        default -> machine.restoreError();
      }
      return 0;
    } catch (RuntimeApiException e) {
      return e.status();
    }
  }

  private static void assertRefused(Runnable call, int status, String type) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RuntimeApiException.class,
            e -> {
              assertThat(e.status()).isEqualTo(status);
              assertThat(e.errorType()).isEqualTo(type);
            });
  }
}
