package dev.handrail.gateway.server;

import static dev.handrail.gateway.event.FrontDoor.REST_API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.event.FrontDoor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, from the client or from the function: a correct answer or a clean error. */
class HostileInputTest {

  private static final int TRIES = 500;
  private static final String[] FRAGMENTS = {
    "{", "}", "[", "]", ":", ",", "\"statusCode\"", "\"headers\"", "\"multiValueHeaders\"",
    "\"body\"", "\"isBase64Encoded\"", "\"cookies\"", "200", "\"200\"", "-1", "1e9", "true", "null",
    "\"x\"", "\"\\ud800\"", "\"a\\r\\nb\"", "{}", "[]", "\"Set-Cookie\"", "\"a,b\"", "\"=\""
  };

  @ParameterizedTest
  @EnumSource
  void random_results_are_answered_by_every_front_door(FrontDoor frontDoor) {
    Random random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      byte[] payload = i % 2 == 0 ? Exchanges.utf8(fragments(random)) : randomBytes(random);
      assertSound(frontDoor, payload);
    }
  }

  @ParameterizedTest
  @EnumSource
  void results_that_are_almost_right_are_answered_by_every_front_door(FrontDoor frontDoor) {
    Random random = new Random(8);
    for (int i = 0; i < TRIES; i++) {
      StringBuilder result = new StringBuilder("{\"statusCode\":200");
      for (int j = random.nextInt(3); j >= 0; j--) {
        result.append(',').append(FRAGMENTS[6 + random.nextInt(6)]).append(':');
        result.append(value(random, 2));
      }
      assertSound(frontDoor, Exchanges.utf8(result.append('}').toString()));
    }
  }

  private static void assertSound(FrontDoor frontDoor, byte[] payload) {
    Exchange exchange = Exchanges.of(frontDoor, Exchanges.get(frontDoor, "/x"));
    for (InvocationResult result :
        List.of(InvocationResult.succeeded(payload), InvocationResult.functionError(payload))) {
      assertSound(ResultDecoder.decode(exchange, result, Exchanges.TIME));
      NonProxyIntegration integration =
          NonProxyIntegration.withDefaultStatus(200).withStatus(400, ".*x.*");
      assertSound(integration.decode(exchange, result, Exchanges.TIME));
    }
  }

  private static void assertSound(DecodedResult decoded) {
    OutgoingResponse response = decoded.response();
    assertThat(response.status()).isBetween(200, 599);
    assertThat(response.headers("Content-Length").size()).isLessThan(2);
    for (Header header : response.headers()) {
      assertThat(header.name()).matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
      assertThat(header.value()).doesNotContain("\r", "\n", "\0");
    }
    if (decoded.failure() != null) {
      assertThat(response.status()).isGreaterThanOrEqualTo(429);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\r\\nSet-Cookie: evil=1", "a\\nb", "a\\u0000b"})
  void a_function_cannot_split_a_response(String value) {
    for (FrontDoor frontDoor : FrontDoor.values()) {
      boolean multi = frontDoor == FrontDoor.ALB_MULTI_VALUE;
      String headers =
          multi
              ? "\"multiValueHeaders\":{\"X-A\":[\"" + value + "\"]}"
              : "\"headers\":{\"X-A\":\"" + value + "\"}";
      DecodedResult decoded = Exchanges.decode(frontDoor, "{\"statusCode\":200," + headers + "}");
      assertThat(decoded.response().status()).as(frontDoor.name()).isGreaterThanOrEqualTo(500);
      assertThat(decoded.failure()).isNotNull();
      assertThat(String.valueOf(decoded.failure())).doesNotContain("evil");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "====", "a b=", "YWJj\\r\\nZA==", "é"})
  void base64_that_is_none_is_a_clean_error(String body) {
    String result = "{\"statusCode\":200,\"body\":\"" + body + "\",\"isBase64Encoded\":true}";
    for (FrontDoor frontDoor : FrontDoor.values()) {
      int expected = frontDoor == REST_API ? 200 : 500; // REST sends it as it is
      assertThat(Exchanges.response(frontDoor, result).status() / 100 * 100)
          .as(frontDoor.name())
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void random_requests_become_an_event_or_a_refusal(FrontDoor frontDoor) {
    Random random = new Random(9);
    for (int i = 0; i < TRIES; i++) {
      String target = (frontDoor == REST_API ? "/prod/" : "/") + line(random);
      IncomingRequest request =
          Exchanges.request(i % 10 == 0 ? line(random) : "GET", target)
              .withHeader("X-" + (i % 3 == 0 ? line(random) : "A"), line(random))
              .withHeader("Cookie", line(random))
              .withHeader("Content-Type", i % 2 == 0 ? "application/json" : line(random))
              .withBody(randomBytes(random));
      EncodedRequest encoded = EventEncoder.encode(Exchanges.of(frontDoor, request));
      if (encoded instanceof EncodedRequest.Refusal refusal) {
        assertThat(refusal.response().status()).isBetween(400, 499);
      } else {
        assertThat(Exchanges.view(Exchanges.of(frontDoor, request)).frontDoor())
            .isEqualTo(frontDoor);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void ten_thousand_headers_are_too_many(FrontDoor frontDoor) {
    List<Header> headers = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      headers.add(new Header("X-" + i, "0123456789"));
    }
    IncomingRequest request = Exchanges.get(frontDoor, "/x").withHeaders(headers);
    assertThat(Exchanges.refusal(Exchanges.of(frontDoor, request)).response().status())
        .isEqualTo(431);
  }

  @ParameterizedTest
  @EnumSource
  void names_with_equal_hashes_are_told_apart(FrontDoor frontDoor) {
    StringBuilder target = new StringBuilder(frontDoor == REST_API ? "/prod/x?q=1" : "/x?q=1");
    List<Header> headers = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String name = colliding(i);
      headers.add(new Header(name, Integer.toString(i)));
      target.append('&').append(name).append('=').append(i);
    }
    IncomingRequest request = Exchanges.request("GET", target.toString()).withHeaders(headers);
    Exchange exchange = Exchanges.of(frontDoor, request);
    for (int i = 0; i < 64; i++) {
      assertThat(colliding(i)).hasSameHashCodeAs(colliding(0));
    }
    assertThat(Exchanges.view(exchange).query(colliding(63))).isEqualTo("63");
    assertThat(Exchanges.view(exchange).query(colliding(0))).isEqualTo("0");
  }

  @ParameterizedTest
  @EnumSource
  void a_result_with_many_headers_of_equal_hashes_is_answered(FrontDoor frontDoor) {
    StringBuilder single = new StringBuilder();
    StringBuilder multi = new StringBuilder();
    for (int i = 0; i < 8_192; i++) {
      String name = colliding(i);
      single.append(i == 0 ? "" : ",").append('"').append(name).append("\":\"1\"");
      multi.append(i == 0 ? "" : ",").append('"').append(name).append("\":[\"1\"]");
    }
    String result =
        "{\"statusCode\":200,\"headers\":{" + single + "},\"multiValueHeaders\":{" + multi + "}}";
    assertThat(Exchanges.response(frontDoor, result).headers()).hasSizeGreaterThan(256);
  }

  /** Fourteen times {@code Aa} or {@code BB}, which have one hash. */
  private static String colliding(int bits) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      name.append((bits >> i & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }

  private static String fragments(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
    }
    return text.toString();
  }

  private static String value(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 5 : 8);
    return switch (kind) {
      case 0 -> "null";
      case 1 -> "true";
      case 2 -> "12.5";
      case 3 -> "\"a,b\\n\"";
      case 4 -> "\"x\"";
      case 5 -> "[" + value(random, depth - 1) + "," + value(random, depth - 1) + "]";
      case 6 -> "{\"set-cookie\":" + value(random, depth - 1) + "}";
      default -> "{\"X-A\":" + value(random, depth - 1) + ",\"\":" + value(random, 0) + "}";
    };
  }

  private static byte[] randomBytes(Random random) {
    byte[] bytes = new byte[random.nextInt(30)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String line(Random random) {
    byte[] bytes = new byte[random.nextInt(12)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (random.nextInt(8) == 0 ? random.nextInt(256) : 33 + random.nextInt(94));
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
