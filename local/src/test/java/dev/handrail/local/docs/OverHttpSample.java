package dev.handrail.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.junit.LocalLambdaTest;
import dev.handrail.local.junit.RestApiUrl;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/**
 * What Javadoc and {@code docs/local.md} show of tests over HTTP. Not run here, where there is no
 * such template: {@code examples/orders-api} has one.
 */
final class OverHttpSample {

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalLambdaTest // template.yaml of this module
  class OrdersOverHttpTest {
    @Test
    void shows_an_order(@RestApiUrl URI api) throws Exception {
      HttpRequest request = HttpRequest.newBuilder(api.resolve("orders/7")).build();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }
}
