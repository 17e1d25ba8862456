package dev.handrail.local.invoke;

import static dev.handrail.local.front.FrontDoors.function;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.FrontDoors;
import dev.handrail.local.front.HttpReply;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvokeTest {

  private static final String LOG = "\u00e4".repeat(3000) + "END";
  private static FrontDoors doors;

  @BeforeAll
  static void start() {
    doors =
        FrontDoors.of(
            InvokeTest::behave,
            function("hello", builder -> builder.versions("1", "2").aliases(Map.of("live", "2"))));
  }

  @AfterAll
  static void stop() {
    doors.close();
  }

  /** Answers with the request, or does what the event says. */
  private static InvocationResult behave(InvocationRequest request) {
    String event = request.payload().text();
    if (event.contains("\"fail\"")) {
      String document = "{\"errorMessage\":\"no\",\"errorType\":\"E\",\"stackTrace\":[]}";
      return FakeFunction.failure(request, InvocationError.Kind.FUNCTION, document);
    }
    if (event.contains("\"looksFailed\"")) {
      return FakeFunction.answer(request, "{\"errorMessage\":\"no\",\"errorType\":\"E\"}");
    }
    if (event.contains("\"timeout\"")) {
      return FakeFunction.failure(request, InvocationError.Kind.TIMEOUT, "{}");
    }
    String seen =
        String.join(
            "|",
            event,
            request.requestId(),
            String.valueOf(request.clientContext()),
            String.valueOf(request.tenantId()),
            String.valueOf(request.traceHeader()),
            String.valueOf(request.invokedFunctionArn()));
    return FakeFunction.result(request, Payload.of(seen), null, LOG);
  }

  @Test
  void fact5_1_an_answer_has_lambdas_headers_and_the_functions_bytes() {
    HttpReply reply = doors.invoke("hello").body("{\"a\":1}").send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).startsWith("{\"a\":1}|" + reply.header("x-amzn-RequestId") + "|");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("X-Amz-Executed-Version")).isEqualTo("$LATEST");
    assertThat(reply.header("x-amzn-Remapped-Content-Length")).isEqualTo("0");
    assertThat(reply.header("X-Amzn-Trace-Id"))
        .matches("root=1-[0-9a-f]{8}-[0-9a-f]{24};parent=[0-9a-f]{16};sampled=0");
    assertThat(reply.header("X-Amz-Function-Error")).isNull();
    assertThat(reply.header("X-Amz-Log-Result")).isNull();
    assertThat(reply.header("Access-Control-Allow-Origin")).isNull();
  }

  @Test
  void fact5_1_an_empty_event_is_an_empty_object() {
    assertThat(doors.invoke("hello").send().text()).startsWith("{}|");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello:live",
        "hello%3Alive",
        "123456789012:function:hello:live",
        "function:hello:live",
        "arn:aws:lambda:us-east-1:123456789012:function:hello:live",
        "arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Ahello%3Alive",
        "hello?Qualifier=live",
        "hello:live?Qualifier=live"
      })
  void fact5_1_an_alias_is_found_by_every_form_of_name_and_answers_its_version(String name) {
    int query = name.indexOf('?');
    String path = query < 0 ? name : name.substring(0, query);
    HttpReply reply =
        doors
            .call(
                "POST",
                "/2015-03-31/functions/"
                    + path
                    + "/invocations"
                    + (query < 0 ? "" : name.substring(query)))
            .send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("X-Amz-Executed-Version")).isEqualTo("2");
    assertThat(reply.text()).endsWith("|arn:aws:lambda:us-east-1:123456789012:function:hello:live");
  }

  @Test
  void section9_sam_refuses_query_parameters_here_a_qualifier_is_one() {
    HttpReply reply =
        doors.call("POST", "/2015-03-31/functions/hello/invocations?Qualifier=%24LATEST").send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("X-Amz-Executed-Version")).isEqualTo("$LATEST");
  }

  @Test
  void section9_rie_has_no_function_error_header_here_it_says_unhandled() {
    HttpReply reply = doors.invoke("hello").body("{\"fail\":1}").send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("X-Amz-Function-Error")).isEqualTo("Unhandled");
    assertThat(reply.text())
        .isEqualTo("{\"errorMessage\":\"no\",\"errorType\":\"E\",\"stackTrace\":[]}");
  }

  @Test
  void fact13_every_function_error_is_200_and_unhandled() {
    HttpReply reply = doors.invoke("hello").body("{\"timeout\":1}").send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("X-Amz-Function-Error")).isEqualTo("Unhandled");
    assertThat(reply.header("x-amzn-ErrorType")).isNull();
  }

  @Test
  void section9_sam_takes_a_result_that_looks_like_an_error_for_one_here_it_is_a_result() {
    HttpReply reply = doors.invoke("hello").body("{\"looksFailed\":1}").send();

    assertThat(reply.header("X-Amz-Function-Error")).isNull();
    assertThat(reply.text()).contains("errorType");
  }

  @Test
  void section9_sam_and_rie_have_no_log_tail_fact18_here_it_is_the_last_4_kb_cut_anywhere() {
    HttpReply reply = doors.invoke("hello").header("X-Amz-Log-Type", "Tail").send();

    byte[] tail = Base64.getDecoder().decode(reply.header("X-Amz-Log-Result"));
    assertThat(tail).hasSize(4096);
    assertThat(new String(tail, UTF_8)).endsWith("END\n");
    assertThat(doors.invoke("hello").header("X-Amz-Log-Type", "None").send().lines())
        .noneMatch(line -> line.startsWith("X-Amz-Log-Result"));
  }

  @Test
  void fact21_a_client_context_is_base64_outside_and_plain_json_in_one_line_inside() {
    String context = "{\"custom\":\n  {\"k\":\"\u00fc\"}}";
    HttpReply reply = doors.invoke("hello").header("X-Amz-Client-Context", base64(context)).send();

    assertThat(reply.text()).contains("|{\"custom\":{\"k\":\"\u00fc\"}}|");
  }

  @Test
  void a_tenant_and_the_root_of_a_trace_reach_the_function() {
    HttpReply reply =
        doors
            .invoke("hello")
            .header("X-Amz-Tenant-Id", "tenant 1")
            .header("X-Amzn-Trace-Id", "Root=1-5e34a614-10bd0000f1fb44f07bc535a1;Sampled=1")
            .send();

    assertThat(reply.text())
        .contains("|tenant 1|Root=1-5e34a614-10bd0000f1fb44f07bc535a1;Parent=")
        .contains(";Sampled=1;Lineage=1:");
    assertThat(reply.header("X-Amzn-Trace-Id"))
        .startsWith("root=1-5e34a614-10bd0000f1fb44f07bc535a1;parent=")
        .endsWith(";sampled=1");
  }

  @Test
  void a_dry_run_runs_nothing() {
    HttpReply reply =
        doors.invoke("hello").header("X-Amz-Invocation-Type", "DryRun").body("{\"fail\":1}").send();

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.header("x-amzn-RequestId")).isNotNull();
  }

  @Test
  void an_event_is_accepted_for_the_queue_with_the_id_that_the_caller_hears() {
    HttpReply reply =
        doors
            .invoke("hello:live")
            .header("X-Amz-Invocation-Type", "Event")
            .header("X-Amz-Client-Context", base64("{}"))
            .body("[1]")
            .send();

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.header("X-Amz-Executed-Version")).isNull();
    FrontDoors.Accepted accepted = accepted(reply);
    assertThat(accepted.function()).isEqualTo("hello");
    assertThat(accepted.version()).isEqualTo("2");
    assertThat(accepted.request().payload().text()).isEqualTo("[1]");
    assertThat(accepted.request().clientContext()).isNull();
  }

  @Test
  void the_older_way_to_send_an_event_works_too() {
    HttpReply reply =
        doors.call("POST", "/2014-11-13/functions/hello/invoke-async/").body("{}").send();

    assertThat(reply.status()).isEqualTo(202);
    assertThat(accepted(reply).version()).isEqualTo("$LATEST");
  }

  @Test
  void a_logical_id_of_a_template_is_as_good_as_the_name() {
    var named = function("app-hello");
    var other =
        new dev.handrail.local.LocalFunction(
            "HelloFunction",
            named.definition(),
            null,
            named.schedules(),
            named.eventInvokeConfig(),
            named.deadLetter());
    try (FrontDoors own = FrontDoors.of(FakeFunction.echo(), other)) {
      assertThat(own.invoke("HelloFunction").body("1").send().text()).isEqualTo("1");
      assertThat(own.invoke("app-hello").body("1").send().text()).isEqualTo("1");
    }
  }

  @Test
  void fact5_4_a_stream_has_the_payload_in_chunks_and_then_the_end() {
    byte[] event = ("\"" + "x".repeat(150_000) + "\"").getBytes(UTF_8);
    HttpReply reply =
        doors
            .call("POST", "/2021-11-15/functions/hello/response-streaming-invocations")
            .header("X-Amz-Log-Type", "Tail")
            .body(event)
            .send();

    assertThat(reply.header("Content-Type")).isEqualTo("application/vnd.amazon.eventstream");
    assertThat(reply.header("X-Amz-Executed-Version")).isEqualTo("$LATEST");
    EventStreamReader stream = EventStreamReader.read(reply.body());
    assertThat(stream.payload())
        .startsWith("\"xxx")
        .contains("|" + reply.header("x-amzn-RequestId"));
    assertThat(stream.chunks()).isGreaterThan(1);
    assertThat(stream.end().getString("LogResult")).isNotEmpty();
    assertThat(stream.end().get("ErrorCode")).isNull();
  }

  @Test
  void fact5_4_a_stream_tells_an_error_at_its_end() {
    HttpReply reply =
        doors
            .call("POST", "/2021-11-15/functions/hello/response-streaming-invocations")
            .body("{\"fail\":1}")
            .send();

    assertThat(reply.status()).isEqualTo(200);
    JsonValue end = EventStreamReader.read(reply.body()).end();
    assertThat(end.getString("ErrorCode")).isEqualTo("Unhandled");
    assertThat(end.getString("ErrorDetails")).contains("\"errorType\":\"E\"");
  }

  private static FrontDoors.Accepted accepted(HttpReply reply) {
    String id = reply.header("x-amzn-RequestId");
    return doors.accepted.stream()
        .filter(one -> one.request().requestId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
