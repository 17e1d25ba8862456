package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.SentRequest.Parameter;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.event.ProxyEvent;
import dev.handrail.gateway.routing.PercentCodec;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A random request that becomes an event is given back by the view, up to what AWS loses. */
class RequestRoundTripTest {

  private static final int REQUESTS = 200;

  @ParameterizedTest
  @EnumSource
  void a_view_gives_back_what_was_sent(FrontDoor frontDoor) {
    for (int seed = 0; seed < REQUESTS; seed++) {
      Random random = new Random(seed);
      SentRequest sent = SentRequest.of(random);
      byte[] event = EventEncoder.encode(sent, frontDoor, random);
      ProxyRequest request = ProxyRequest.of(ProxyEvent.parse(event));
      String described = "seed " + seed + ": " + new String(event, UTF_8);
      assertThat(request.frontDoor()).as(described).isEqualTo(frontDoor);
      assertThat(request.method()).as(described).isEqualTo(sent.method());
      assertThat(request.path()).as(described).isEqualTo(sent.path());
      checkRawPath(request, sent, described);
      checkQuery(request, sent, described);
      checkHeaders(request, sent, described);
      assertThat(request.cookies()).as(described).isEqualTo(sent.cookies());
      assertThat(request.contentType()).as(described).isEqualTo(sent.contentType());
      assertThat(request.bytes()).as(described).isEqualTo(sent.body());
      if (sent.isText()) {
        assertThat(request.text()).as(described).isEqualTo(new String(sent.body(), UTF_8));
      }
    }
  }

  /** Payload format 2.0 of an HTTP API loses which characters were encoded. */
  private static void checkRawPath(ProxyRequest request, SentRequest sent, String described) {
    assertThat(PercentCodec.decodePath(request.rawPath())).as(described).isEqualTo(sent.path());
    if (request.frontDoor() != FrontDoor.HTTP_API_V2) {
      assertThat(request.rawPath()).as(described).isEqualTo(sent.rawPath());
    }
  }

  /** A load balancer loses all but the last value, of names that are encoded alike. */
  private static void checkQuery(ProxyRequest request, SentRequest sent, String described) {
    QueryParameters again = QueryParameters.parse(request.rawQuery());
    assertThat(again).as(described).isEqualTo(request.queryParameters());
    for (Parameter parameter : sent.query()) {
      List<String> values =
          sent.query().stream()
              .filter(other -> other.name().equals(parameter.name()))
              .map(Parameter::value)
              .toList();
      if (request.frontDoor() == FrontDoor.ALB) {
        assertThat(values).as(described).containsAll(request.queryAll(parameter.name()));
        assertThat(request.query(parameter.name())).as(described).isNotNull();
      } else if (request.frontDoor() == FrontDoor.ALB_MULTI_VALUE) {
        assertThat(request.queryAll(parameter.name()))
            .as(described)
            .containsExactlyInAnyOrderElementsOf(values);
      } else {
        assertThat(request.queryAll(parameter.name())).as(described).isEqualTo(values);
        assertThat(request.query(parameter.name()))
            .as(described)
            .isEqualTo(values.get(values.size() - 1));
      }
    }
  }

  /** Payload format 2.0 joins the values of a header, a load balancer loses all but the last. */
  private static void checkHeaders(ProxyRequest request, SentRequest sent, String described) {
    sent.headers()
        .forEach(
            (name, values) -> {
              List<String> expected =
                  switch (request.frontDoor()) {
                    case REST_API, HTTP_API_V1, ALB_MULTI_VALUE -> values;
                    case HTTP_API_V2, FUNCTION_URL -> List.of(String.join(",", values));
                    case ALB -> values.subList(values.size() - 1, values.size());
                  };
              assertThat(request.headers().all(name)).as(described).isEqualTo(expected);
            });
  }
}
