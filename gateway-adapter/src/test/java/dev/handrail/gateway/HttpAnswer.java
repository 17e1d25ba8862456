package dev.handrail.gateway;

import dev.handrail.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A function's result as a front door reads it, whichever map the headers are in. */
record HttpAnswer(int status, List<Header> headers, String body) {

  static HttpAnswer of(JsonValue result) {
    List<Header> headers = new ArrayList<>();
    for (String map : List.of("headers", "multiValueHeaders")) {
      JsonValue values = result.getPresent(map);
      for (JsonValue value = values == null ? null : values.first();
          value != null;
          value = value.next()) {
        add(headers, value);
      }
    }
    String text = result.getString("body");
    JsonValue base64 = result.getPresent("isBase64Encoded");
    return new HttpAnswer(
        (int) result.get("statusCode").asLong(),
        headers,
        text != null && base64 != null && base64.asBoolean()
            ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
            : text == null ? "" : text);
  }

  private static void add(List<Header> headers, JsonValue value) {
    if (value.kind() == JsonValue.Kind.STRING) {
      headers.add(new Header(value.name(), value.asString()));
      return;
    }
    for (JsonValue one = value.first(); one != null; one = one.next()) {
      headers.add(new Header(value.name(), one.asString()));
    }
  }

  String header(String name) {
    return Headers.of(headers).get(name);
  }
}
