package dev.handrail.local.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.local.Application;
import dev.handrail.local.function.Functions;
import dev.handrail.local.server.HttpAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsDoorTest {

  private static final Header JSON = new Header("Content-Type", "application/json");
  private static final Header TEXT =
      new Header("Content-Type", "text/plain; version=0.0.4; charset=utf-8");

  private final LambdaMetrics metrics = new LambdaMetrics();
  private final Functions functions =
      new Functions(
          Application.of(LambdaMetricsTest.function("f")),
          (function, limit) -> {
            throw new IllegalStateException("nothing runs here");
          },
          1,
          metrics);
  private final MetricsDoor door = new MetricsDoor(metrics, functions);

  @AfterEach
  void close() {
    functions.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/_handrail/metrics, true",
    "/_handrail/metrics/prometheus?x, true",
    "/_handrail/metrics/, false",
    "/_handrail, false",
    "/f/_handrail/metrics, false"
  })
  void it_owns_two_paths(String target, boolean owned) {
    assertThat(door.owns(IncomingRequest.of("GET", target))).isEqualTo(owned);
  }

  @Test
  void json_shows_all_functions_also_those_that_nobody_invoked() {
    HttpAnswer answer = door.handle(IncomingRequest.of("GET", "/_handrail/metrics"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsExactly(JSON);
    assertThat(new String(answer.body(), UTF_8))
        .startsWith(
            "{\"functions\":{\"f\":{\"Invocations\":0,\"Errors\":0,\"Throttles\":0,\"Duration\":{"
                + "\"SampleCount\":0,\"Sum\":0,\"Average\":0,\"Maximum\":0,"
                + "\"p50\":0,\"p90\":0,\"p99\":0}");
  }

  @ParameterizedTest
  @CsvSource({
    "/_handrail/metrics/prometheus, application/json",
    "/_handrail/metrics?a=b&format=prometheus, */*",
    "/_handrail/metrics, text/plain",
    "/_handrail/metrics, 'application/openmetrics-text;version=1.0.0,text/plain;q=0.5,*/*;q=0.1'"
  })
  void prometheus_gets_text(String target, String accept) {
    HttpAnswer answer =
        door.handle(IncomingRequest.of("GET", target).withHeader("Accept", accept));
    assertThat(answer.headers()).containsExactly(TEXT);
    assertThat(new String(answer.body(), UTF_8))
        .contains("aws_lambda_invocations_total{function_name=\"f\"} 0.0");
  }

  @ParameterizedTest
  @CsvSource({
    "/_handrail/metrics, 'text/html,application/xhtml+xml,*/*;q=0.8'",
    "/_handrail/metrics, 'application/json, text/plain, */*'",
    "/_handrail/metrics?format=json, */*"
  })
  void others_get_json(String target, String accept) {
    HttpAnswer answer =
        door.handle(IncomingRequest.of("GET", target).withHeader("Accept", accept));
    assertThat(answer.headers()).containsExactly(JSON);
  }

  @Test
  void figures_cannot_be_written_and_are_not_for_pages() {
    assertThat(door.handle(IncomingRequest.of("POST", "/_handrail/metrics")).status())
        .isEqualTo(405);
    assertThat(door.isOpenToPages()).isFalse();
    assertThat(door.maxBody(IncomingRequest.of("GET", "/_handrail/metrics"))).isZero();
  }
}
