package dev.handrail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which method AWS's runtime picks, and what it makes of what goes in and comes out. */
@LinuxOnly
class HandlerKindsTest {

  @Test
  void a_stream_handler_answers_raw_bytes_that_nobody_checks() {
    assertThat(answer("example.EchoStream", "not { json")).isEqualTo("not { json");
  }

  @Test
  void fact10_the_overload_with_most_parameters_wins_and_a_trailing_context_counts_double() {
    assertThat(answer("example.Overloads::choose", "\"e\"")).isEqualTo("\"three parameters\"");
    assertThat(answer("example.Overloads::chooseWithContext", "\"e\""))
        .isEqualTo("\"a Context alone\"");
  }

  @Test
  void fact10_request_stream_handler_beats_request_handler() {
    assertThat(answer("example.Overloads", "\"e\"")).isEqualTo("\"RequestStreamHandler\"");
  }

  @Test
  void fact10_the_declared_type_is_answered_and_nulls_are_left_out() {
    assertThat(answer("example.Overloads::declared", "{}")).isEqualTo("{\"name\":\"bean\"}");
  }

  @Test
  void fact10_lenient_json_is_accepted() {
    assertThat(answer("example.Overloads::lenient", "{numbers: ['1', 02, 3]}"))
        .isEqualTo("[1,2,3]");
  }

  @Test
  void fact11_a_string_is_answered_as_a_json_string() {
    assertThat(answer("example.Overloads::withoutInstance", "\"a \\\"quote\\\"\""))
        .isEqualTo("\"static a \\\"quote\\\"\"");
  }

  private static String answer(String handler, String event) {
    try (ExecutionEnvironment environment =
        OwnProcess.start(FunctionCode.function(handler).build())) {
      InvocationResult result = environment.invoke(InvocationRequest.of(event));
      assertThat(result.error()).isNull();
      return result.payload().text();
    }
  }
}
