package dev.handrail.local.api.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.EncodedRequest;
import dev.handrail.gateway.server.EventEncoder;
import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.local.api.mapping.MethodRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes what validators and mappings read of the event that a proxy integration would get: so it is
 * the same headers, parameters and context whatever the integration is.
 */
final class MethodRequests {

  private static final byte[] NOTHING = {};

  private MethodRequests() {}

  /** The request without its body, which may be larger than an event. */
  static Exchange withoutBody(Exchange exchange) {
    IncomingRequest request = exchange.request();
    List<Header> others =
        request.headers().stream()
            .filter(line -> !line.name().equalsIgnoreCase("Content-Length")) // which no event has
            .toList();
    return exchange.withRequest(request.withHeaders(others).withBody(NOTHING));
  }

  /** Of a request that was let in. */
  static MethodRequest of(ApiCall call) {
    EncodedRequest encoded = EventEncoder.encode(withoutBody(call.exchange()));
    if (!(encoded instanceof EncodedRequest.Event event)) {
      throw new IllegalStateException("a request that was let in has an event");
    }
    return of(
        JsonParser.parseString(new String(event.bytes(), StandardCharsets.UTF_8)).getAsJsonObject(),
        new String(call.request().body(), StandardCharsets.UTF_8));
  }

  /** Of an event, whose body is not looked at. */
  static MethodRequest of(JsonObject event, String body) {
    List<Header> headers = new ArrayList<>();
    lists(event, "multiValueHeaders")
        .forEach((name, all) -> all.forEach(value -> headers.add(new Header(name, value))));
    return new MethodRequest(
        texts(event, "pathParameters"),
        lists(event, "multiValueQueryStringParameters"),
        headers,
        body,
        values(event.getAsJsonObject("requestContext")),
        texts(event, "stageVariables"));
  }

  private static Map<String, String> texts(JsonObject event, String member) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (event.get(member) instanceof JsonObject map) {
      map.entrySet().forEach(entry -> texts.put(entry.getKey(), entry.getValue().getAsString()));
    }
    return texts;
  }

  private static Map<String, List<String>> lists(JsonObject event, String member) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    if (event.get(member) instanceof JsonObject map) {
      for (Map.Entry<String, JsonElement> entry : map.entrySet()) {
        List<String> values = new ArrayList<>();
        entry.getValue().getAsJsonArray().forEach(value -> values.add(value.getAsString()));
        lists.put(entry.getKey(), values);
      }
    }
    return lists;
  }

  private static Map<String, Object> values(JsonObject map) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry : map.entrySet()) {
      if (entry.getValue() instanceof JsonObject inner) {
        values.put(entry.getKey(), values(inner));
      } else if (entry.getValue() instanceof JsonPrimitive primitive) {
        values.put(entry.getKey(), value(primitive));
      } else if (!entry.getValue().isJsonNull()) {
        values.put(entry.getKey(), entry.getValue().toString());
      }
    }
    return values;
  }

  private static Object value(JsonPrimitive primitive) {
    if (primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    if (!primitive.isNumber()) {
      return primitive.getAsString();
    }
    double number = primitive.getAsDouble();
    return number == Math.rint(number) ? (Object) primitive.getAsLong() : (Object) number;
  }
}
