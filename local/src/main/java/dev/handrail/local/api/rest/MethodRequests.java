package dev.handrail.local.api.rest;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.EncodedRequest;
import dev.handrail.gateway.server.EventEncoder;
import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.local.api.mapping.MethodRequest;
import dev.handrail.local.json.JsonMaps;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        JsonMaps.read(event.bytes()), new String(call.request().body(), StandardCharsets.UTF_8));
  }

  /** Of an event, whose body is not looked at. */
  static MethodRequest of(Map<String, @Nullable Object> event, String body) {
    List<Header> headers = new ArrayList<>();
    lists(event.get("multiValueHeaders"))
        .forEach((name, all) -> all.forEach(value -> headers.add(new Header(name, value))));
    return new MethodRequest(
        texts(event.get("pathParameters")),
        lists(event.get("multiValueQueryStringParameters")),
        headers,
        body,
        values(event.get("requestContext")),
        texts(event.get("stageVariables")));
  }

  private static Map<String, String> texts(@Nullable Object member) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (member instanceof Map<?, ?> map) {
      map.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
    }
    return texts;
  }

  private static Map<String, List<String>> lists(@Nullable Object member) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    if (member instanceof Map<?, ?> map) {
      map.forEach(
          (name, all) -> {
            if (all instanceof List<?> values) {
              lists.put(String.valueOf(name), values.stream().map(String::valueOf).toList());
            }
          });
    }
    return lists;
  }

  /** What is null in an event is not there for templates. */
  private static Map<String, Object> values(@Nullable Object member) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (member instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            if (value != null) {
              values.put(
                  String.valueOf(name), value instanceof Map<?, ?> inner ? values(inner) : value);
            }
          });
    }
    return values;
  }
}
