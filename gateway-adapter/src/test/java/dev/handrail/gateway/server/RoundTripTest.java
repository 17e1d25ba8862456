package dev.handrail.gateway.server;

import static dev.handrail.gateway.event.FrontDoor.ALB;
import static dev.handrail.gateway.event.FrontDoor.FUNCTION_URL;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V1;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V2;
import static dev.handrail.gateway.event.FrontDoor.REST_API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.Cookie;
import dev.handrail.gateway.Header;
import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.routing.PercentCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Request to event to view gives the request back, but for what AWS loses. Losses have no test data
 * here, or an expectation of their own; each says so where it is.
 */
class RoundTripTest {

  private static final int REQUESTS = 400;
  private static final String[] PIECES = {
    "a", "Z", "7", "-", ".", "_", "~", " ", "+", "&", "=", "é", "☕", "😀", "\"", "\\", "<", ",", ";"
  };
  private static final String[] NAMES = {"X-One", "x-two", "aCCept", "Content-Language", "q"};

  /** What a request says, before a front door reads it. */
  private record Sent(
      FrontDoor frontDoor,
      String method,
      String path,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      List<List<Cookie>> cookieLines,
      IncomingRequest request) {}

  @ParameterizedTest
  @EnumSource
  void a_request_comes_back_from_its_event(FrontDoor frontDoor) {
    for (int seed = 0; seed < REQUESTS; seed++) {
      Sent sent = sent(frontDoor, new Random(seed));
      ProxyRequest view = Exchanges.view(exchange(sent));
      String name = frontDoor + " " + seed;
      assertThat(view.frontDoor()).isEqualTo(frontDoor);
      assertThat(view.method()).as(name).isEqualTo(sent.method());
      assertThat(view.path()).as(name).isEqualTo(sent.path());
      sent.query().forEach((key, values) -> compareQuery(view, key, values, name));
      sent.headers().forEach((key, values) -> compareHeader(view, key, values, name));
      assertThat(view.cookies()).as(name).isEqualTo(cookies(sent));
      assertThat(view.bytes()).as(name).isEqualTo(sent.request().body());
      assertThat(view.sourceAddress()).as(name).isEqualTo("203.0.113.7");
    }
  }

  private static Exchange exchange(Sent sent) {
    Endpoint endpoint =
        switch (sent.frontDoor()) {
          case REST_API ->
              Exchanges.restStage().binaryMediaTypes(List.of("application/octet-stream")).build();
          default -> Exchanges.endpoint(sent.frontDoor());
        };
    return Exchanges.at(endpoint, sent.request());
  }

  private static void compareQuery(
      ProxyRequest view, String key, List<String> values, String name) {
    // Loss: a load balancer without multi-values sends the last one only.
    boolean last = view.frontDoor() == ALB;
    List<String> expected = last ? values.subList(values.size() - 1, values.size()) : values;
    assertThat(view.queryAll(key)).as(name + " " + key).isEqualTo(expected);
  }

  private static void compareHeader(
      ProxyRequest view, String key, List<String> values, String name) {
    // Losses: the same for headers; and lines that payload format 2.0 has joined stay joined.
    boolean last = view.frontDoor() == ALB;
    boolean joined = view.frontDoor() == HTTP_API_V2 || view.frontDoor() == FUNCTION_URL;
    List<String> expected =
        last
            ? values.subList(values.size() - 1, values.size())
            : joined ? List.of(String.join(",", values)) : values;
    assertThat(view.headers().all(key)).as(name + " " + key).isEqualTo(expected);
  }

  private static List<Cookie> cookies(Sent sent) {
    // Loss: of two cookie lines a load balancer without multi-values sends the last one only.
    List<List<Cookie>> lines = sent.cookieLines();
    boolean last = sent.frontDoor() == ALB && !lines.isEmpty();
    List<Cookie> cookies = new ArrayList<>();
    (last ? lines.subList(lines.size() - 1, lines.size()) : lines).forEach(cookies::addAll);
    return cookies;
  }

  private static Sent sent(FrontDoor frontDoor, Random random) {
    String path = path(frontDoor, random);
    Map<String, List<String>> query = new LinkedHashMap<>();
    StringBuilder target = new StringBuilder(frontDoor == REST_API ? "/prod" : "");
    target.append(encoded(path, random));
    char separator = '?';
    for (int i = random.nextInt(4); i > 0; i--) {
      String key = "k" + random.nextInt(3) + text(random);
      String value = text(random);
      query.computeIfAbsent(key, ignored -> new ArrayList<>()).add(value);
      target.append(separator).append(PercentCodec.encodeQuery(key));
      target.append('=').append(PercentCodec.encodeQuery(value));
      separator = '&';
    }
    String method = random.nextBoolean() ? "PATCH" : "GET";
    IncomingRequest request = Exchanges.request(method, target.toString());
    Map<String, List<String>> headers = headers(random);
    List<List<Cookie>> cookieLines = cookieLines(random);
    boolean binary = random.nextBoolean();
    // Loss: text is read as UTF-8, so what is not in UTF-8 has to be declared binary.
    byte[] body = binary ? bytes(random) : Exchanges.utf8(text(random));
    String contentType = binary ? "application/octet-stream" : "application/json";
    request =
        request
            .withHeaders(lines(headers, cookieLines, random))
            .withHeader("content-type", contentType)
            .withBody(body);
    return new Sent(frontDoor, method, path, query, headers, cookieLines, request);
  }

  /** Every other character in an escape, whether it needs one or not. */
  private static String encoded(String path, Random random) {
    StringBuilder encoded = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              boolean escape = c != '/' && c < 0x80 && random.nextBoolean();
              encoded.append(
                  escape
                      ? "%" + String.format(Locale.ROOT, "%02x", c)
                      : PercentCodec.encodePath(one));
            });
    return encoded.toString();
  }

  private static String path(FrontDoor frontDoor, Random random) {
    StringBuilder path = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      path.append("/s").append(text(random));
      // Loss: HTTP APIs decode a path twice and end it at a question mark.
      boolean httpApi = frontDoor == HTTP_API_V1 || frontDoor == HTTP_API_V2;
      path.append(httpApi || random.nextBoolean() ? "" : "%41?");
    }
    return path.toString();
  }

  private static Map<String, List<String>> headers(Random random) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      // Loss: the order of lines with different names; events have headers sorted.
      headers
          .computeIfAbsent(NAMES[random.nextInt(NAMES.length)], ignored -> new ArrayList<>())
          .add("v" + text(random) + "v"); // Loss: white space at the ends is no part of a value.
    }
    return headers;
  }

  private static List<List<Cookie>> cookieLines(Random random) {
    List<List<Cookie>> lines = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      List<Cookie> cookies = new ArrayList<>();
      for (int j = random.nextInt(3); j >= 0; j--) {
        // Loss: a cookie without a name, which HTTP APIs drop.
        cookies.add(new Cookie("c" + random.nextInt(5), "v" + random.nextInt(100)));
      }
      lines.add(cookies);
    }
    return lines;
  }

  private static List<Header> lines(
      Map<String, List<String>> headers, List<List<Cookie>> cookieLines, Random random) {
    List<Header> lines = new ArrayList<>();
    headers.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    lines.add(
                        new Header(
                            random.nextBoolean() ? name : name.toUpperCase(Locale.ROOT), value))));
    for (List<Cookie> cookies : cookieLines) {
      List<String> pairs = new ArrayList<>();
      cookies.forEach(cookie -> pairs.add(cookie.name() + "=" + cookie.value()));
      lines.add(new Header("cookie", String.join("; ", pairs)));
    }
    return lines;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(20)];
    random.nextBytes(bytes);
    return bytes;
  }
}
