package dev.handrail.testkit.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.testkit.FunctionCode;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.LogFormat;
import dev.handrail.testkit.Report;
import dev.handrail.testkit.Report.Status;
import dev.handrail.testkit.SystemLogLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlatformLogTest {

  private static final RuntimeVersion VERSION = new RuntimeVersion("java:17.0.15", "arn:v");
  private static final Locale LOCALE = Locale.getDefault();

  private final PlatformLog text = new TextPlatformLog("$LATEST", VERSION, false);

  @AfterEach
  void resetLocale() {
    Locale.setDefault(LOCALE);
  }

  @Test
  void lines_are_those_of_cloudwatch() {
    assertThat(messages(text.initStart(InitPhase.INIT)))
        .containsExactly("INIT_START Runtime Version: java:17.0.15\tRuntime Version ARN: arn:v");
    assertThat(messages(text.start("id", "arn", null)))
        .containsExactly("START RequestId: id Version: $LATEST");
    assertThat(messages(text.end(run(null, Status.SUCCESS, null))))
        .containsExactly(
            "END RequestId: id",
            "REPORT RequestId: id\tDuration: 26.73 ms\tBilled Duration: 27 ms\t"
                + "Memory Size: 128 MB\tMax Memory Used: 75 MB\t");
  }

  @Test
  void fact15_a_cold_start_has_an_init_duration_at_the_end() {
    assertThat(messages(text.end(run(Duration.ofNanos(166_620_000), Status.SUCCESS, null))).get(1))
        .endsWith("\tMax Memory Used: 75 MB\tInit Duration: 166.62 ms\t");
  }

  @Test
  void fact14_a_status_that_is_not_success_is_in_the_report() {
    assertThat(messages(text.end(run(null, Status.TIMEOUT, null))).get(1))
        .endsWith("\tStatus: timeout\t");
    assertThat(messages(text.end(run(null, Status.ERROR, "Runtime.ExitError"))).get(1))
        .endsWith("\tStatus: error\tError Type: Runtime.ExitError\t");
  }

  @Test
  void the_older_style_tells_failures_after_the_report_and_has_no_status() {
    PlatformLog older = new TextPlatformLog("$LATEST", VERSION, true);
    List<String> messages = messages(older.end(run(null, Status.ERROR, "Runtime.ExitError")));

    assertThat(messages.get(1)).endsWith("\tMax Memory Used: 75 MB\t");
    assertThat(messages.get(2)).isEqualTo("failure\nRuntime.ExitError");
  }

  @Test
  void a_failed_init_phase_has_a_line() {
    assertThat(
            messages(
                text.initReport(
                    InitPhase.INVOKE, Duration.ofMillis(1236), Status.ERROR, "Runtime.ExitError")))
        .containsExactly(
            "INIT_REPORT Init Duration: 1236.00 ms\tPhase: invoke\tStatus: error\tError Type:"
                + " Runtime.ExitError");
  }

  @Test
  void a_restore_has_lines_of_its_own_and_a_place_in_the_report() {
    assertThat(messages(text.restoreStart()))
        .containsExactly("RESTORE_START Runtime Version: java:17.0.15\tRuntime Version ARN: arn:v");
    assertThat(messages(text.restoreReport(Duration.ofNanos(398_970_000), Status.SUCCESS, null)))
        .containsExactly("RESTORE_REPORT Restore Duration: 398.97 ms");
    assertThat(
            messages(
                text.restoreReport(
                    Duration.ofMillis(7), Status.ERROR, "Runtime.AfterRestoreError")))
        .containsExactly(
            "RESTORE_REPORT Restore Duration: 7.00 ms\tStatus: error\tError Type:"
                + " Runtime.AfterRestoreError");
    assertThat(
            messages(text.initReport(InitPhase.INIT, Duration.ofMillis(7), Status.SUCCESS, null)))
        .containsExactly("INIT_REPORT Init Duration: 7.00 ms");
    assertThat(messages(text.end(restored())).get(1))
        .endsWith("\tRestore Duration: 398.97 ms\tBilled Restore Duration: 399 ms\t");
  }

  @Test
  void a_restore_in_json_has_the_members_of_the_telemetry_schema() {
    PlatformLog json = json(SystemLogLevel.INFO, true);

    assertThat(withoutTimes(json.restoreStart().get(0)))
        .isEqualTo(
            "{\"type\":\"platform.restoreStart\",\"record\":{\"runtimeVersion\":\"java:17.0.15\","
                + "\"runtimeVersionArn\":\"arn:v\",\"functionName\":\"Function\","
                + "\"functionVersion\":\"$LATEST\",\"instanceId\":\"instance\","
                + "\"instanceMaxMemory\":536870912}}");
    assertThat(withoutTimes(json.restoreReport(Duration.ofMillis(7), Status.TIMEOUT, null).get(0)))
        .isEqualTo(
            "{\"type\":\"platform.restoreReport\",\"record\":{\"status\":\"timeout\","
                + "\"metrics\":{\"durationMs\":7.0}}}");
    assertThat(json.initStart(InitPhase.INIT).get(0).message())
        .contains("\"initializationType\":\"snap-start\"");
    assertThat(json.end(restored()).get(0).message())
        .contains("\"restoreDurationMs\":398.97,\"billedRestoreDurationMs\":399}")
        .doesNotContain("initDurationMs");
  }

  @Test
  void numbers_are_the_same_in_every_locale() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertThat(messages(text.end(run(null, Status.SUCCESS, null))).get(1))
        .contains("\tDuration: 26.73 ms\t");
  }

  @Test
  void json_has_no_end_and_runtime_done_at_debug_only() {
    assertThat(types(json(SystemLogLevel.INFO).end(run(null, Status.SUCCESS, null))))
        .containsExactly("platform.report");
    assertThat(types(json(SystemLogLevel.DEBUG).end(run(null, Status.SUCCESS, null))))
        .containsExactly("platform.runtimeDone", "platform.report");
    assertThat(json(SystemLogLevel.WARN).end(run(null, Status.SUCCESS, null))).isEmpty();
    assertThat(json(SystemLogLevel.WARN).start("id", "arn", null)).isEmpty();
    assertThat(types(json(SystemLogLevel.WARN).end(run(null, Status.TIMEOUT, null))))
        .containsExactly("platform.runtimeDone", "platform.report");
  }

  @Test
  void json_records_are_those_of_the_telemetry_schema() {
    List<LogEvent> end =
        json(SystemLogLevel.DEBUG).end(run(Duration.ofMillis(200), Status.ERROR, "Runtime.Exit"));

    assertThat(withoutTimes(end.get(0)))
        .isEqualTo(
            "{\"type\":\"platform.runtimeDone\",\"record\":{\"requestId\":\"id\","
                + "\"status\":\"error\",\"errorType\":\"Runtime.Exit\",\"spans\":["
                + "{\"name\":\"responseLatency\",\"durationMs\":20.0},"
                + "{\"name\":\"runtimeOverhead\",\"durationMs\":6.73}],"
                + "\"metrics\":{\"durationMs\":26.73,\"producedBytes\":10}}}");
    assertThat(withoutTimes(end.get(1)))
        .isEqualTo(
            "{\"type\":\"platform.report\",\"record\":{\"requestId\":\"id\",\"metrics\":{"
                + "\"durationMs\":26.73,\"billedDurationMs\":27,\"memorySizeMB\":128,"
                + "\"maxMemoryUsedMB\":75,\"initDurationMs\":200.0},\"status\":\"error\","
                + "\"errorType\":\"Runtime.Exit\",\"tracing\":{\"type\":\"X-Amzn-Trace-Id\","
                + "\"value\":\"Root=1\"}}}");
  }

  @Test
  void json_tells_of_the_environment_when_it_starts() {
    assertThat(withoutTimes(json(SystemLogLevel.INFO).initStart(InitPhase.INIT).get(0)))
        .isEqualTo(
            "{\"type\":\"platform.initStart\",\"record\":{\"initializationType\":\"on-demand\","
                + "\"phase\":\"init\",\"runtimeVersion\":\"java:17.0.15\","
                + "\"runtimeVersionArn\":\"arn:v\",\"functionName\":\"Function\","
                + "\"functionVersion\":\"$LATEST\",\"instanceId\":\"instance\","
                + "\"instanceMaxMemory\":536870912}}");
  }

  @Test
  void an_init_phase_inside_an_invocation_has_a_start_in_json_only() {
    assertThat(json(SystemLogLevel.INFO).initStart(InitPhase.INVOKE).get(0).message())
        .contains("\"phase\":\"invoke\"");
    assertThat(text.initStart(InitPhase.INVOKE)).isEmpty();
  }

  private static Run restored() {
    Duration restore = Duration.ofNanos(398_970_000);
    Report report =
        new Report(
            null,
            Duration.ofMillis(1),
            Duration.ofMillis(400),
            128,
            75,
            Status.SUCCESS,
            null,
            restore);
    return new Run("id", null, Instant.EPOCH, null, 10, null, report);
  }

  private static PlatformLog json(SystemLogLevel level) {
    return json(level, false);
  }

  private static PlatformLog json(SystemLogLevel level, boolean snapStart) {
    FunctionDefinition function =
        FunctionCode.function("example.HelloFunction")
            .logFormat(LogFormat.JSON)
            .systemLogLevel(level)
            .build();
    return new JsonPlatformLog(function, VERSION, "instance", snapStart);
  }

  private static Run run(@Nullable Duration init, Status status, @Nullable String errorType) {
    Duration duration = Duration.ofNanos(26_730_000);
    Report report = new Report(init, duration, Duration.ofMillis(27), 128, 75, status, errorType);
    Spans spans = Spans.between(5_000_000, 25_000_000, 31_730_000);
    return new Run("id", "Root=1", Instant.EPOCH, spans, 10, "failure", report);
  }

  private static List<String> messages(List<LogEvent> events) {
    return events.stream().map(LogEvent::message).toList();
  }

  private static List<String> types(List<LogEvent> events) {
    return events.stream()
        .map(event -> JsonParser.parseString(event.message()).getAsJsonObject())
        .map(object -> object.get("type").getAsString())
        .toList();
  }

  private static String withoutTimes(LogEvent event) {
    JsonObject object = JsonParser.parseString(event.message()).getAsJsonObject();
    assertThat(object.remove("time").getAsString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    return object.toString().replaceAll("\"start\":\"[^\"]*\",", "");
  }
}
