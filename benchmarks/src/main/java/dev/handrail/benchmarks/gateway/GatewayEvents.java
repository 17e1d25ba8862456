package dev.handrail.benchmarks.gateway;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.benchmarks.json.Events;
import java.nio.charset.StandardCharsets;

/** The requests, all answered alike. */
public enum GatewayEvents {
  /** 2.3 KB, the body {@code {"val01":"x"}}. */
  SMALL(Events.REST.json()),
  /** The same with a body of 1 MB, full of escapes, of which only the first property is read. */
  BIG(
      Events.rest(
          "{\\\"val01\\\":\\\"x\\\",\\\"items\\\":["
              + "{\\\"sku\\\":\\\"A-17\\\",\\\"text\\\":\\\"an ordinary\\\\nline of text\\\"},"
                  .repeat(20_000)
              + "{}]}"));

  private static final JsonElement EXPECTED =
      JsonParser.parseString("{\"message\":\"success lambda api test: x\"}");

  private final String json;

  GatewayEvents(String json) {
    this.json = json;
  }

  /**
   * The event.
   *
   * @return a JSON document in UTF-8
   */
  public byte[] document() {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Makes sure that a variant does what the others do.
   *
   * @param variant measured next
   * @throws Exception if it fails, or answers something else
   */
  void verify(GatewayVariant variant) throws Exception {
    String answer = new String(variant.handle(document()), StandardCharsets.UTF_8);
    JsonObject response = JsonParser.parseString(answer).getAsJsonObject();
    if (response.get("statusCode").getAsInt() != 200
        || (response.has("isBase64Encoded") && response.get("isBase64Encoded").getAsBoolean())
        || !JsonParser.parseString(response.get("body").getAsString()).equals(EXPECTED)) {
      throw new IllegalStateException("expected 200 with " + EXPECTED + ", but got " + answer);
    }
  }
}
