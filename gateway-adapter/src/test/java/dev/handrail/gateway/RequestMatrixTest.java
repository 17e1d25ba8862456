package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.event.FrontDoor;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The matrix of encodings: one request in the form of every front door,
 *
 * <pre>
 * GET /capture/space%20value?repeat=one&amp;plus=a+b&amp;repeat=two&amp;encoded=a%2Bb
 * X-Repeat: one
 * X-Repeat: two
 * Cookie: first=1; second=2
 * </pre>
 *
 * is one view. What differs is what AWS itself loses, and stands in the rows.
 */
class RequestMatrixTest {

  private static final String DECODED_QUERY = "repeat=one&repeat=two&plus=a%20b&encoded=a%2Bb";
  private static final String RAW_QUERY = "repeat=one&plus=a+b&repeat=two&encoded=a%2Bb";

  private static final Loss NOTHING = new Loss(DECODED_QUERY);
  private static final Loss JOINS_HEADERS = new Loss(RAW_QUERY).xRepeat("one,two");

  /** What a front door loses of the request. */
  record Loss(
      List<String> xRepeat,
      List<String> repeat,
      String rawQuery,
      boolean itsRoute,
      boolean itsContext) {

    Loss(String rawQuery) {
      this(List.of("one", "two"), List.of("one", "two"), rawQuery, false, false);
    }

    Loss xRepeat(String value) {
      return new Loss(List.of(value), repeat, rawQuery, itsRoute, itsContext);
    }

    Loss repeat(String value) {
      return new Loss(xRepeat, List.of(value), rawQuery, itsRoute, itsContext);
    }

    Loss route() {
      return new Loss(xRepeat, repeat, rawQuery, true, itsContext);
    }

    Loss context() {
      return new Loss(xRepeat, repeat, rawQuery, true, true);
    }
  }

  record Row(String fixture, FrontDoor frontDoor, Loss loses) {}

  static List<Row> rows() {
    return List.of(
        new Row("rest-api", FrontDoor.REST_API, NOTHING),
        new Row("rest-api-over-http2", FrontDoor.REST_API, NOTHING),
        new Row("rest-api-base-path", FrontDoor.REST_API, NOTHING),
        new Row("rest-api-base-path-and-stage", FrontDoor.REST_API, NOTHING),
        new Row("rest-api-root-mapping-and-stage", FrontDoor.REST_API, NOTHING),
        new Row("http-api-1.0", FrontDoor.HTTP_API_V1, NOTHING),
        new Row("http-api-1.0-named-stage", FrontDoor.HTTP_API_V1, NOTHING),
        new Row("http-api-2.0", FrontDoor.HTTP_API_V2, JOINS_HEADERS),
        new Row("http-api-2.0-named-stage", FrontDoor.HTTP_API_V2, JOINS_HEADERS),
        new Row("function-url", FrontDoor.FUNCTION_URL, JOINS_HEADERS.route()),
        new Row(
            "alb",
            FrontDoor.ALB,
            new Loss("repeat=two&plus=a+b&encoded=a%2Bb").xRepeat("two").repeat("two").context()),
        new Row(
            "alb-multi-value",
            FrontDoor.ALB_MULTI_VALUE,
            new Loss("repeat=one&repeat=two&plus=a+b&encoded=a%2Bb").context()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_request_is_one_view_through_every_front_door(Row row) throws IOException {
    ProxyRequest request = Requests.fixture(row.fixture());
    assertThat(request.frontDoor()).isEqualTo(row.frontDoor());
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/capture/space value");
    assertThat(request.rawPath()).isEqualTo("/capture/space%20value");
    assertThat(request.pathParameters())
        .isEqualTo(row.loses().itsRoute() ? Map.of() : Map.of("value", "space value"));
    assertThat(request.pathParameter("value"))
        .isEqualTo(row.loses().itsRoute() ? null : "space value");
    assertThat(request.pathParameter("absent")).isNull();
    assertThat(request.hasBody()).isFalse();
    assertThat(request.text()).isEmpty();
    assertThat(request.bytes()).isEmpty();
    assertThat(request.contentType()).isNull();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_query_is_one_view_through_every_front_door(Row row) throws IOException {
    ProxyRequest request = Requests.fixture(row.fixture());
    assertThat(request.query("repeat")).isEqualTo("two");
    assertThat(request.queryAll("repeat")).isEqualTo(row.loses().repeat());
    assertThat(request.query("plus")).isEqualTo("a b");
    assertThat(request.query("encoded")).isEqualTo("a+b");
    assertThat(request.query("absent")).isNull();
    assertThat(request.queryAll("absent")).isEmpty();
    assertThat(request.rawQuery()).isEqualTo(row.loses().rawQuery());
    assertThat(request.queryParameters().toMap())
        .isEqualTo(
            Map.of(
                "repeat", row.loses().repeat(), "plus", List.of("a b"), "encoded", List.of("a+b")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void headers_and_cookies_are_one_view_through_every_front_door(Row row) throws IOException {
    ProxyRequest request = Requests.fixture(row.fixture());
    List<String> values = row.loses().xRepeat();
    assertThat(request.headers().all("X-REPEAT")).isEqualTo(values);
    assertThat(request.header("x-repeat")).isEqualTo(values.get(values.size() - 1));
    assertThat(request.headers().all("absent")).isEmpty();
    assertThat(request.cookies())
        .containsExactly(new Cookie("first", "1"), new Cookie("second", "2"));
    assertThat(request.cookie("first")).isEqualTo("1");
    assertThat(request.cookie("second")).isEqualTo("2");
    assertThat(request.cookie("Second")).isNull();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_client_is_one_view_through_every_front_door(Row row) throws IOException {
    ProxyRequest request = Requests.fixture(row.fixture());
    boolean told = !row.loses().itsContext();
    assertThat(request.sourceAddress()).isEqualTo("203.0.113.7");
    assertThat(request.userAgent()).isEqualTo("matrix/1.0");
    assertThat(request.scheme()).isEqualTo("https");
    assertThat(request.host()).isEqualTo(request.header("host")).isNotEmpty();
    assertThat(request.traceId()).isEqualTo("1-67fd87f5-0123456789abcdef01234567");
    assertThat(request.requestId()).isEqualTo(told ? "request-1" : null);
    assertThat(request.requestTime())
        .isEqualTo(told ? Instant.parse("2025-04-14T22:11:01.718Z") : null);
    assertThat(request.stage() != null).isEqualTo(told);
    assertThat(request.stageVariables())
        .isEqualTo(row.loses().itsRoute() ? Map.of() : Map.of("color", "blue"));
    assertThat(request.authorizer()).isNull();
    assertThat(request.claim("sub")).isNull();
    assertThat(request.caller().accountId()).isNull();
  }
}
