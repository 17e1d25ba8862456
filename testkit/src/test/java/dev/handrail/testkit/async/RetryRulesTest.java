package dev.handrail.testkit.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.handrail.testkit.Payload;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often Lambda tries, and what it takes as a rule for that. */
class RetryRulesTest {

  @Test
  void fact19_the_waits_are_one_minute_and_two() {
    assertThat(RetryRules.waitAfterError(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(RetryRules.waitAfterError(2)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void the_defaults_are_lambdas() {
    assertThat(RetryRules.defaults()).isEqualTo(new RetryRules(2, Duration.ofHours(6)));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3})
  void retries_out_of_range_are_refused(int attempts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryRules(attempts, Duration.ofHours(1)))
        .withMessage("MaximumRetryAttempts: expected 0 to 2, got " + attempts);
  }

  @ParameterizedTest
  @ValueSource(ints = {59, 21601})
  void an_age_out_of_range_is_refused(int seconds) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryRules(0, Duration.ofSeconds(seconds)))
        .withMessage("MaximumEventAgeInSeconds: expected 60 to 21600, got " + seconds);
  }

  @Test
  void a_dead_letter_is_a_message_for_a_function_behind_its_queue() {
    DeadLetterMessage message = DeadLetterMessage.ofError("id", Payload.of("{\"a\":1}"), 200, "no");

    assertThat(message.toSqsEvent("letters", Instant.EPOCH))
        .contains(
            "\"body\":\"{\\\"a\\\":1}\"",
            "\"ErrorCode\":{\"stringValue\":\"200\"",
            "\"eventSourceARN\":\"arn:aws:sqs:us-east-1:123456789012:letters\"");
  }
}
