package dev.handrail.testkit;

import static dev.handrail.testkit.Events.messages;
import static dev.handrail.testkit.Events.toDo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.testkit.LogEvent.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log of a function in its own process. */
@LinuxOnly
class LogTest {

  /** Warm, for tests to which that does not matter. */
  private static ExecutionEnvironment shared;

  @BeforeAll
  static void warmUp() {
    shared = start(text());
    shared.invoke(toDo("count"));
  }

  @AfterAll
  static void close() {
    shared.close();
  }

  @Test
  void every_event_is_there_in_the_order_in_which_it_was_written() {
    try (ExecutionEnvironment environment = start(text())) {
      // Often, since a race shows up once in a while only.
      InvocationResult cold = environment.invoke(toDo("log"));
      assertThat(messages(cold).get(0)).matches("INIT_START Runtime Version: java:\\S+\tRuntime.*");
      for (int i = 0; i < 50; i++) {
        InvocationResult result = environment.invoke(toDo("log"));
        String id = result.requestId();
        List<String> messages = messages(result);
        assertThat(messages.subList(0, messages.size() - 1))
            .containsExactly(
                "START RequestId: " + id + " Version: $LATEST",
                "out 1",
                "logger 1\nsecond line\n",
                "err 1",
                "logger 2 without line end",
                "logger 3",
                "begun and ended äöü€",
                "no line end",
                "END RequestId: " + id);
      }
    }
  }

  @Test
  void threads_that_log_and_print_at_once_do_not_mix_their_text() {
    InvocationResult result = shared.invoke(toDo("log from threads", 200));

    assertThat(result.log())
        .filteredOn(event -> event.source() == Source.LOGGER)
        .hasSize(2 * 200)
        .allMatch(event -> event.message().equals("logged ".repeat(700)));
    assertThat(result.log())
        .filteredOn(event -> event.source() == Source.OUTPUT)
        .hasSize(2 * 200)
        .allMatch(event -> event.message().equals("printed"));
  }

  @Test
  void fact12_a_log_call_is_one_event_and_a_line_of_output_another() {
    List<LogEvent> log = shared.invoke(toDo("log")).log();

    assertThat(log)
        .filteredOn(event -> event.source() == Source.LOGGER)
        .extracting(LogEvent::message)
        .containsExactly("logger 1\nsecond line\n", "logger 2 without line end", "logger 3");
    assertThat(log)
        .filteredOn(event -> event.source() == Source.OUTPUT)
        .extracting(LogEvent::message)
        .containsExactly("out 1", "err 1", "begun and ended äöü€", "no line end");
  }

  @Test
  void fact15_report_ends_in_a_tab_and_tells_an_init_duration_on_a_cold_start_only() {
    try (ExecutionEnvironment environment = start(text())) {
      InvocationResult cold = environment.invoke(toDo("count"));
      InvocationResult warm = environment.invoke(toDo("count"));

      String head = "REPORT RequestId: %s\tDuration: \\d+\\.\\d\\d ms\tBilled Duration: \\d+ ms\t";
      String memory = "Memory Size: 512 MB\tMax Memory Used: \\d+ MB\t";
      assertThat(Events.lastMessage(cold))
          .matches(head.formatted(cold.requestId()) + memory + "Init Duration: \\d+\\.\\d\\d ms\t");
      assertThat(Events.lastMessage(warm)).matches(head.formatted(warm.requestId()) + memory);
    }
  }

  @Test
  void fact18_the_tail_is_the_last_4096_bytes_cut_anywhere() {
    InvocationResult result = shared.invoke(toDo("print", "ä".repeat(4000)));

    byte[] all = result.logText().getBytes(UTF_8);
    assertThat(result.logTail()).hasSize(4096);
    assertThat(new String(all, all.length - 4096, 4096, UTF_8))
        .isEqualTo(new String(result.logTail(), UTF_8))
        .doesNotContain("START")
        .endsWith("\t\n");
  }

  @Test
  void a_flood_of_20_megabytes_keeps_beginning_and_end_in_bounded_memory() {
    InvocationResult result = shared.invoke(toDo("flood", 20));

    assertThat(result.payload().text()).isEqualTo("\"flooded\"");
    assertThat(result.logText().length()).isBetween(3_000_000, 4_500_000);
    assertThat(messages(result).get(0)).startsWith("START");
    assertThat(Events.lastMessage(result)).startsWith("REPORT");
    long kept = result.log().stream().filter(event -> event.source() == Source.OUTPUT).count();
    assertThat(messages(result))
        .filteredOn(message -> message.startsWith("Handrail left out"))
        .singleElement()
        .asString()
        .startsWith("Handrail left out " + (20 * 1024 - kept) + " log events (");
  }

  @Test
  void a_thread_that_logs_long_messages_all_the_time_keeps_each_whole() {
    String message = "x".repeat(200_000);
    try (ExecutionEnvironment environment = start(text())) {
      environment.invoke(toDo("keep logging", message.length()));
      for (int i = 0; i < 20; i++) {
        // The marks that end invocations go the same way: one amid a message would be part of it.
        assertThat(environment.invoke(toDo("count")).log())
            .filteredOn(event -> event.source() == Source.LOGGER)
            .allMatch(event -> event.message().equals(message));
      }
    }
  }

  @Test
  void fact12_json_records_have_aws_request_id_and_levels_filter() {
    FunctionDefinition function =
        FunctionCode.function("example.Behaviour")
            .logFormat(LogFormat.JSON)
            .applicationLogLevel(ApplicationLogLevel.WARN)
            .systemLogLevel(SystemLogLevel.DEBUG)
            .build();
    try (ExecutionEnvironment environment = start(function)) {
      InvocationResult result = environment.invoke(toDo("leveled log"));

      List<JsonObject> log = messages(result).stream().map(LogTest::object).toList();
      assertThat(log.stream().map(LogTest::what))
          .containsExactly(
              "platform.initStart",
              "platform.start",
              "plain",
              "a warning",
              "error line",
              "platform.runtimeDone",
              "platform.report");
      assertThat(log.get(3).get("AWSRequestId").getAsString()).isEqualTo(result.requestId());
      assertThat(log.get(3).get("level").getAsString()).isEqualTo("WARN");
      assertThat(log.get(3).has("requestId")).isFalse();
      assertThat(log.get(1).getAsJsonObject("record").get("functionArn").getAsString())
          .isEqualTo(function.arn());
      JsonObject report = log.get(6).getAsJsonObject("record");
      assertThat(report.get("status").getAsString()).isEqualTo("success");
      assertThat(report.getAsJsonObject("metrics").get("maxMemoryUsedMB").getAsInt())
          .isEqualTo(result.report().maxMemoryUsed());
      assertThat(report.getAsJsonObject("metrics").keySet())
          .containsExactly(
              "durationMs",
              "billedDurationMs",
              "memorySizeMB",
              "maxMemoryUsedMB",
              "initDurationMs");
    }
  }

  @Test
  void json_without_levels_shows_start_and_report_and_plain_lines() {
    FunctionDefinition function =
        FunctionCode.function("example.Behaviour").logFormat(LogFormat.JSON).build();
    try (ExecutionEnvironment environment = start(function)) {
      environment.invoke(toDo("count"));
      InvocationResult result = environment.invoke(toDo("print", "a plain line"));

      List<String> messages = messages(result);
      assertThat(messages).hasSize(3);
      assertThat(what(object(messages.get(0)))).isEqualTo("platform.start");
      assertThat(messages.get(1)).isEqualTo("a plain line");
      assertThat(what(object(messages.get(2)))).isEqualTo("platform.report");
    }
  }

  @Test
  void bytes_that_look_like_the_head_of_a_frame_are_output() {
    FunctionDefinition function =
        FunctionCode.function("example.Behaviour").environment(Map.of("LANG", "C")).build();
    try (ExecutionEnvironment environment = start(function)) {
      // In UTF-8 these are characters whose second byte is the first of a frame.
      InvocationResult result = environment.invoke(toDo("print", "å\\u0025åZ ¥Z"));

      assertThat(messages(result)).contains("å%åZ ¥Z");
    }
  }

  @Test
  void a_function_that_closes_its_output_goes_on_without() {
    try (ExecutionEnvironment environment = start(text())) {
      assertThat(environment.invoke(toDo("close output")).succeeded()).isTrue();
      long start = System.nanoTime();
      for (int i = 0; i < 40; i++) {
        InvocationResult result = environment.invoke(toDo("log"));
        assertThat(result.payload().text()).isEqualTo("\"logged\"");
      }
      // To wait for the end of the log each time would be 5 s each.
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
    }
  }

  private static ExecutionEnvironment start(FunctionDefinition function) {
    return OwnProcess.start(function, Patience.PROCESS);
  }

  private static FunctionDefinition text() {
    return FunctionCode.function("example.Behaviour").build();
  }

  private static JsonObject object(String message) {
    return JsonParser.parseString(message).getAsJsonObject();
  }

  private static String what(JsonObject event) {
    return event.get(event.has("type") ? "type" : "message").getAsString();
  }
}
