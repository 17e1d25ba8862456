package dev.handrail.testkit.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.Report;
import dev.handrail.testkit.event.saved.TestEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a test sees of an invocation. */
class TestResultTest {

  private static final TestEvent GREETING =
      new TestEvent("greeting", Payload.of("{}"), URI.create("file:/greeting.json"), null);

  private static final InvocationError ERROR =
      new InvocationError(InvocationError.Kind.FUNCTION, "java.lang.RuntimeException", "no luck");

  /** An answer of the user's own. */
  record Receipt(String id, int total) {}

  @Test
  void the_answer_is_read_as_an_object() {
    TestResult result = result("{\"id\":\"7\",\"total\":3}", null);

    assertThat(result.as(Receipt.class)).isEqualTo(new Receipt("7", 3));
    assertThat((Object) result.as(Map.class)).isEqualTo(Map.of("id", "7", "total", 3));
    assertThat(result("null", null).as(Receipt.class)).isNull();
  }

  @Test
  void an_answer_of_another_form_is_told() {
    assertThatThrownBy(() -> result("[1]", null).as(Receipt.class))
        .isInstanceOf(InvalidJsonException.class);
  }

  @Test
  void an_error_document_is_no_answer() {
    assertThatThrownBy(() -> result("{\"errorMessage\":\"no luck\"}", ERROR).as(Receipt.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Expected an answer to read as "
                + Receipt.class.getName()
                + ", but HelloFunction greeting failed: java.lang.RuntimeException: no luck. The"
                + " error document is the payload.");
  }

  @Test
  void all_of_the_invocation_is_at_hand() {
    TestResult result = result("\"hi\"", null);

    assertThat(result.payload().text()).isEqualTo("\"hi\"");
    assertThat(result.succeeded()).isTrue();
    assertThat(result.error()).isNull();
    assertThat(result.coldStart()).isTrue();
    assertThat(result.log()).extracting(LogEvent::message).containsExactly("a", "b\n");
    assertThat(result.logText()).isEqualTo("a\nb\n");
    assertThat(result.report().memorySize()).isEqualTo(128);
  }

  @Test
  void as_text_it_says_which_function_which_event_and_what_came() {
    assertThat(result("\"hi\"", null)).hasToString("HelloFunction greeting answered \"hi\"");
    assertThat(result("{}", ERROR)).hasToString("HelloFunction greeting failed with {}");
    assertThat(new TestResult("HelloFunction", null, result("1", null).invocation()))
        .hasToString("HelloFunction answered 1");
  }

  private static TestResult result(String payload, @Nullable InvocationError error) {
    Duration duration = Duration.ofMillis(2);
    Report report = new Report(duration, duration, duration, 128, 64, Report.Status.SUCCESS, null);
    return new TestResult(
        "HelloFunction",
        GREETING,
        new InvocationResult(
            "1", Payload.of(payload), error, true, List.of(event("a"), event("b\n")), report));
  }

  private static LogEvent event(String message) {
    return new LogEvent(Instant.EPOCH, LogEvent.Source.LOGGER, message);
  }
}
