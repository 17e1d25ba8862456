package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.handrail.StubContext;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.event.ProxyEvent;
import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP request as a test writes it, which becomes the event of any front door. The path is
 * percent-encoded, query values are letters and digits.
 */
record HttpCall(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    Map<String, String> claims,
    String body) {

  static HttpCall of(String method, String path) {
    return new HttpCall(method, path, Map.of(), Map.of(), Map.of(), null);
  }

  static HttpCall post(String body) {
    return of("POST", "/x").withBody(body);
  }

  HttpCall withQuery(String name, String... values) {
    Map<String, List<String>> more = new LinkedHashMap<>(query);
    more.put(name, List.of(values));
    return new HttpCall(method, path, more, headers, claims, body);
  }

  HttpCall withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpCall(method, path, query, more, claims, body);
  }

  HttpCall withClaim(String name, String value) {
    return new HttpCall(method, path, query, headers, Map.of(name, value), body);
  }

  HttpCall withBody(String text) {
    return new HttpCall(method, path, query, headers, claims, text);
  }

  ProxyRequest request(FrontDoor frontDoor) {
    return ProxyRequest.of(ProxyEvent.parse(event(frontDoor)));
  }

  ProxyRequest request() {
    return request(FrontDoor.REST_API);
  }

  HttpAnswer through(FrontDoor frontDoor, RequestStreamHandler function) {
    return through(frontDoor, function, new StubContext());
  }

  /** Invokes as the runtime client does, and reads the result as the front door does. */
  HttpAnswer through(FrontDoor frontDoor, RequestStreamHandler function, StubContext context) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event(frontDoor)), output, context);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return HttpAnswer.of(JsonValue.parse(output.toByteArray()));
  }

  byte[] event(FrontDoor frontDoor) {
    JsonBuilder event = new JsonBuilder().beginObject();
    switch (frontDoor) {
      case REST_API ->
          version1(event, "\"resourceId\":\"r1\",\"identity\":{\"sourceIp\":\"203.0.113.9\"}");
      case HTTP_API_V1 ->
          version1(
              event.name("version").value("1.0"), "\"resourceId\":\"$default\",\"identity\":{}");
      case HTTP_API_V2 ->
          version2(event, "abc.execute-api.us-east-1.amazonaws.com", PercentCodec.decodePath(path));
      case FUNCTION_URL -> version2(event, "abc.lambda-url.us-east-1.on.aws", path);
      case ALB -> alb(event, false);
      case ALB_MULTI_VALUE -> alb(event, true);
    }
    event.name("body").value(body).name("isBase64Encoded").value(false);
    return event.endObject().toByteArray();
  }

  private void version1(JsonBuilder event, String context) {
    event
        .name("httpMethod")
        .value(method)
        .name("path")
        .value(path)
        .name("resource")
        .value("/{proxy+}");
    event.name("pathParameters").nullValue();
    event
        .name("requestContext")
        .rawBytes(
            bytes(
                "{"
                    + context
                    + ",\"path\":\"/stage"
                    + path
                    + "\","
                    + "\"stage\":\"stage\",\"requestId\":\"door-1\""
                    + authorizer("{\"claims\":%s}")
                    + "}"));
    maps(event, true, true);
  }

  private void version2(JsonBuilder event, String domain, String rawPath) {
    event.name("version").value("2.0").name("rawPath").value(rawPath);
    event.name("rawQueryString").value(rawQuery());
    event
        .name("requestContext")
        .rawBytes(
            bytes(
                "{\"http\":{\"method\":\""
                    + method
                    + "\"},"
                    + "\"domainName\":\""
                    + domain
                    + "\",\"stage\":\"$default\",\"requestId\":\"door-1\""
                    + authorizer("{\"jwt\":{\"claims\":%s,\"scopes\":null}}")
                    + "}"));
    event.name("headers");
    singles(event, headers, true);
  }

  private void alb(JsonBuilder event, boolean multi) {
    event.name("httpMethod").value(method).name("path").value(path);
    event.name("requestContext").rawBytes(bytes("{\"elb\":{\"targetGroupArn\":\"arn\"}}"));
    maps(event, !multi, multi);
  }

  private void maps(JsonBuilder event, boolean single, boolean multi) {
    if (single) {
      Map<String, String> last = new LinkedHashMap<>();
      query.forEach((name, values) -> last.put(name, values.get(values.size() - 1)));
      singles(event.name("headers"), headers, false);
      singles(event.name("queryStringParameters"), last, false);
    }
    if (multi) {
      Map<String, List<String>> lists = new LinkedHashMap<>();
      headers.forEach((name, value) -> lists.put(name, List.of(value)));
      multis(event.name("multiValueHeaders"), lists);
      multis(event.name("multiValueQueryStringParameters"), query);
    }
  }

  private static void singles(JsonBuilder event, Map<String, String> values, boolean lower) {
    event.beginObject();
    values.forEach(
        (name, value) -> event.name(lower ? name.toLowerCase(Locale.ROOT) : name).value(value));
    event.endObject();
  }

  private static void multis(JsonBuilder event, Map<String, List<String>> values) {
    event.beginObject();
    values.forEach(
        (name, all) -> {
          event.name(name).beginArray();
          all.forEach(event::value);
          event.endArray();
        });
    event.endObject();
  }

  private String rawQuery() {
    List<String> pairs = new ArrayList<>();
    query.forEach((name, values) -> values.forEach(value -> pairs.add(name + "=" + value)));
    return String.join("&", pairs);
  }

  private String authorizer(String form) {
    if (claims.isEmpty()) {
      return "";
    }
    JsonBuilder object = new JsonBuilder();
    singles(object, claims, false);
    return ",\"authorizer\":" + form.formatted(new String(object.toByteArray(), UTF_8));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
