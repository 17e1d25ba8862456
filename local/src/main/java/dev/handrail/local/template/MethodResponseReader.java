package dev.handrail.local.template;

import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.MethodResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code MethodResponses} of {@code AWS::ApiGateway::Method}. AWS refuses a header that is
 * mapped and not declared, and answers 500 for a status that is not.
 */
final class MethodResponseReader {

  private MethodResponseReader() {}

  static List<MethodResponse> read(Properties method, Integration integration) {
    List<MethodResponse> responses = new ArrayList<>();
    Map<Integer, Properties> declared = new LinkedHashMap<>();
    for (Properties each : method.maps("MethodResponses")) {
      Integer status = each.integer("StatusCode");
      if (status == null) {
        each.mistake("StatusCode", "expected a status such as 200, got nothing");
        continue;
      }
      try {
        responses.add(new MethodResponse(status, each.variables("ResponseModels")));
        declared.put(status, each);
      } catch (IllegalArgumentException wrong) {
        MappingReader.tell(each, wrong);
      }
    }
    if (integration instanceof Integration.Mapped<?> mapped) {
      mapped.mapping().responses().forEach(each -> requireDeclared(each, declared, method));
    }
    return responses;
  }

  private static void requireDeclared(
      IntegrationResponse response, Map<Integer, Properties> declared, Properties method) {
    Properties found = declared.get(response.statusCode());
    if (found == null) {
      method.mistake(
          "MethodResponses",
          "expected one of status "
              + response.statusCode()
              + ", which an integration response has; AWS answers 500 without it");
      return;
    }
    Map<String, String> headers = found.variables("ResponseParameters");
    for (String header : response.responseParameters().keySet()) {
      if (headers.keySet().stream().noneMatch(header::equalsIgnoreCase)) {
        found.mistake(
            "ResponseParameters",
            "expected " + header + ": true, as an integration response maps it, got none");
      }
    }
  }
}
