package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.event.FrontDoor;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a response is, the client of each front door gets it. What front doors lose, and is not
 * looked at here: the case of names; the order of different names; whether values of a name came in
 * several lines or one; a lone surrogate in a text, which no charset can write.
 */
class ResponseRoundTripTest {

  private static final int RESPONSES = 500;
  private static final String TOKEN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~";
  private static final List<String> TYPES =
      List.of(
          "text/plain; charset=utf-8",
          "text/html;charset=\"UTF-16BE\"",
          "application/json",
          "text/csv; header=present; charset=UTF-16LE");

  @ParameterizedTest
  @EnumSource
  void the_client_gets_status_headers_cookies_and_body(FrontDoor frontDoor) {
    for (int seed = 0; seed < RESPONSES; seed++) {
      ProxyResponse response = response(new Random(seed));
      FrontDoorModel.Answer answer = FrontDoorModel.answer(frontDoor, response.toResult(frontDoor));
      String which = "seed " + seed;
      assertThat(answer.status()).as(which).isEqualTo(response.status());
      assertThat(answer.headers()).as(which).isEqualTo(expected(response, frontDoor));
      assertThat(answer.cookies()).as(which).isEqualTo(response.cookies());
      assertThat(answer.body()).as(which).isEqualTo(ByteBuffer.wrap(response.bytes()));
    }
  }

  private static Map<String, String> expected(ProxyResponse response, FrontDoor frontDoor) {
    String separator = frontDoor == FrontDoor.ALB ? ", " : ",";
    Map<String, String> expected = new TreeMap<>();
    for (Header line : response.headers()) {
      expected.merge(
          line.name().toLowerCase(Locale.ROOT), line.value(), (a, b) -> a + separator + b);
    }
    return expected;
  }

  private static ProxyResponse response(Random random) {
    ProxyResponse response = body(random);
    for (int i = random.nextInt(6); i > 0; i--) {
      String name = "X-" + text(random, TOKEN, 1 + random.nextInt(2));
      String value = headerValue(random);
      response =
          random.nextBoolean()
              ? response.withHeader(name, value)
              : response.withAddedHeader(name, value);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      response = response.withCookie(SetCookie.of(text(random, TOKEN, 3), "v" + random.nextInt()));
    }
    return random.nextInt(4) == 0
        ? response.withAddedHeader("set-cookie", "raw=" + headerValue(random) + ";")
        : response;
  }

  private static ProxyResponse body(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> ProxyResponse.of(200 + random.nextInt(400));
      case 1 -> ProxyResponse.text(unicode(random)).withStatus(400 + random.nextInt(200));
      case 2 ->
          ProxyResponse.text(unicode(random))
              .withHeader("content-TYPE", TYPES.get(random.nextInt(TYPES.size())));
      case 3 -> ProxyResponse.jsonBytes(unicode(random).getBytes(UTF_8)).withStatus(201);
      default -> {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        yield ProxyResponse.bytes("application/x-" + random.nextInt(9), bytes);
      }
    };
  }

  private static String headerValue(Random random) {
    StringBuilder value = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      value.append(random.nextInt(20) == 0 ? '\t' : (char) (' ' + random.nextInt(95)));
    }
    return value.toString();
  }

  private static String unicode(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      int point = random.nextInt(1 << (7 + 2 * random.nextInt(6)));
      boolean valid = Character.isValidCodePoint(point);
      boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      text.appendCodePoint(valid && !surrogate ? point : '"');
    }
    return text.toString();
  }

  private static String text(Random random, String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
