package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxyRequestTest {

  @Test
  void other_path_parameters_change_a_copy_only() {
    ProxyRequest request = Requests.rest("\"pathParameters\": {\"proxy\": \"a%20b\"}");
    Map<String, String> own = new HashMap<>(Map.of("id", "%41"));
    ProxyRequest copy = request.withPathParameters(own);
    own.clear();
    assertThat(copy.pathParameters()).containsExactly(Map.entry("id", "%41"));
    assertThat(copy.pathParameter("id")).isEqualTo("%41");
    assertThat(copy.pathParameter("proxy")).isNull();
    assertThat(copy.event()).isSameAs(request.event());
    assertThat(request.pathParameter("proxy")).isEqualTo("a b");
  }

  @Test
  void what_a_view_gives_cannot_be_changed() {
    ProxyRequest request =
        Requests.rest(
            """
            "pathParameters": {"p": "1"}, "stageVariables": {"v": "1"}, "headers": {"h": "1"},
            "queryStringParameters": {"q": "1"}
            """);
    assertThatThrownBy(() -> request.pathParameters().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> request.stageVariables().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> request.queryAll("q").clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> request.queryParameters().toMap().get("q").clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> request.headers().all("h").clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> request.cookies().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void headers_of_lines_are_found_as_those_of_events() {
    List<Header> lines = List.of(new Header("A", "1"), new Header("b", "2"), new Header("a", "3"));
    Headers headers = Headers.of(lines);
    assertThat(headers).containsExactlyElementsOf(lines);
    assertThat(headers.get("a")).isEqualTo("3");
    assertThat(headers.all("A")).containsExactly("1", "3");
    assertThat(headers.contains("B")).isTrue();
    assertThat(headers.contains("c")).isFalse();
    assertThat(headers.names()).containsExactly("A", "b");
    assertThat(headers).isEqualTo(Headers.of(lines)).isNotEqualTo(Headers.none());
    assertThat(Requests.rest("\"headers\": {\"A\": \"1\", \"b\": null}").headers())
        .isEqualTo(Headers.of(List.of(new Header("A", "1"))))
        .hasSameHashCodeAs(Headers.of(List.of(new Header("A", "1"))));
  }

  @Test
  void the_user_agent_of_a_client_that_says_nothing_is_null() {
    assertThat(
            Requests.http(
                    "\"requestContext\": {\"http\": {\"method\": \"GET\", \"userAgent\": \"\"}}")
                .userAgent())
        .isNull();
    assertThat(
            Requests.rest(
                    "\"requestContext\": {\"resourceId\": 1, \"identity\": {\"userAgent\": \"x\"}}")
                .userAgent())
        .isEqualTo("x");
  }

  @Test
  void the_host_is_what_the_client_asked_for_or_the_domain_that_was_called() {
    String domain = "\"requestContext\": {\"http\": {}, \"domainName\": \"api.example.com\"}";
    assertThat(Requests.http(domain).host()).isEqualTo("api.example.com");
    assertThat(Requests.http(domain + ", \"headers\": {\"host\": \"localhost:3000\"}").host())
        .isEqualTo("localhost:3000");
    assertThat(Requests.alb("\"headers\": {}").host()).isNull();
  }

  @Test
  void the_trace_id_is_the_root_of_the_header() {
    String header = "\"headers\": {\"x-amzn-trace-id\": \"%s\"}";
    assertThat(Requests.alb(header.formatted("Self=1-a-b;Root=1-c-d;Sampled=1")).traceId())
        .isEqualTo("1-c-d");
    assertThat(Requests.alb(header.formatted("Sampled=1")).traceId()).isNull();
    assertThat(Requests.alb(header.formatted("")).traceId()).isNull();
  }
}
