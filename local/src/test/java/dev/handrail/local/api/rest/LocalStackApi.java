package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.RestApiServer.ORDERS;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.PassthroughBehavior;
import dev.handrail.local.api.RequestValidation;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;

/** The REST API of LocalStack's tests, and the functions behind it. */
final class LocalStackApi {

  private static final String JSON = "application/json";
  private static final IntegrationResponse OK = IntegrationResponse.of(200);

  private static final String REQUEST_TEMPLATE =
      "#set($all = $input.params())#set($header = $all.get('header')){\"header\": {"
          + "#foreach($name in $header.keySet())\"$name\":"
          + " \"$util.escapeJavaScript($header.get($name))\"#if($foreach.hasNext),#end#end},"
          + " \"stage\": \"$context.stage\", \"body\": $input.json('$')}";

  private static final String RESPONSE_TEMPLATE =
      """
      #set($inputRoot = $input.path('$'))
      $input.json("$")
      #if($inputRoot.toString().contains("customerror"))
          #set($context.responseOverride.status = 400)
      #else
          #set($context.responseOverride.status = 202)
      #end
      """;

  private LocalStackApi() {}

  /**
   * Adds all that the tests call.
   *
   * @param echo the port of a server on this machine that answers what it gets
   */
  static RestApi.Builder add(RestApi.Builder api, int echo) {
    for (PassthroughBehavior behavior : PassthroughBehavior.values()) {
      Integration mock =
          fixed("{\"statusCode\": 200, \"id\": $input.params().path.id}")
              .withPassthroughBehavior(behavior);
      api.method("GET", "/mock/" + behavior + "/{id}", mock);
      api.method("POST", "/mock/" + behavior + "/{id}", mock);
    }
    api.method(
        "ANY",
        "/echo/{data}",
        fixed("{\"echo\": \"$input.params('data')\", \"response\": \"mocked\"}")
            .withPassthroughBehavior(PassthroughBehavior.WHEN_NO_TEMPLATES));
    validated(api);
    lambdas(api);
    LocalStackTemplates.add(api, "http://127.0.0.1:" + echo + "/");
    return api.method("GET", "/path", fixed("{\"statusCode\": 200}"))
        .method("ANY", "/hardcoded", ORDERS)
        .method("ANY", "/mapped/{pathVariable}", ORDERS)
        .method("POST", "/formats/test", ORDERS)
        .method("ANY", "/{proxy+}", ORDERS);
  }

  static Integration.Mock fixed(String template) {
    return Integration.mock("{\"statusCode\":200}").withResponse(OK.withTemplate(JSON, template));
  }

  private static void validated(RestApi.Builder api) {
    RequestValidation parameters =
        RequestValidation.NONE
            .withRequired("method.request.querystring.qs1")
            .withRequired("method.request.header.x-header-param")
            .withModel(JSON, "testSchema");
    Method nested = new Method("GET", "/nested/{test}", ORDERS);
    api.method(nested.withValidation(parameters.withRequired("method.request.path.test")));
    api.method(
        new Method("POST", "/nested/{test}", ORDERS)
            .withValidation(parameters.withRequired("method.request.path.issuer")));
    api.method(
        new Method("POST", "/reverted/{test}", ORDERS)
            .withValidation(parameters.withRequired("method.request.path.test")));
    Integration mock = fixed("{\"data\": \"ok\"}");
    api.method(
        new Method("POST", "/list", mock)
            .withValidation(RequestValidation.NONE.withModel(JSON, "testSchemaList")));
    api.method(
        new Method("POST", "/one-of", mock)
            .withValidation(RequestValidation.NONE.withModel(JSON, "TestModel")));
    String reference = "{\"$ref\": \"https://apigateway.amazonaws.com/restapis/a1b2/models/";
    api.model(
            "testSchema",
            "{\"type\": \"object\", \"required\": [\"a\", \"b\"], \"properties\": {\"a\":"
                + " {\"type\": \"number\"}, \"b\": {\"type\": \"number\"}}}")
        .model("testSchemaList", "{\"type\":\"array\",\"items\":" + reference + "testSchema\"}}")
        .model(
            "StatusModel",
            "{\"type\":\"object\",\"properties\":{\"Status\":{\"type\":\"string\"},\"Order\":"
                + "{\"type\":\"integer\"}},\"required\":[\"Status\",\"Order\"]}")
        .model(
            "TestModel",
            "{\"type\":\"object\",\"required\":[\"status\"],\"properties\":{\"status\":{\"oneOf\":"
                + "[{\"type\":\"null\"},"
                + reference
                + "StatusModel\"}]}}}");
  }

  private static void lambdas(RestApi.Builder api) {
    Integration.Lambda lambda = Integration.lambda("orders").withResponse(OK);
    api.method("POST", "/lambda", lambda)
        .method(
            "GET",
            "/lambda",
            lambda.withRequestTemplate(JSON, "{\"param1\": \"$input.params('param1')\"}"))
        .method(
            "GET",
            "/select/{statusCode}",
            lambda
                .withRequestTemplate(JSON, "{\"select\": \"$input.params('statusCode')\"}")
                .withResponse(IntegrationResponse.of(405).withSelectionPattern(".*four hundred.*"))
                .withResponse(IntegrationResponse.of(502).withSelectionPattern(".+"))
                .withResponse(IntegrationResponse.of(504).withSelectionPattern("200")))
        .method(
            "POST",
            "/templates",
            Integration.lambda("orders")
                .withRequestTemplate(JSON, REQUEST_TEMPLATE)
                .withResponse(OK.withTemplate(JSON, RESPONSE_TEMPLATE)));
  }

  /** LocalStack's functions, told apart by their events. */
  static InvocationResult function(InvocationRequest request) {
    JsonObject event = JsonParser.parseString(request.payload().text()).getAsJsonObject();
    if (event.has("select")) {
      return select(request, event.get("select").getAsString());
    }
    if (event.has("stage")) {
      JsonElement status = event.getAsJsonObject("body").get("httpStatus");
      String body = status.getAsInt() >= 400 ? "customerror" : "noerror";
      return FakeFunction.answer(request, "{\"statusCode\": 200, \"body\": \"" + body + "\"}");
    }
    if (!event.has("requestContext")) {
      return FakeFunction.answer(request, request.payload().text());
    }
    if (!event.get("path").getAsString().equals("/formats/test")) {
      return FakeFunction.answer(request, RestApiServer.withBody(request.payload().text()));
    }
    return event.get("body").isJsonNull()
        ? failure(request, "the JSON object must be str, bytes or bytearray, not NoneType")
        : FakeFunction.answer(request, event.get("body").getAsString());
  }

  private static InvocationResult select(InvocationRequest request, String status) {
    String which = status.equals("400") ? "four" : "five";
    return status.equals("200")
        ? FakeFunction.answer(request, "\"Pass\"")
        : failure(request, "Error: Raising " + which + " hundred from within the Lambda function");
  }

  private static InvocationResult failure(InvocationRequest request, String message) {
    String document = "{\"errorMessage\":\"" + message + "\",\"errorType\":\"Exception\"}";
    return FakeFunction.failure(request, InvocationError.Kind.FUNCTION, document);
  }
}
