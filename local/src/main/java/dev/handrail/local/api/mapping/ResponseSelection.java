package dev.handrail.local.api.mapping;

import dev.handrail.local.api.mapping.NonProxyIntegration.IntegrationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Chooses the integration response. */
final class ResponseSelection {

  private ResponseSelection() {}

  static IntegrationResponse select(NonProxyIntegration integration, EndpointResponse endpoint) {
    String selector =
        integration.type() == IntegrationType.LAMBDA
            ? errorMessage(endpoint.body())
            : Integer.toString(endpoint.status());
    List<IntegrationResponse> matching = new ArrayList<>();
    for (IntegrationResponse response : integration.responses()) {
      if (selector != null && matches(response, selector)) {
        matching.add(response);
      }
    }
    for (IntegrationResponse response : matching) {
      if (Integer.toString(response.statusCode()).equals(selector)) {
        return response; // the one of the endpoint's own status, where several match
      }
    }
    return matching.isEmpty() ? defaultOf(integration, endpoint) : matching.get(0);
  }

  private static IntegrationResponse defaultOf(
      NonProxyIntegration integration, EndpointResponse endpoint) {
    return integration.responses().stream()
        .filter(IntegrationResponse::isDefault)
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.configuration(
                    "No match for output mapping and no default output mapping configured."
                        + " Endpoint Response Status Code: "
                        + endpoint.status()));
  }

  private static boolean matches(IntegrationResponse response, String selector) {
    String pattern = response.selectionPattern();
    if (pattern == null || response.isDefault()) {
      return false;
    }
    try {
      return Pattern.compile(pattern).matcher(selector).matches();
    } catch (PatternSyntaxException wrong) {
      throw RefusedException.configuration(
          "the selection pattern of the integration response for status "
              + response.statusCode()
              + " is no regular expression: "
              + wrong.getDescription()
              + " near index "
              + wrong.getIndex()
              + " of '"
              + pattern
              + "'");
    } catch (
        StackOverflowError deep) { // of (\\n|.)+ over a long message; AWS's way is not recorded
      throw RefusedException.configuration(
          "the selection pattern of the integration response for status "
              + response.statusCode()
              + " is too complex for an errorMessage of "
              + selector.length()
              + " characters: write [\\s\\S] for any character instead of alternatives");
    }
  }

  /** Of a function that failed; null if it did not, for then no pattern is looked at. */
  private static @Nullable String errorMessage(String body) {
    try {
      return JsonPaths.parse(body) instanceof Map<?, ?> document
              && document.get("errorMessage") instanceof String message
          ? message
          : null;
    } catch (TemplateFault notJson) {
      return null;
    }
  }
}
