package dev.handrail.local.api.rest;

import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.RestApi;
import java.util.LinkedHashMap;
import java.util.Map;

/** Resources of LocalStack's tests of templates: an endpoint that echoes between two of them. */
final class LocalStackTemplates {

  private static final String JSON = "application/json";
  private static final String RESULT = "#set($result = $input.path(\"$.json\"))";
  private static final String CHECKS =
      "{\"body\": $result, \"nested\": $result.nested, "
          + "\"isNull\": #if( $result == $null )\"true\"#else\"false\"#end, "
          + "\"isEmptyString\": #if( $result == \"\" )\"true\"#else\"false\"#end}";

  private LocalStackTemplates() {}

  static void add(RestApi.Builder api, String echo) {
    Integration.Http http = Integration.http("POST", echo);
    Map.of(
            "p-path", RESULT + "$result",
            "p-nested", RESULT + "$result.nested",
            "p-list", RESULT + "$result[0]",
            "p-to-string", RESULT + "$result.toString()",
            "p-invalid", "#set($result = $input.path(\"$.nonExisting\"))" + CHECKS,
            "p-nested-list", "#set($result = $input.path(\"$.json.listValue\"))" + CHECKS)
        .forEach(
            (name, template) ->
                api.method(
                    "POST",
                    "/" + name,
                    http.withResponse(IntegrationResponse.of(200).withTemplate(JSON, template))));
    String message = "Action=SendMessage&MessageBody=$input.body";
    body(api, http, "raw-body", "$input.body", "$input.body");
    body(api, http, "str-body-input", message, "$input.body");
    body(api, http, "str-body-output", "$input.body", message);
    body(api, http, "str-body-all", message, message);
    body(api, http, "body-attr-access", "#set($r = $input.body.testAccess)$r", "$input.body");
    body(
        api,
        http,
        "url-encode",
        "EncodedBody=$util.urlEncode($input.body)"
            + "&EncodedBodyAccess=$util.urlEncode($input.body.testAccess)",
        "$input.body");
  }

  private static void body(
      RestApi.Builder api, Integration.Http http, String name, String request, String response) {
    api.method(
        "POST",
        "/response-" + name,
        http.withRequestTemplate(JSON, request)
            .withResponse(IntegrationResponse.of(200).withTemplate(JSON, response)));
  }

  /** The resource of a recording. */
  static String route(String recording) {
    return switch (recording) {
      case "nested-dict", "nested-list" -> "p-nested";
      case "dict-in-list", "list-with-nested-list" -> "p-list";
      case "to-string", "list-to-string" -> "p-to-string";
      case "empty-body" -> "p-invalid";
      case "nested-empty-list", "nested-null-list" -> "p-nested-list";
      default -> "p-path";
    };
  }

  /** What is sent, as the endpoint of the recording would have wrapped it. */
  static Map<String, String> paths() {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("dict-response", "{'json':{'foo':'bar'}}");
    bodies.put("json-list", "{'json':[{'foo':'bar'}]}");
    bodies.put("nested-dict", "{'json':{'nested':{'foo':'bar'}}}");
    bodies.put("nested-list", "{'json':{'nested':[{'foo':'bar'}]}}");
    bodies.put("dict-in-list", "{'json':[{'foo':'bar'}]}");
    bodies.put("list-with-nested-list", "{'json':[[{'foo':'bar'}]]}");
    bodies.put("dict-with-nested-list", "{'json':{'foo':[{'nested':'bar'}]}}");
    bodies.put("bigger-dict", "{'json':{'bigger':'dict','to':'test','with':'separators'}}");
    bodies.put("to-string", "{'json':{'foo':'bar'}}");
    bodies.put("list-to-string", "{'json':{'list':[{'foo':'bar'}]}}");
    bodies.put("empty-body", "{'json':null}");
    bodies.put("nested-empty-list", "{'json':{'listValue':[]}}");
    bodies.put("nested-null-list", "{'json':{'listValue':null}}");
    bodies.replaceAll((name, body) -> body.replace('\'', '"'));
    return bodies;
  }
}
