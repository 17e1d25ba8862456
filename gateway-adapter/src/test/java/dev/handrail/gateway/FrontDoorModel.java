package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.json.JsonValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a front door makes of a result, as section 2 of the facts says; written for these tests, and
 * apart from the code under test. What AWS answers with 500 or 502 is an assertion error.
 */
final class FrontDoorModel {

  /** What a client gets; names of headers in lower case, values of one name joined by commas. */
  record Answer(int status, Map<String, String> headers, List<String> cookies, ByteBuffer body) {}

  private static final Set<String> KNOWN_TO_REST =
      Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");

  private final Map<String, String> headers = new TreeMap<>();
  private final List<String> cookies = new ArrayList<>();

  private FrontDoorModel() {}

  static Answer answer(FrontDoor frontDoor, byte[] result) {
    FrontDoorModel model = new FrontDoorModel();
    JsonValue root = JsonValue.parse(result);
    requireForm(frontDoor, root);
    model.read(frontDoor, root);
    JsonValue body = root.get("body");
    String text = body == null ? "" : body.asString();
    boolean base64 = flag(root);
    return new Answer(
        (int) root.get("statusCode").asLong(),
        model.headers,
        model.cookies,
        ByteBuffer.wrap(base64 ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8)));
  }

  private static boolean flag(JsonValue root) {
    JsonValue flag = root.get("isBase64Encoded");
    assertThat(flag).as("isBase64Encoded").isNotNull();
    return flag.asBoolean();
  }

  private static void requireForm(FrontDoor frontDoor, JsonValue root) {
    for (JsonValue member = root.first(); member != null; member = member.next()) {
      assertThat(member.isNull()).as("null in " + member.name()).isFalse();
      if (frontDoor == FrontDoor.REST_API) {
        assertThat(KNOWN_TO_REST).contains(member.name());
      }
    }
    assertThat(root.get("statusCode").kind()).isEqualTo(JsonValue.Kind.NUMBER);
    assertThat(root.get("headers") != null && root.get("multiValueHeaders") != null)
        .as("headers and multiValueHeaders")
        .isFalse();
  }

  private void read(FrontDoor frontDoor, JsonValue root) {
    switch (frontDoor) {
      case REST_API, HTTP_API_V1 -> {
        single(root.get("headers"));
        multi(root.get("multiValueHeaders"));
      }
      case HTTP_API_V2, FUNCTION_URL -> {
        for (JsonValue one = first(root.get("cookies")); one != null; one = one.next()) {
          cookies.add(one.asString());
        }
        single(root.get("headers"));
        assertThat(headers).doesNotContainKey("set-cookie");
      }
      case ALB -> single(root.get("headers"));
      case ALB_MULTI_VALUE -> multi(root.get("multiValueHeaders"));
    }
  }

  private void single(@Nullable JsonValue map) {
    for (JsonValue one = first(map); one != null; one = one.next()) {
      add(one.name(), one.asString());
    }
  }

  private void multi(@Nullable JsonValue map) {
    for (JsonValue values = first(map); values != null; values = values.next()) {
      assertThat(values.kind()).isEqualTo(JsonValue.Kind.ARRAY);
      for (JsonValue one = values.first(); one != null; one = one.next()) {
        add(values.name(), one.asString());
      }
    }
  }

  private static @Nullable JsonValue first(@Nullable JsonValue container) {
    return container == null ? null : container.first();
  }

  private void add(@Nullable String name, String value) {
    assertThat(name + value).as("what a header may be").matches("[\\t -~]*");
    String lower = String.valueOf(name).toLowerCase(Locale.ROOT);
    if (lower.equals("set-cookie")) {
      cookies.add(value);
    } else {
      headers.merge(lower, value, (a, b) -> a + "," + b);
    }
  }
}
