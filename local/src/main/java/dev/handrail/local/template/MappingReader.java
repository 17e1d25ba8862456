package dev.handrail.local.template;

import dev.handrail.local.api.ContentHandling;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.Mapping;
import dev.handrail.local.api.PassthroughBehavior;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how an integration of {@code AWS::ApiGateway::Method} maps requests and answers. */
final class MappingReader {

  private static final Set<String> READ_OF_RESPONSES =
      Set.of(
          "ContentHandling",
          "ResponseParameters",
          "ResponseTemplates",
          "SelectionPattern",
          "StatusCode");

  private MappingReader() {}

  static Mapping read(Properties integration) {
    PassthroughBehavior behavior =
        integration.choice("PassthroughBehavior", PassthroughBehavior.class);
    Map<String, String> parameters = integration.variables("RequestParameters");
    List<IntegrationResponse> responses = new ArrayList<>();
    for (Properties each : integration.maps("IntegrationResponses")) {
      IntegrationResponse response = response(each);
      if (response != null) {
        responses.add(response);
      }
    }
    try {
      return new Mapping(
          parameters,
          integration.variables("RequestTemplates"),
          behavior == null ? PassthroughBehavior.WHEN_NO_MATCH : behavior,
          integration.choice("ContentHandling", ContentHandling.class),
          responses);
    } catch (IllegalArgumentException wrong) {
      tell(integration, wrong);
      return Mapping.NONE;
    }
  }

  private static @Nullable IntegrationResponse response(Properties response) {
    response.warnOfOthers(READ_OF_RESPONSES, Set.of());
    if (!response.has("StatusCode")) {
      response.mistake("StatusCode", "expected a status such as 200, got nothing");
    }
    Integer status = response.integer("StatusCode");
    if (status == null) {
      return null;
    }
    try {
      return new IntegrationResponse(
          status,
          response.text("SelectionPattern"),
          response.variables("ResponseParameters"),
          response.variables("ResponseTemplates"),
          response.choice("ContentHandling", ContentHandling.class));
    } catch (IllegalArgumentException wrong) {
      tell(response, wrong);
      return null;
    }
  }

  /** Tells a mistake of the model's at the property that it names. */
  static void tell(Properties properties, IllegalArgumentException wrong) {
    String message = String.valueOf(wrong.getMessage());
    String name = message.substring(0, message.indexOf(':'));
    String property =
        name.equals("httpMethod")
            ? "IntegrationHttpMethod"
            : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    properties.mistake(property, RestApiReader.withoutName(wrong));
  }
}
