package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import dev.handrail.gateway.GatewayLimits;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a method of a REST API does with a request.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public sealed interface Integration {

  /**
   * The function that it leads to.
   *
   * @return as the integration names it; empty if it is none
   */
  default Optional<String> functionName() {
    if (this instanceof LambdaProxy proxy) {
      return Optional.of(proxy.function());
    }
    return this instanceof Lambda lambda ? Optional.of(lambda.function()) : Optional.empty();
  }

  /**
   * A function of the application gets the whole request and makes the whole response ({@code
   * AWS_PROXY}).
   *
   * @param function its name, or name, colon and a version or alias; it may hold {@code
   *     ${stageVariables.name}}, for which the stage's variable is put; not null
   * @param timeout how long the API waits before it answers 504, from 50 ms to 29 s; not null
   */
  record LambdaProxy(String function, Duration timeout) implements Integration {

    /**
     * Refuses null and what is out of range.
     *
     * @param function see the record
     * @param timeout see the record
     * @throws IllegalArgumentException if the timeout is out of its range
     */
    public LambdaProxy {
      requireNonNull(function, "function");
      IntegrationRules.requireTimeout(timeout);
    }

    /**
     * The same with another timeout.
     *
     * @param limit from 50 ms to 29 s
     * @return a copy
     */
    public LambdaProxy withTimeout(Duration limit) {
      return new LambdaProxy(function, limit);
    }
  }

  /**
   * An integration that maps requests and responses.
   *
   * <pre>{@code
   * Integration.Lambda weather =
   *     Integration.lambda("WeatherFunction")
   *         .withRequestTemplate("application/json", "{\"city\": \"$input.params('city')\"}")
   *         .withResponse(IntegrationResponse.of(200))
   *         .withResponse(IntegrationResponse.of(404).withSelectionPattern("No city .*"));
   * }</pre>
   *
   * @param <I> the kind of integration
   */
  sealed interface Mapped<I extends Mapped<I>> extends Integration {

    /**
     * How it maps.
     *
     * @return the mapping
     */
    Mapping mapping();

    /**
     * The same that maps in another way.
     *
     * @param mapping instead of its own
     * @return a copy
     */
    I withMapping(Mapping mapping);

    /**
     * The same with one more parameter for the integration.
     *
     * @param target such as {@code integration.request.header.X-Id}, {@code
     *     integration.request.querystring.id} or {@code integration.request.path.id}
     * @param expression such as {@code method.request.path.id}, or {@code 'text'} in single quotes
     * @return a copy
     * @throws IllegalArgumentException if one of them is none
     */
    default I withRequestParameter(String target, String expression) {
      return withMapping(mapping().withRequestParameter(target, expression));
    }

    /**
     * The same with a template for requests of one more media type.
     *
     * @param mediaType such as {@code application/json}, which requests of no type have as well, or
     *     {@code $default} for all that have none
     * @param template in Velocity's language
     * @return a copy
     */
    default I withRequestTemplate(String mediaType, String template) {
      return withMapping(mapping().withRequestTemplate(mediaType, template));
    }

    /**
     * The same that does something else with bodies that have no template.
     *
     * @param behavior {@link PassthroughBehavior#WHEN_NO_MATCH} if not set
     * @return a copy
     */
    default I withPassthroughBehavior(PassthroughBehavior behavior) {
      return withMapping(mapping().withPassthroughBehavior(behavior));
    }

    /**
     * The same with another form of the request's body.
     *
     * @param handling how it is changed
     * @return a copy
     */
    default I withContentHandling(ContentHandling handling) {
      return withMapping(mapping().withContentHandling(handling));
    }

    /**
     * The same with one more response, after those that it has.
     *
     * @param response without a pattern for the default
     * @return a copy
     */
    default I withResponse(IntegrationResponse response) {
      return withMapping(mapping().withResponse(response));
    }
  }

  /**
   * A function of the application gets what a template makes of the request, or its body, and what
   * it returns is mapped to a response ({@code AWS}). A header {@code X-Amz-Invocation-Type} that
   * is mapped as {@code 'Event'} invokes it asynchronously.
   *
   * @param function see {@link LambdaProxy}
   * @param mapping how; not null
   * @param timeout how long the API waits before it answers 504, from 50 ms to 29 s; not null
   */
  record Lambda(String function, Mapping mapping, Duration timeout) implements Mapped<Lambda> {

    /**
     * Refuses null and what is out of range.
     *
     * @param function see the record
     * @param mapping see the record
     * @param timeout see the record
     * @throws IllegalArgumentException if the timeout is out of its range
     */
    public Lambda {
      requireNonNull(function, "function");
      requireNonNull(mapping, "mapping");
      IntegrationRules.requireTimeout(timeout);
    }

    @Override
    public Lambda withMapping(Mapping other) {
      return new Lambda(function, other, timeout);
    }

    /**
     * The same with another timeout.
     *
     * @param limit from 50 ms to 29 s
     * @return a copy
     */
    public Lambda withTimeout(Duration limit) {
      return new Lambda(function, mapping, limit);
    }
  }

  /**
   * The API answers itself ({@code MOCK}): a request template makes a document with a {@code
   * statusCode}, by which the response is chosen.
   *
   * @param mapping how; not null
   */
  record Mock(Mapping mapping) implements Mapped<Mock> {

    /**
     * Refuses null.
     *
     * @param mapping see the record
     */
    public Mock {
      requireNonNull(mapping, "mapping");
    }

    @Override
    public Mock withMapping(Mapping other) {
      return new Mock(other);
    }
  }

  /**
   * An HTTP endpoint gets what was mapped, and its answer is mapped to a response ({@code HTTP}).
   *
   * @param httpMethod the endpoint's, or {@code ANY} for the client's; not null
   * @param uri with {@code http} or {@code https}; names in braces are replaced by mapped path
   *     parameters, {@code ${stageVariables.name}} by the stage's variable; not null
   * @param mapping how; not null
   * @param timeout how long the API waits before it answers 504, from 50 ms to 29 s; not null
   */
  record Http(String httpMethod, String uri, Mapping mapping, Duration timeout)
      implements Mapped<Http> {

    /**
     * Refuses null and what is out of range.
     *
     * @param httpMethod see the record
     * @param uri see the record
     * @param mapping see the record
     * @param timeout see the record
     * @throws IllegalArgumentException naming what was expected
     */
    public Http {
      IntegrationRules.requireEndpoint(httpMethod, uri);
      requireNonNull(mapping, "mapping");
      IntegrationRules.requireTimeout(timeout);
    }

    @Override
    public Http withMapping(Mapping other) {
      return new Http(httpMethod, uri, other, timeout);
    }

    /**
     * The same with another timeout.
     *
     * @param limit from 50 ms to 29 s
     * @return a copy
     */
    public Http withTimeout(Duration limit) {
      return new Http(httpMethod, uri, mapping, limit);
    }
  }

  /**
   * An HTTP endpoint gets the client's headers, query and body, and its answer goes back as it is
   * ({@code HTTP_PROXY}).
   *
   * @param httpMethod see {@link Http}
   * @param uri see {@link Http}
   * @param requestParameters parameters that are put over the client's, see {@link Mapping}; path
   *     parameters only get to the endpoint by these; not null
   * @param timeout how long the API waits before it answers 504, from 50 ms to 29 s; not null
   */
  record HttpProxy(
      String httpMethod, String uri, Map<String, String> requestParameters, Duration timeout)
      implements Integration {

    /**
     * Refuses null and what is out of range.
     *
     * @param httpMethod see the record
     * @param uri see the record
     * @param requestParameters see the record
     * @param timeout see the record
     * @throws IllegalArgumentException naming what was expected
     */
    public HttpProxy {
      IntegrationRules.requireEndpoint(httpMethod, uri);
      requestParameters = Expressions.ofRequest(requestParameters);
      IntegrationRules.requireTimeout(timeout);
    }

    /**
     * The same with one more parameter for the endpoint.
     *
     * @param target such as {@code integration.request.path.id}
     * @param expression such as {@code method.request.path.id}
     * @return a copy
     * @throws IllegalArgumentException if one of them is none
     */
    public HttpProxy withRequestParameter(String target, String expression) {
      return new HttpProxy(
          httpMethod, uri, Expressions.with(requestParameters, target, expression), timeout);
    }

    /**
     * The same with another timeout.
     *
     * @param limit from 50 ms to 29 s
     * @return a copy
     */
    public HttpProxy withTimeout(Duration limit) {
      return new HttpProxy(httpMethod, uri, requestParameters, limit);
    }
  }

  /**
   * A function behind a proxy integration, for which the API waits 29 seconds.
   *
   * @param function see {@link LambdaProxy}
   * @return the integration
   */
  static LambdaProxy lambdaProxy(String function) {
    return new LambdaProxy(function, GatewayLimits.REST_API_TIMEOUT);
  }

  /**
   * A function without proxy integration, for which the API waits 29 seconds; without a template
   * the body is its event. It needs at least one {@link Mapped#withResponse response}.
   *
   * @param function see {@link LambdaProxy}
   * @return the integration
   */
  static Lambda lambda(String function) {
    return new Lambda(function, Mapping.NONE, GatewayLimits.REST_API_TIMEOUT);
  }

  /**
   * An answer of the API's own, always the same.
   *
   * @param statusCode 200 to 599
   * @param headers values by name as they are sent, without the quotes of mapping expressions; not
   *     null
   * @param body sent as UTF-8, no template, without {@code ]]#} in it; not null
   * @return the integration
   * @throws IllegalArgumentException if one of them cannot be sent
   */
  static Mock mock(int statusCode, Map<String, String> headers, String body) {
    return IntegrationRules.fixed(statusCode, headers, body);
  }

  /**
   * An answer of the API's own, by a template that chooses one of its responses.
   *
   * @param requestTemplate such as <code>{"statusCode": 200}</code>, in Velocity's language
   * @return the integration, as yet without a {@link Mapped#withResponse response}
   */
  static Mock mock(String requestTemplate) {
    return new Mock(Mapping.NONE).withRequestTemplate("application/json", requestTemplate);
  }

  /**
   * An HTTP endpoint whose requests and answers are mapped, and for which the API waits 29 seconds.
   * It needs at least one {@link Mapped#withResponse response}.
   *
   * @param httpMethod see {@link Http}
   * @param uri see {@link Http}
   * @return the integration
   */
  static Http http(String httpMethod, String uri) {
    return new Http(httpMethod, uri, Mapping.NONE, GatewayLimits.REST_API_TIMEOUT);
  }

  /**
   * An HTTP endpoint that gets what clients send, and for which the API waits 29 seconds.
   *
   * <pre>{@code
   * Integration.HttpProxy stock =
   *     Integration.httpProxy("GET", "http://127.0.0.1:8080/stock/{item}")
   *         .withRequestParameter("integration.request.path.item", "method.request.path.item");
   * }</pre>
   *
   * @param httpMethod see {@link Http}
   * @param uri see {@link Http}
   * @return the integration
   */
  static HttpProxy httpProxy(String httpMethod, String uri) {
    return new HttpProxy(httpMethod, uri, Map.of(), GatewayLimits.REST_API_TIMEOUT);
  }
}
