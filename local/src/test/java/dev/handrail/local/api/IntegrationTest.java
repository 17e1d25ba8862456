package dev.handrail.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Integrations, their mappings, models and validation as Java code makes them. */
class IntegrationTest {

  @Test
  void a_mapping_is_made_part_by_part() {
    Integration.Lambda weather =
        Integration.lambda("WeatherFunction")
            .withRequestTemplate("application/json", "{\"city\": \"$input.params('city')\"}")
            .withRequestParameter("integration.request.header.X-Amz-Invocation-Type", "'Event'")
            .withPassthroughBehavior(PassthroughBehavior.NEVER)
            .withContentHandling(ContentHandling.CONVERT_TO_TEXT)
            .withResponse(IntegrationResponse.of(200))
            .withResponse(IntegrationResponse.of(404).withSelectionPattern("No city .*"))
            .withTimeout(Duration.ofSeconds(3));

    assertThat(weather)
        .isEqualTo(
            new Integration.Lambda(
                "WeatherFunction",
                new Mapping(
                    Map.of("integration.request.header.X-Amz-Invocation-Type", "'Event'"),
                    Map.of("application/json", "{\"city\": \"$input.params('city')\"}"),
                    PassthroughBehavior.NEVER,
                    ContentHandling.CONVERT_TO_TEXT,
                    List.of(
                        IntegrationResponse.of(200),
                        new IntegrationResponse(404, "No city .*", Map.of(), Map.of(), null))),
                Duration.ofSeconds(3)));
  }

  @Test
  void what_cannot_be_mapped_is_refused() {
    Integration.Http http = Integration.http("GET", "https://example.com");
    assertThatThrownBy(() -> http.withRequestParameter("header.X", "'a'"))
        .hasMessage(
            "requestParameters: expected integration.request.header.NAME, .querystring.NAME or"
                + " .path.NAME as target, got header.X");
    assertThatThrownBy(() -> http.withRequestParameter("integration.request.header.X", "a"))
        .hasMessage(
            "requestParameters: expected for integration.request.header.X a text in single quotes"
                + " such as '*', or method.request.header.NAME, got a");
    assertThatThrownBy(() -> IntegrationResponse.of(200).withHeader("X", "method.request.header.Y"))
        .hasMessageStartingWith("responseParameters: expected for method.response.header.X a text");
    assertThatThrownBy(() -> IntegrationResponse.of(200).withSelectionPattern("(a"))
        .hasMessage(
            "selectionPattern: expected a regular expression, got one with Unclosed group near"
                + " index 2: (a");
    assertThatThrownBy(() -> Integration.http("GET", "ftp://example.com"))
        .hasMessage(
            "uri: expected one that begins with http:// or https://, got ftp://example.com");
    assertThatThrownBy(() -> Integration.httpProxy("TRACE", "http://a.example"))
        .hasMessageStartingWith("httpMethod: expected ANY or one of [DELETE, GET");
    assertThatThrownBy(() -> Integration.mock(200, Map.of("X", "it's"), ""))
        .hasMessageStartingWith("headers: expected as value of X a text without single quotes");
    assertThatThrownBy(() -> Integration.mock(200, Map.of(), "]]#"))
        .hasMessageStartingWith("body: expected text without ]]#");
  }

  @Test
  void a_validation_is_made_part_by_part() {
    RequestValidation orders =
        RequestValidation.NONE
            .withRequired("method.request.querystring.customer")
            .withModel("application/json", "Order");

    assertThat(orders)
        .isEqualTo(
            new RequestValidation(
                Map.of("method.request.querystring.customer", true),
                Map.of("application/json", "Order"),
                true,
                true));
    assertThatThrownBy(() -> RequestValidation.NONE.withRequired("X-Id"))
        .hasMessage(
            "requestParameters: expected method.request.header.NAME, .querystring.NAME or"
                + " .path.NAME, got X-Id");
  }

  @Test
  void a_model_must_be_there_and_be_json() {
    RestApi.Builder api =
        RestApi.builder("a")
            .stage(Stage.of("prod"))
            .model("no-name", "{")
            .method(
                new Method("GET", "/x", Integration.lambdaProxy("f"))
                    .withValidation(RequestValidation.NONE.withModel("text/plain", "Gone")));

    assertThatThrownBy(api::build)
        .hasMessageContaining("models: expected a name of letters and digits, got 'no-name'")
        .hasMessageContaining("models: the schema no-name: it is no JSON: line 1, column 2: ")
        .hasMessageContaining(
            "models: expected for GET /x one of [Empty, Error, no-name], got Gone");
  }
}
