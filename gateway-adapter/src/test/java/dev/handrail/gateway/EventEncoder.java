package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.handrail.gateway.SentRequest.Parameter;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.json.JsonBuilder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the event that a front door makes of a request, written apart from what reads it. */
final class EventEncoder {

  private final SentRequest sent;
  private final Random random;
  private final JsonBuilder out = new JsonBuilder().beginObject();

  private EventEncoder(SentRequest sent, Random random) {
    this.sent = sent;
    this.random = random;
  }

  static byte[] encode(SentRequest sent, FrontDoor frontDoor, Random random) {
    EventEncoder encoder = new EventEncoder(sent, random);
    switch (frontDoor) {
      case REST_API -> encoder.restApi();
      case HTTP_API_V1 -> encoder.httpApiV1();
      case HTTP_API_V2 -> encoder.httpApiV2();
      case FUNCTION_URL -> encoder.functionUrl();
      case ALB -> encoder.alb(false);
      case ALB_MULTI_VALUE -> encoder.alb(true);
    }
    return encoder.out.endObject().toByteArray();
  }

  /** Through the API's own domain name, or a custom one with or without a base path. */
  private void restApi() {
    String[] bases = {"", "/v1", "/v1/prod"};
    boolean own = random.nextBoolean();
    String path = own ? sent.rawPath() : bases[random.nextInt(bases.length)] + sent.rawPath();
    text("resource", "/{proxy+}").text("path", path).text("httpMethod", sent.method());
    out.name("pathParameters").beginObject();
    text("proxy", sent.rawPath().substring(1));
    out.endObject();
    out.name("requestContext").beginObject();
    text("path", own ? "/prod" + path : path).text("stage", "prod").text("resourceId", "r");
    out.endObject();
    multi("multiValueQueryStringParameters", query(Parameter::name, Parameter::value));
    Map<String, List<String>> headers = headers(UnaryOperator.identity());
    if (random.nextBoolean()) {
      headers.replace("cookie", sent.cookies().stream().map(EventEncoder::pair).toList());
    }
    multi("multiValueHeaders", headers);
    body(random.nextBoolean() && sent.isText());
  }

  private void httpApiV1() {
    String stage = random.nextBoolean() ? "$default" : "prod";
    String prefix = stage.equals("prod") ? "/prod" : "";
    text("version", "1.0").text("httpMethod", sent.method()).text("path", prefix + sent.rawPath());
    out.name("requestContext").beginObject();
    text("stage", stage).text("path", prefix + sent.path());
    out.endObject();
    multi("multiValueQueryStringParameters", query(Parameter::name, Parameter::value));
    multi("multiValueHeaders", headers(UnaryOperator.identity()));
    body(sent.isText());
  }

  private void httpApiV2() {
    String stage = random.nextBoolean() ? "$default" : "prod";
    version2((stage.equals("prod") ? "/prod" : "") + sent.path(), stage, "abc.execute-api.x");
    single("headers", headers(EventEncoder::lower), ",", "cookie");
  }

  private void functionUrl() {
    version2(sent.rawPath(), "$default", "abc.lambda-url.eu-west-1.on.aws");
    single("headers", headers(EventEncoder::lower), ",", "");
  }

  private void version2(String rawPath, String stage, String domain) {
    text("version", "2.0").text("rawPath", rawPath);
    text(
        "rawQueryString",
        sent.query().stream().map(p -> p.rawName() + '=' + p.rawValue()).collect(joining("&")));
    if (!sent.cookies().isEmpty()) {
      out.name("cookies").beginArray();
      sent.cookies().forEach(cookie -> out.value(pair(cookie)));
      out.endArray();
    }
    out.name("requestContext").beginObject();
    text("stage", stage).text("domainName", domain);
    out.name("http").beginObject();
    text("method", sent.method()).text("path", sent.path());
    out.endObject().endObject();
    body(sent.isText());
  }

  private void alb(boolean multi) {
    out.name("requestContext").beginObject().name("elb").beginObject().endObject().endObject();
    text("httpMethod", sent.method()).text("path", sent.rawPath());
    if (multi) {
      multi("multiValueQueryStringParameters", query(Parameter::rawName, Parameter::rawValue));
      multi("multiValueHeaders", headers(EventEncoder::lower));
    } else {
      single("queryStringParameters", query(Parameter::rawName, Parameter::rawValue), null, "");
      single("headers", headers(EventEncoder::lower), null, "");
    }
    body(sent.isText());
  }

  private Map<String, List<String>> query(
      Function<Parameter, String> name, Function<Parameter, String> value) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (Parameter parameter : sent.query()) {
      query
          .computeIfAbsent(name.apply(parameter), any -> new ArrayList<>())
          .add(value.apply(parameter));
    }
    return query;
  }

  private Map<String, List<String>> headers(UnaryOperator<String> name) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    sent.headers().forEach((key, values) -> headers.put(name.apply(key), values));
    headers.put(name.apply("Content-Type"), List.of(sent.contentType()));
    if (!sent.cookies().isEmpty()) {
      headers.put(
          "cookie",
          List.of(sent.cookies().stream().map(EventEncoder::pair).collect(joining("; "))));
    }
    return headers;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String pair(Cookie cookie) {
    return cookie.name() + '=' + cookie.value();
  }

  private void multi(String name, Map<String, List<String>> values) {
    if (values.isEmpty()) {
      out.name(name).nullValue();
      return;
    }
    out.name(name).beginObject();
    values.forEach(
        (key, list) -> {
          out.name(key).beginArray();
          list.forEach(out::value);
          out.endArray();
        });
    out.endObject();
  }

  /** All values joined, or the last one without a delimiter. */
  private void single(
      String name, Map<String, List<String>> values, @Nullable String delimiter, String without) {
    out.name(name).beginObject();
    values.forEach(
        (key, list) -> {
          if (!key.equals(without)) {
            text(key, delimiter == null ? list.get(list.size() - 1) : String.join(delimiter, list));
          }
        });
    out.endObject();
  }

  private void body(boolean asText) {
    text(
        "body",
        asText ? new String(sent.body(), UTF_8) : Base64.getEncoder().encodeToString(sent.body()));
    out.name("isBase64Encoded").value(!asText);
  }

  private EventEncoder text(String name, String value) {
    out.name(name).value(value);
    return this;
  }
}
