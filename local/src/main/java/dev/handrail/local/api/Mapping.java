package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an integration makes of a method's request, and of its own answer. {@link
 * Integration.Mapped} has methods for each part.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param requestParameters mapping expressions such as {@code method.request.path.id}, or {@code
 *     'text'} in single quotes, by target such as {@code integration.request.header.X-Id}; not null
 * @param requestTemplates by media type, or {@code $default} for all that have none, in Velocity's
 *     language; not null
 * @param passthroughBehavior what becomes of a body without a template; not null
 * @param contentHandling null if the body goes as it is
 * @param responses in their order: the first whose pattern matches is taken; not null
 */
public record Mapping(
    Map<String, String> requestParameters,
    Map<String, String> requestTemplates,
    PassthroughBehavior passthroughBehavior,
    @Nullable ContentHandling contentHandling,
    List<IntegrationResponse> responses) {

  /** Everything goes as it is, and there is no response, without which AWS answers 500. */
  public static final Mapping NONE =
      new Mapping(Map.of(), Map.of(), PassthroughBehavior.WHEN_NO_MATCH, null, List.of());

  /**
   * Refuses null and what AWS refuses, and copies the collections.
   *
   * @param requestParameters see the record
   * @param requestTemplates see the record
   * @param passthroughBehavior see the record
   * @param contentHandling see the record
   * @param responses see the record
   * @throws IllegalArgumentException naming what was expected
   */
  public Mapping {
    requireNonNull(passthroughBehavior, "passthroughBehavior");
    requestParameters = Expressions.ofRequest(requestParameters);
    requestTemplates = Collections.unmodifiableMap(new LinkedHashMap<>(requestTemplates));
    responses = List.copyOf(responses);
  }

  Mapping withRequestParameter(String target, String expression) {
    return new Mapping(
        Expressions.with(requestParameters, target, expression),
        requestTemplates,
        passthroughBehavior,
        contentHandling,
        responses);
  }

  Mapping withRequestTemplate(String mediaType, String template) {
    return new Mapping(
        requestParameters,
        Expressions.with(requestTemplates, mediaType, template),
        passthroughBehavior,
        contentHandling,
        responses);
  }

  Mapping withPassthroughBehavior(PassthroughBehavior behavior) {
    return new Mapping(requestParameters, requestTemplates, behavior, contentHandling, responses);
  }

  Mapping withContentHandling(ContentHandling handling) {
    return new Mapping(
        requestParameters, requestTemplates, passthroughBehavior, handling, responses);
  }

  Mapping withResponse(IntegrationResponse response) {
    List<IntegrationResponse> more = new ArrayList<>(responses);
    more.add(response);
    return new Mapping(
        requestParameters, requestTemplates, passthroughBehavior, contentHandling, more);
  }
}
