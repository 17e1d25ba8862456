package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.gateway.Header;
import dev.handrail.gateway.routing.Match;
import dev.handrail.gateway.server.EncodedRequest;
import dev.handrail.gateway.server.EventEncoder;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.RestApiStage;
import dev.handrail.local.api.MethodTest;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A method under test: a call of a stage that is there for the test only, with the strings that AWS
 * has for such tests.
 *
 * @param call with the method
 * @param event what a proxy integration gets
 */
record TestedMethod(ApiCall call, JsonObject event) {

  private static final String STAGE = "test-invoke-stage";
  private static final String USER_AGENT = "aws-internal/3 handrail";
  private static final String CALLER_ARN = "arn:aws:iam::" + ServedApi.ACCOUNT + ":root";

  /**
   * Prepares a test.
   *
   * @throws IllegalArgumentException if the API has no such method, or the request is none
   */
  static TestedMethod of(RestApi api, MethodTest test, Instant now) {
    Stage stage = new Stage(STAGE, test.stageVariables());
    ServedApi served = new ServedApi(api.withStages(List.of(stage)));
    ServedApi.ServedMethod method = served.method(test.httpMethod(), test.resourcePath());
    if (method == null) {
      throw new IllegalArgumentException(
          "The REST API "
              + api.id()
              + " has no "
              + test.httpMethod()
              + " "
              + test.resourcePath()
              + "; it has "
              + api.methods().stream()
                  .map(each -> each.httpMethod() + " " + each.resourcePath())
                  .toList());
    }
    RestApiStage endpoint =
        RestApiStage.builder(ServedApi.ACCOUNT, api.id(), STAGE)
            .region(ServedApi.REGION)
            .stageVariables(test.stageVariables())
            .binaryMediaTypes(api.binaryMediaTypes())
            .customDomain("testPrefix.testDomainName", "", false)
            .build();
    IncomingRequest request = request(test, now);
    ApiCall call = ApiCall.of(served, STAGE, endpoint, request);
    call = call.with(method, pathParameters(served, method, test, request));
    return new TestedMethod(call, event(call, test));
  }

  private static IncomingRequest request(MethodTest test, Instant now) {
    String path = test.pathWithQueryString();
    String typed = path == null || path.isEmpty() ? test.resourcePath() : path;
    List<Header> lines = new ArrayList<>();
    test.headers()
        .forEach((name, values) -> values.forEach(value -> lines.add(new Header(name, value))));
    return IncomingRequest.of(
            test.httpMethod(), encoded(typed.startsWith("/") ? typed : "/" + typed))
        .withHeaders(lines)
        .withBody(test.body().getBytes(UTF_8))
        .withReceivedAt(now);
  }

  /** People type spaces and braces, which no request line has. */
  private static String encoded(String typed) {
    StringBuilder target = new StringBuilder();
    typed
        .codePoints()
        .forEach(
            c -> {
              boolean plain = c > ' ' && c < 0x7f && "{}\"<>\\^`|".indexOf(c) < 0;
              String text = Character.toString(c);
              target.append(plain ? text : URLEncoder.encode(text, UTF_8).replace("+", "%20"));
            });
    return target.toString();
  }

  private static Map<String, String> pathParameters(
      ServedApi served, ServedApi.ServedMethod method, MethodTest test, IncomingRequest request) {
    if (test.pathWithQueryString() == null) {
      return Map.of();
    }
    Match<ServedApi.ServedMethod> match = served.match(test.httpMethod(), request.rawPath());
    return match != null && match.target().definition().equals(method.definition())
        ? match.pathParameters()
        : Map.of();
  }

  private static JsonObject event(ApiCall call, MethodTest test) {
    boolean whole = Integrations.takesEvent(call.requireMethod().integration());
    EncodedRequest encoded =
        EventEncoder.encode(whole ? call.exchange() : MethodRequests.withoutBody(call.exchange()));
    if (encoded instanceof EncodedRequest.Refusal refusal) {
      throw new IllegalArgumentException("No client could send this test: " + refusal.reason());
    }
    byte[] bytes = ((EncodedRequest.Event) encoded).bytes();
    JsonObject event = JsonParser.parseString(new String(bytes, UTF_8)).getAsJsonObject();
    headers(event, test.headers());
    JsonObject context = event.getAsJsonObject("requestContext");
    context.addProperty("domainPrefix", "testPrefix");
    identity(context.getAsJsonObject("identity"));
    return event;
  }

  /** Those that are typed in and no others; null if there are none. */
  private static void headers(JsonObject event, Map<String, List<String>> typed) {
    JsonObject last = new JsonObject();
    JsonObject all = new JsonObject();
    typed.forEach(
        (name, values) -> {
          JsonArray array = new JsonArray();
          values.forEach(array::add);
          all.add(name, array);
          last.addProperty(name, values.get(values.size() - 1));
        });
    event.add("headers", typed.isEmpty() ? JsonNull.INSTANCE : last);
    event.add("multiValueHeaders", typed.isEmpty() ? JsonNull.INSTANCE : all);
  }

  private static void identity(JsonObject identity) {
    identity.addProperty("apiKey", "test-invoke-api-key");
    identity.addProperty("apiKeyId", "test-invoke-api-key-id");
    identity.addProperty("sourceIp", "test-invoke-source-ip");
    identity.addProperty("userAgent", USER_AGENT);
    identity.addProperty("accountId", ServedApi.ACCOUNT);
    identity.addProperty("caller", ServedApi.ACCOUNT);
    identity.addProperty("user", ServedApi.ACCOUNT);
    identity.addProperty("userArn", CALLER_ARN);
  }
}
