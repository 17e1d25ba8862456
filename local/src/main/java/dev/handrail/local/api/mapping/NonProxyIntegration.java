package dev.handrail.local.api.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What maps a method's requests to an integration, and its answers back.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param type what is behind it; not null
 * @param requestParameters expressions such as {@code method.request.path.id} by target, such as
 *     {@code integration.request.header.X-Id}; not null
 * @param requestTemplates by media type, or {@code $default} for all that have none; not null
 * @param passthroughBehavior what becomes of a body without a template; not null
 * @param responses in their order; not null
 */
public record NonProxyIntegration(
    IntegrationType type,
    Map<String, String> requestParameters,
    Map<String, MappingTemplate> requestTemplates,
    PassthroughBehavior passthroughBehavior,
    List<IntegrationResponse> responses) {

  /** What is behind an integration. */
  public enum IntegrationType {
    /** A Lambda function: {@code AWS}. */
    LAMBDA,
    /** An HTTP endpoint: {@code HTTP}. */
    HTTP,
    /** Nothing: {@code MOCK}. */
    MOCK
  }

  /** What becomes of a body whose media type has no template. */
  public enum PassthroughBehavior {
    /** It is passed through. */
    WHEN_NO_MATCH,
    /** It is passed through if there is no template at all, and refused else. */
    WHEN_NO_TEMPLATES,
    /** It is refused. */
    NEVER
  }

  /**
   * Copies the collections.
   *
   * @param type see the record
   * @param requestParameters see the record
   * @param requestTemplates see the record
   * @param passthroughBehavior see the record
   * @param responses see the record
   */
  public NonProxyIntegration {
    requestParameters = Collections.unmodifiableMap(new LinkedHashMap<>(requestParameters));
    requestTemplates = Collections.unmodifiableMap(new LinkedHashMap<>(requestTemplates));
    responses = List.copyOf(responses);
  }
}
