package dev.handrail.local.api.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to answer.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param statusCode of the method response
 * @param selectionPattern a regular expression for the whole of a Lambda function's {@code
 *     errorMessage}, or else of the endpoint's status; null or empty for the default response
 * @param responseParameters expressions such as {@code integration.response.header.X-Id} by target,
 *     such as {@code method.response.header.X-Id}; not null
 * @param responseTemplates by media type; not null
 */
public record IntegrationResponse(
    int statusCode,
    @Nullable String selectionPattern,
    Map<String, String> responseParameters,
    Map<String, MappingTemplate> responseTemplates) {

  /**
   * Copies the maps.
   *
   * @param statusCode see the record
   * @param selectionPattern see the record
   * @param responseParameters see the record
   * @param responseTemplates see the record
   */
  public IntegrationResponse {
    responseParameters = Collections.unmodifiableMap(new LinkedHashMap<>(responseParameters));
    responseTemplates = Collections.unmodifiableMap(new LinkedHashMap<>(responseTemplates));
  }

  boolean isDefault() {
    return selectionPattern == null || selectionPattern.isEmpty();
  }
}
