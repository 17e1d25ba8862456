package dev.handrail.local.api.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers for nobody, with the status that the request's template chose. */
public final class MockIntegration {

  private MockIntegration() {}

  /**
   * The answer.
   *
   * @param request whose body is a document with an integer {@code statusCode}, read as leniently
   *     as AWS reads it
   * @return that status, and nothing else
   * @throws RefusedException if there is no status, which AWS answers with 500
   */
  public static EndpointResponse call(IntegrationRequest request) {
    if (statusCode(request.body()) instanceof Integer status) {
      return new EndpointResponse(status, List.of(), "");
    }
    throw RefusedException.configuration(
        "Unable to parse statusCode. It should be an integer that is defined in the request"
            + " template.");
  }

  private static @Nullable Object statusCode(String body) {
    try {
      return JsonPaths.parse(body) instanceof Map<?, ?> document
          ? document.get("statusCode")
          : null;
    } catch (TemplateFault notJson) {
      return null;
    }
  }
}
