package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.HttpReply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** HTTP endpoints behind {@code HTTP} and {@code HTTP_PROXY}: facts 1.4, 2.1, 3.1 and 4.9. */
class HttpIntegrationTest {

  private static final CountDownLatch RELEASED = new CountDownLatch(1);
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  private static HttpServer endpoint;
  private static RestApiServer server;

  @BeforeAll
  static void start() throws IOException {
    endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endpoint.setExecutor(THREADS);
    endpoint.createContext("/", HttpIntegrationTest::answer);
    endpoint.start();
    server = RestApiServer.start(FakeFunction.echo(), HttpIntegrationTest::api);
  }

  @AfterAll
  static void stop() {
    RELEASED.countDown();
    server.close();
    endpoint.stop(0);
    THREADS.shutdownNow();
  }

  private static String uri(String path) {
    return "http://127.0.0.1:" + endpoint.getAddress().getPort() + path;
  }

  /** Tells what it got; {@code /404} and the like answer with that status. */
  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/slow")) {
      try {
        RELEASED.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    StringBuilder told = new StringBuilder();
    told.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
    new TreeMap<>(exchange.getRequestHeaders())
        .forEach((name, values) -> told.append('\n').append(name).append(": ").append(values));
    told.append("\n\n").append(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    byte[] body = told.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain");
    exchange.getResponseHeaders().set("Server", "endpoint");
    exchange.getResponseHeaders().set("Via", "1.1 somebody");
    exchange.getResponseHeaders().set("x-amzn-RequestId", "theirs");
    if (path.equals("/huge")) {
      body = new byte[10 * 1024 * 1024 + 1];
    } else if (path.equals("/gzip")) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write("plain".getBytes(UTF_8));
      }
      body = packed.toByteArray();
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(
        path.matches("/[345]\\d\\d") ? Integer.parseInt(path.substring(1)) : 200,
        head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static RestApi.Builder api(RestApi.Builder api) throws RuntimeException {
    return api.method(
            "ANY",
            "/proxy/{path}",
            Integration.httpProxy("ANY", uri("/{path}"))
                .withRequestParameter("integration.request.path.path", "method.request.path.path")
                .withRequestParameter("integration.request.header.X-Added", "'more'")
                .withRequestParameter("integration.request.querystring.stage", "context.stage"))
        .method(
            "POST",
            "/mapped/{id}",
            Integration.http("PUT", uri("/items/{item}?fixed=1"))
                .withRequestParameter("integration.request.path.item", "method.request.path.id")
                .withRequestParameter(
                    "integration.request.querystring.all", "method.request.multivaluequerystring.q")
                .withRequestParameter("integration.request.header.X-Auth", "'secret'")
                .withRequestTemplate("application/json", "{\"was\": $input.json('$.a')}")
                .withResponse(
                    IntegrationResponse.of(200)
                        .withHeader("X-Server", "integration.response.header.Server")
                        .withHeader("Server", "integration.response.header.Server")))
        .method("GET", "/status/{status}", statuses())
        .method(
            "GET",
            "/slow",
            Integration.httpProxy("GET", uri("/slow")).withTimeout(Duration.ofMillis(50)))
        .method("GET", "/huge", Integration.httpProxy("GET", uri("/huge")))
        .method("GET", "/gzip", Integration.httpProxy("GET", uri("/gzip")))
        .method("GET", "/refused", Integration.httpProxy("GET", "http://127.0.0.1:" + free() + "/"))
        .method("GET", "/nowhere", Integration.httpProxy("GET", "http://nowhere.invalid/"))
        .method("GET", "/unmapped/{x}", Integration.httpProxy("GET", uri("/{x}")))
        .method("GET", "/staged", Integration.httpProxy("GET", uri("/${stageVariables.table}")))
        .gatewayResponse(
            GatewayResponse.of(ResponseType.INTEGRATION_FAILURE).withHeader("X-Type", "'failure'"))
        .gatewayResponse(
            GatewayResponse.of(ResponseType.INTEGRATION_TIMEOUT).withHeader("X-Type", "'timeout'"));
  }

  private static Integration.Http statuses() {
    return Integration.http("GET", uri("/{status}"))
        .withRequestParameter("integration.request.path.status", "method.request.path.status")
        .withResponse(IntegrationResponse.of(200))
        .withResponse(IntegrationResponse.of(422).withSelectionPattern("4\\d\\d"));
  }

  /** A port at which nobody listens. */
  private static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }

  @Test
  void a_proxy_passes_method_query_headers_and_body_with_what_is_mapped_over_them() {
    HttpReply reply =
        server
            .call("POST", "/proxy/some%20thing?a=1&a=2&b=%26")
            .header("X-Mine", "one")
            .header("Content-Type", "text/csv")
            .body("x,y")
            .send();

    assertThat(reply.status()).isEqualTo(200);
    List<String> told = reply.text().lines().toList();
    assertThat(told.get(0)).isEqualTo("POST /some%20thing?a=1&a=2&b=%26&stage=prod");
    assertThat(told)
        .contains(
            "X-mine: [one]",
            "X-added: [more]",
            "Content-type: [text/csv]",
            "X-amzn-apigateway-api-id: [shop]",
            "Host: [127.0.0.1:" + endpoint.getAddress().getPort() + "]")
        .anyMatch(line -> line.startsWith("X-amzn-trace-id: [Root=1-"))
        .anyMatch(line -> line.startsWith("X-forwarded-for: ["));
    assertThat(told.get(told.size() - 1)).isEqualTo("x,y");
  }

  @Test
  void fact2_1_a_proxys_answer_keeps_its_status_and_headers_but_for_the_gateways_own() {
    HttpReply reply = server.call("GET", "/proxy/404").send();

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.header("Content-Type")).isEqualTo("text/plain");
    assertThat(reply.header("x-amzn-Remapped-server")).isEqualTo("endpoint");
    assertThat(reply.header("x-amzn-Remapped-date")).isNotNull();
    assertThat(reply.header("x-amzn-Remapped-content-length")).isNotNull();
    assertThat(reply.header("x-amzn-remapped-x-amzn-requestid")).isEqualTo("theirs");
    assertThat(reply.header("x-amzn-RequestId")).isNotEqualTo("theirs");
    assertThat(reply.header("Via")).isNull();
    assertThat(reply.header("Server")).isNull();
    assertThat(reply.header("X-Amzn-Trace-Id")).startsWith("Root=1-");
  }

  @Test
  void a_redirect_is_an_answer_as_others_are_and_head_has_no_body() {
    assertThat(server.call("GET", "/proxy/302").send().status()).isEqualTo(302);
    HttpReply head = server.call("HEAD", "/proxy/x").send();
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void a_mapped_request_has_nothing_of_the_clients_but_what_is_mapped() {
    HttpReply reply =
        server
            .call("POST", "/mapped/a%2Fb?q=1&q=x%20y&other=z")
            .header("X-Mine", "one")
            .header("Content-Type", "application/json")
            .body("{\"a\": [1]}")
            .send();

    List<String> told = reply.text().lines().toList();
    assertThat(told.get(0)).isEqualTo("PUT /items/a%2Fb?fixed=1&all=1&all=x%20y");
    assertThat(told)
        .contains(
            "X-auth: [secret]",
            "Accept: [application/json]",
            "User-agent: [AmazonAPIGateway_shop]",
            "Content-type: [application/json]")
        .noneMatch(line -> line.startsWith("X-mine") || line.startsWith("X-forwarded"));
    assertThat(told.get(told.size() - 1)).isEqualTo("{\"was\": [1]}");
    assertThat(reply.header("X-Server")).isEqualTo("endpoint");
    assertThat(reply.header("x-amzn-Remapped-Server")).isEqualTo("endpoint");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void fact1_4_http_selects_by_the_status_and_its_default_is_200_for_an_error() {
    assertThat(server.call("GET", "/status/404").send().status()).isEqualTo(422);
    assertThat(server.call("GET", "/status/503").send().status()).isEqualTo(200);
  }

  @Test
  void fact3_1_an_endpoint_that_is_too_slow_is_504() {
    HttpReply reply = server.call("GET", "/slow").send();

    assertThat(reply.status()).isEqualTo(504);
    assertThat(reply.text()).isEqualTo("{\"message\": \"Endpoint request timed out\"}");
    assertThat(reply.header("X-Type")).isEqualTo("timeout");
  }

  @Test
  void fact3_1_an_endpoint_that_cannot_be_reached_is_an_integration_failure() {
    HttpReply reply = server.call("GET", "/refused").send();

    assertThat(reply.status()).isEqualTo(504);
    assertThat(reply.text())
        .isEqualTo("{\"message\": \"Network error communicating with endpoint\"}");
    assertThat(reply.header("X-Type")).isEqualTo("failure");
  }

  @Test
  void an_address_that_is_none_is_500() {
    for (String path : List.of("/nowhere", "/unmapped/a")) {
      HttpReply reply = server.call("GET", path).send();
      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.text()).isEqualTo("{\"message\": \"Internal server error\"}");
    }
    assertThat(server.doors.told())
        .contains(
            "GET /nowhere of shop/prod (id): Invalid endpoint address: http://nowhere.invalid/");
  }

  @Test
  void an_answer_of_more_than_10_MB_is_not_read_to_its_end() {
    assertThat(server.call("GET", "/huge").send().status()).isEqualTo(500);
    assertThat(server.doors.told())
        .contains(
            "GET /huge of shop/prod (id): "
                + uri("/huge")
                + ": the body has more than 10485760 bytes");
  }

  @Test
  void fact2_1_a_compressed_answer_is_unpacked_as_its_content_encoding_is_dropped() {
    HttpReply reply = server.call("GET", "/gzip").send();

    assertThat(reply.text()).isEqualTo("plain");
    assertThat(reply.header("Content-Encoding")).isNull();
  }

  @Test
  void fact4_3_stage_variables_stand_in_uris() {
    assertThat(server.call("GET", "/staged").send().text()).startsWith("GET /t1\n");
  }
}
