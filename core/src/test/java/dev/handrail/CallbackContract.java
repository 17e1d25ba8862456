package dev.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/**
 * What holds for every style that is given a callback. Test names quote the cases of the recordings
 * and the facts that they hold; what Node does and Java cannot is in {@code docs/design.md}.
 */
abstract class CallbackContract extends HandlerContract {

  /** A function of the style under test that does what {@code behaviour} does. */
  abstract LambdaFunction<String, String> behaving(Handler<String, String> behaviour);

  @Override
  LambdaFunction<String, String> function(Outcome outcome) {
    return behaving((event, context, callback) -> callback.succeed(outcome.of(event, context)));
  }

  @Test
  void fact1_recording_twice_the_first_completion_wins() {
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              callback.call(null, "a");
              callback.call(null, "b");
            });
    assertThat(invoked.payload()).isEqualTo("\"a\"");
    assertThat(invoked.log())
        .anyMatch(line -> line.contains("dropped a result of type java.lang.String"));
  }

  @Test
  void recording_okThenErr_a_failure_after_a_success_is_dropped_and_logged() {
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              callback.succeed("a");
              callback.fail(new IllegalStateException("late"));
            });
    assertThat(invoked.payload()).isEqualTo("\"a\"");
    assertThat(invoked.log())
        .anyMatch(
            line -> line.contains("dropped the failure java.lang.IllegalStateException: late"));
  }

  @Test
  void recording_throwAfter_a_throw_after_a_success_is_dropped_and_logged() {
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              callback.succeed("a");
              throw new IllegalStateException("after");
            });
    assertThat(invoked.payload()).isEqualTo("\"a\"");
    assertThat(invoked.log())
        .anyMatch(
            line -> line.contains("dropped the failure java.lang.IllegalStateException: after"));
  }

  @Test
  void fact2_an_error_without_a_result_and_one_with_a_result_both_fail() {
    IllegalStateException error = new IllegalStateException("d");
    assertThat(invoke((e, context, callback) -> callback.call(error, null)).error())
        .isSameAs(error);
    assertThat(invoke((e, context, callback) -> callback.call(error, "r")).error())
        .as("recording doneBoth")
        .isSameAs(error);
  }

  @Test
  void section9_serverless_offline_takes_it_for_a_success_recording_failNone_it_is_a_failure() {
    assertThat(invoke((event, context, callback) -> callback.fail(null)).error())
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("callback.fail(null)");
  }

  @Test
  void the_cause_of_a_completion_exception_given_to_the_callback_is_reported() {
    IllegalStateException cause = new IllegalStateException("deep");
    assertThat(
            invoke((event, context, callback) -> callback.fail(new CompletionException(cause)))
                .error())
        .isSameAs(cause);
  }

  Invoked invoke(Handler<String, String> behaviour) {
    return Invoked.of(behaving(behaviour), "\"event\"");
  }
}
