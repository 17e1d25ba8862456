package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.api.Integration;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.rest.CurlLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestApiTableTest {

  private static final SampleEvents NO_EVENTS = new SampleEvents(List.of(), List.of());

  private static final String URL = "http://127.0.0.1:3001/prod";

  private static RestApi api(String method) {
    return RestApi.builder("shop")
        .method("OPTIONS", "/orders", Integration.mock(200, Map.of(), ""))
        .method("POST", "/orders", Integration.lambdaProxy("Orders"))
        .method(method, "/orders/{id}/{proxy+}", Integration.lambdaProxy("Orders:live"))
        .stage(Stage.of("prod"))
        .build();
  }

  @Test
  void each_method_has_a_line_with_its_url_and_function() {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    RestApiTable.print(List.of(api("GET")), (api, stage) -> URL, out);
    RestApiTable.print(List.of(), (api, stage) -> URL, out);

    assertThat(text.toString())
        .isEqualToNormalizingNewlines(
            """

            REST API  METHOD   URL                                              FUNCTION
            shop      OPTIONS  http://127.0.0.1:3001/prod/orders                (MOCK)
            shop      POST     http://127.0.0.1:3001/prod/orders                Orders
            shop      GET      http://127.0.0.1:3001/prod/orders/{id}/{proxy+}  Orders:live
            """);
  }

  private static List<String> sample(RestApi api) {
    return SampleCalls.of(new CurlLines(api, api.stages().get(0), URL, List.of()), NO_EVENTS);
  }

  @Test
  void the_sample_call_is_one_to_read_with_if_there_is_one_and_can_be_pasted() {
    assertThat(sample(api("ANY")))
        .containsExactly("curl http://127.0.0.1:3001/prod/orders/id/proxy");
    assertThat(sample(api("PUT")))
        .containsExactly(
            "curl -H 'Content-Type: application/json' -d '{}'"
                + " http://127.0.0.1:3001/prod/orders");
  }
}
