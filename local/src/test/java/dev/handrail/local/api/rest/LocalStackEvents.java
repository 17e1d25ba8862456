package dev.handrail.local.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests, events and results of LocalStack's tests of proxy integrations. */
final class LocalStackEvents {

  private static final List<String> SAME =
      List.of(
          "resource",
          "path",
          "httpMethod",
          "queryStringParameters",
          "multiValueQueryStringParameters",
          "pathParameters",
          "stageVariables",
          "isBase64Encoded");

  /** What is another at each place, as the recorder hid it, or edge-optimized APIs' alone. */
  private static final String OTHER = "CloudFront-.*|Via|X-Amz.*|X-Forwarded-.*|Host";

  private LocalStackEvents() {}

  /** Targets by recording; the recorded stage was another. */
  static Map<String, String> paths() {
    String start = "invocation-payload-with";
    String query =
        "dateTimeOffset=2023-06-12T18:05:10.123456+00:00&email=test%2Balias@gmail.com"
            + "&plus=test+alias@gmail.com&url=https://www.google.com/&whitespace=foo%20bar"
            + "&zhash=abort/";
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put(start + "out-trailing-slash", "/prod/proxy-value");
    paths.put(start + "-trailing-slash", "/prod/proxy-value/");
    paths.put(start + "-double-slash", "/prod/proxy-value//double-slash");
    paths.put(start + "-prepended-slash-to-stage", "//prod/proxy-value");
    paths.put(start + "-prepended-slash", "/prod//proxy-value");
    paths.put(start + "out-trailing-slash-and-query-params", "/prod/proxy-value?urlparam=test");
    paths.put(start + "-trailing-slash-and-query-params", "/prod/proxy-value/?urlparam=test");
    paths.put(
        start + "-path-encoded-email",
        "/prod/proxy-value/api/user/test%2Balias@gmail.com/plus/test+alias@gmail.com");
    paths.put(start + "-params-encoding", "/prod/proxy-value/api?" + query);
    paths.put("invocation-hardcoded", "/prod//hardcoded");
    return paths;
  }

  static void compare(String name, JsonElement event, JsonObject recorded) {
    JsonObject got = event.getAsJsonObject();
    assertThat(got.has("version")).isFalse();
    for (String member : SAME) {
      JsonElement expected = member.equals("stageVariables") ? null : recorded.get(member);
      if (expected != null) {
        assertThat(got.get(member)).as(name + " " + member).isEqualTo(expected);
      }
    }
    JsonElement body = got.get("body");
    assertThat(body.isJsonNull() ? body : JsonParser.parseString(body.getAsString()))
        .isEqualTo(recorded.get("body"));
    compareHeaders("headers", got, recorded);
    compareHeaders("multiValueHeaders", got, recorded);
    JsonObject context = got.getAsJsonObject("requestContext");
    JsonObject expected = recorded.getAsJsonObject("requestContext");
    assertThat(context.keySet()).as(name).isEqualTo(expected.keySet());
    assertThat(context.get("path").getAsString())
        .isEqualTo(expected.get("path").getAsString().replaceFirst("stage", "prod"));
    for (String member : List.of("httpMethod", "protocol", "resourcePath")) {
      assertThat(context.get(member)).as(name + " " + member).isEqualTo(expected.get(member));
    }
    assertThat(context.getAsJsonObject("identity").keySet())
        .isEqualTo(expected.getAsJsonObject("identity").keySet());
  }

  static void compareHeaders(String member, JsonObject event, JsonObject recorded) {
    assertThat(withoutOthers(event.getAsJsonObject(member)))
        .isEqualTo(withoutOthers(recorded.getAsJsonObject(member)));
  }

  private static JsonObject withoutOthers(JsonObject headers) {
    JsonObject own = new JsonObject();
    headers
        .entrySet()
        .forEach(
            header -> {
              if (!header.getKey().matches(OTHER)) {
                own.add(header.getKey(), header.getValue());
              }
            });
    return own;
  }

  /** What functions return, by recording; empty for what fails, as it reads a body that is none. */
  static Map<String, String> results() {
    String start = "invoke-api-";
    Map<String, String> results = new LinkedHashMap<>();
    results.put(start + "no-body", "{'statusCode': 200}");
    results.put(
        start + "with-headers",
        "{'statusCode': 200, 'headers': {'test-header': 'value', 'header-bool': true}}");
    results.put(start + "with-headers-null", "{'statusCode': 200, 'headers': null}");
    results.put(start + "wrong-format", "{'statusCode': 200, 'wrongValue': 'value'}");
    results.put(start + "empty-response", "");
    String body = "{'statusCode': 200, 'body': 'dGVzdC1kYXRh'";
    results.put(start + "b64-encoded-true", body + ", 'isBase64Encoded': true}");
    results.put(start + "b64-encoded-false", body + "}");
    results.put(
        start + "multi-headers-valid",
        "{'statusCode': 200, 'multiValueHeaders': {'test-multi': ['value1', 'value2']}}");
    results.put(
        start + "multi-headers-overwrite",
        "{'statusCode': 200, 'multiValueHeaders': {'test-multi': ['value-multi']}, 'headers':"
            + " {'test-multi': 'value-solo'}}");
    results.put(
        start + "multi-headers-overwrite-casing",
        "{'statusCode': 200, 'multiValueHeaders': {'tesT-Multi': ['value-multi']}, 'headers':"
            + " {'test-multi': 'value-solo'}}");
    results.put(
        start + "multi-headers-invalid",
        "{'statusCode': 200, 'multiValueHeaders': {'test-multi-invalid': 'value1'}}");
    results.put(start + "invalid-status-code", "{'statusCode': 'test'}");
    results.put(start + "status-code-str", "{'statusCode': '201'}");
    results.put(start + "just-string", "'justAString'");
    results.put(start + "only-headers", "{'headers': {'test-header': 'value'}}");
    results.replaceAll((name, result) -> result.replace('\'', '"'));
    return results;
  }
}
