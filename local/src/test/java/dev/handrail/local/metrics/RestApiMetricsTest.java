package dev.handrail.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.api.AccessRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Metrics of REST APIs under CloudWatch's names: fact 6.1. */
class RestApiMetricsTest {

  private final LambdaMetrics metrics = new LambdaMetrics();

  private void answered(
      String stage, String method, @Nullable String resource, int status, int integrationMillis) {
    metrics
        .restApis()
        .accept(
            new AccessRecord(
                "shop",
                stage,
                null,
                new AccessRecord.Request(
                    "id", "ext", "Root=1", Instant.EPOCH, method, "/", "HTTP/1.1", "shop"),
                resource == null ? null : new AccessRecord.Resource(resource, "r"),
                status,
                0,
                Duration.ofMillis(10),
                integrationMillis == 0
                    ? null
                    : new AccessRecord.IntegrationOutcome(
                        Duration.ofMillis(integrationMillis), 200, 200, null),
                null,
                Map.of(),
                Map.of(),
                null));
  }

  private static final String NO_TIMES =
      "{\"SampleCount\":0,\"Sum\":0,\"Average\":0,\"Maximum\":0,\"p50\":0,\"p90\":0,\"p99\":0}";

  @Test
  void fact6_1_figures_are_of_an_api_of_its_stages_and_of_their_methods() {
    answered("prod", "GET", "/orders/{id}", 200, 4);
    answered("prod", "GET", "/orders/{id}", 404, 4);
    answered("prod", "POST", "/orders", 502, 4);
    answered("dev", "GET", "/orders/{id}", 200, 4);

    assertThat(metrics.json())
        .contains("\"restApis\":{\"shop\":{\"Count\":4,\"4XXError\":1,\"5XXError\":1,\"Latency\":")
        .contains("\"stages\":{\"dev\":{\"Count\":1,\"4XXError\":0,\"5XXError\":0,")
        .contains("\"prod\":{\"Count\":3,\"4XXError\":1,\"5XXError\":1,")
        .contains("\"GET /orders/{id}\":{\"Count\":2,\"4XXError\":1,\"5XXError\":0,")
        .contains("\"POST /orders\":{\"Count\":1,\"4XXError\":0,\"5XXError\":1,");
  }

  @Test
  void fact6_1_mock_has_latency_and_no_integration_latency() {
    answered("prod", "OPTIONS", "/orders", 200, 0);

    assertThat(metrics.json())
        .contains(
            "\"Latency\":{\"SampleCount\":1,\"Sum\":10,\"Average\":10,\"Maximum\":10,\"p50\":")
        .contains("\"IntegrationLatency\":" + NO_TIMES);
  }

  @Test
  void a_path_that_there_is_not_counts_for_the_stage_and_for_no_method() {
    answered("prod", "GET", null, 403, 0);

    assertThat(metrics.json())
        .contains("\"prod\":{\"Count\":1,\"4XXError\":1")
        .contains("\"methods\":{}");
  }

  @Test
  void prometheus_has_them_with_labels() {
    answered("prod", "GET", "/orders/{id}", 500, 4);

    assertThat(metrics.prometheus())
        .contains("aws_apigateway_api_count_total{api_name=\"shop\"} 1.0")
        .contains("aws_apigateway_stage_5xx_error_total{api_name=\"shop\",stage=\"prod\"} 1.0")
        .contains(
            "aws_apigateway_method_count_total{api_name=\"shop\",method=\"GET\","
                + "resource=\"/orders/{id}\",stage=\"prod\"} 1.0")
        .contains("aws_apigateway_method_integration_latency_seconds{api_name=\"shop\"");
  }

  @Test
  void a_stage_is_shown_before_its_first_request() {
    metrics.restApis().show("shop", "prod");

    assertThat(metrics.json()).contains("\"prod\":{\"Count\":0");
    assertThat(metrics.prometheus())
        .contains("aws_apigateway_stage_count_total{api_name=\"shop\",stage=\"prod\"} 0.0");
  }

  @Test
  void names_that_come_and_go_do_not_fill_the_memory() {
    for (int i = 0; i < RestApiMetrics.MAX_STAGES + 5; i++) {
      metrics.restApis().show("shop", "stage" + i);
      answered("more" + i, "GET", "/", 200, 1);
    }

    assertThat(metrics.json()).contains("\"stage10\":").doesNotContain("\"stage1001\":");
  }

  @Test
  void without_apis_there_is_nothing_of_them() {
    assertThat(metrics.json()).isEqualTo("{\"functions\":{}}");
  }
}
