package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.handrail.local.Template;
import dev.handrail.local.TemplateOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page of the shop sees of the API, whichever template it comes from. */
abstract class OrdersOverHttpContract {

  /** Of the tests' customers; the token's hash, which is what templates take. */
  static final String CUSTOMERS =
      "CustomerTokens=ada=974b2e29064fd56969b0ce2f4c42323772a9dc34e339a68544461e7e388c2461";

  private static final String TOKEN = "Bearer ada-not-a-secret-4c1f";
  private static final String PAGE = "https://shop.example";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI api;
  private final Path template;

  OrdersOverHttpContract(URI api, Path template) {
    this.api = api;
    this.template = template;
  }

  @Test
  void a_preflight_needs_no_token_and_names_the_methods_of_its_path() throws Exception {
    HttpResponse<String> one = send(preflight("orders/7", "DELETE"));
    assertThat(one.statusCode()).isEqualTo(204);
    assertThat(header(one, "Access-Control-Allow-Origin")).isEqualTo(PAGE);
    assertThat(header(one, "Access-Control-Allow-Methods")).isEqualTo("DELETE, GET");

    HttpResponse<String> all = send(preflight("orders", "POST"));
    assertThat(header(all, "Access-Control-Allow-Methods")).isEqualTo("POST");
    assertThat(header(all, "Access-Control-Allow-Headers")).contains("Authorization");
  }

  @Test
  void what_the_api_does_not_have_is_told_by_the_gateway() throws Exception {
    HttpResponse<String> answer = send(request("customers").header("Authorization", TOKEN));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    assertThat(header(answer, "x-amzn-ErrorType")).isEqualTo("MissingAuthenticationTokenException");
  }

  /** With the authorizer it is 401; without one the function refuses to guess a customer. */
  @Test
  void without_a_token_nobody_sees_an_order() throws Exception {
    HttpResponse<String> answer = send(request("orders/7"));
    assertThat(answer.statusCode()).isEqualTo(hasAuthorizers() ? 401 : 500);
    assertThat(answer.body()).doesNotContain("customer");
  }

  @Test
  void a_customer_orders_looks_and_cancels() throws Exception {
    assumeThat(hasAuthorizers()).as("authorizers are emulated").isTrue();
    String order = "{\"items\":[{\"sku\":\"pencil\",\"quantity\":2}]}";
    HttpResponse<String> created =
        send(mine("orders").POST(BodyPublishers.ofString(order)).header("Origin", PAGE));
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.body()).contains("\"customer\":\"ada\"", "\"sku\":\"pencil\"");
    assertThat(header(created, "Access-Control-Allow-Origin")).isEqualTo(PAGE);

    URI place = created.uri().resolve(header(created, "Location"));
    assertThat(send(mine(place).GET()).body()).isEqualTo(created.body());
    assertThat(send(mine(place).DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(mine(place).GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void a_token_that_nobody_has_is_not_allowed_anything() throws Exception {
    assumeThat(hasAuthorizers()).as("authorizers are emulated").isTrue();
    HttpResponse<String> answer =
        send(request("orders/7").header("Authorization", "Bearer guessed"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("User is not authorized to access this resource");
  }

  /** Until the local server has them it says so of each template. */
  private boolean hasAuthorizers() {
    TemplateOptions options =
        TemplateOptions.defaults().withClassPath(List.of(Path.of("target/classes")));
    String warning = String.valueOf(Template.read(template, options).warning());
    return !warning.contains("Auth");
  }

  private HttpRequest.Builder preflight(String path, String method) {
    return request(path)
        .method("OPTIONS", BodyPublishers.noBody())
        .header("Origin", PAGE)
        .header("Access-Control-Request-Method", method);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.resolve(path));
  }

  private HttpRequest.Builder mine(String path) {
    return mine(api.resolve(path));
  }

  private static HttpRequest.Builder mine(URI uri) {
    return HttpRequest.newBuilder(uri).header("Authorization", TOKEN);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("none");
  }
}
