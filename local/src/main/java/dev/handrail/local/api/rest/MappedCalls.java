package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.mapping.EndpointResponse;
import dev.handrail.local.api.mapping.IntegrationRequest;
import dev.handrail.local.api.mapping.IntegrationRequests;
import dev.handrail.local.api.mapping.IntegrationResponse;
import dev.handrail.local.api.mapping.IntegrationResponses;
import dev.handrail.local.api.mapping.MethodResponse;
import dev.handrail.local.api.mapping.MockIntegration;
import dev.handrail.local.api.mapping.Overrides;
import java.util.List;
import java.util.Map;

/**
 * Answers for integrations that map requests and responses: {@code AWS}, {@code HTTP}, {@code
 * MOCK}. A request goes through content handling, template and parameters to the endpoint, and its
 * answer through content handling, response parameters and template back.
 *
 * <p>Instances are safe for use by many threads.
 */
final class MappedCalls {

  private static final byte[] NOTHING = {};

  private final Endpoint lambda;
  private final Endpoint http;

  MappedCalls(Endpoint lambda, Endpoint http) {
    this.lambda = lambda;
    this.http = http;
  }

  /**
   * Answers.
   *
   * @throws dev.handrail.local.api.mapping.RefusedException what the client is answered instead
   */
  MethodAnswer answer(Execution execution, Integration.Mapped<?> integration) {
    ApiCall call = execution.call();
    MethodRules rules = execution.rules();
    Body sent =
        Body.ofRequest(
            call.request().body(),
            execution.request().header("Content-Type"),
            rules.contentHandling(),
            call.api().binaryMediaTypes());
    Execution converted = execution.withBody(sent.shown());
    IntegrationRequest mapped =
        IntegrationRequests.map(rules.requireMapping(), converted.request());
    requireReadable(sent, mapped.passedThrough());
    byte[] body = mapped.passedThrough() ? sent.bytes() : mapped.body().getBytes(UTF_8);
    EndpointAnswer answer =
        integration instanceof Integration.Mock
            ? mock(mapped)
            : IntegrationNotes.noted(
                call, () -> endpoint(integration).call(converted, mapped, body));
    return map(converted, answer, mapped.overrides());
  }

  /** A binary body that is passed through need not be text; a template needs one that is. */
  private static void requireReadable(Body body, boolean passedThrough) {
    if (body.binary() && !passedThrough) {
      String unused = body.text();
    }
  }

  private Endpoint endpoint(Integration.Mapped<?> integration) {
    return integration instanceof Integration.Lambda ? lambda : http;
  }

  private static EndpointAnswer mock(IntegrationRequest mapped) {
    EndpointResponse response = MockIntegration.call(mapped);
    return new EndpointAnswer(response.status(), List.of(), NOTHING, false);
  }

  private static MethodAnswer map(Execution execution, EndpointAnswer answer, Overrides overrides) {
    MethodRules rules = execution.rules();
    IntegrationResponse chosen =
        IntegrationResponses.select(
            rules.requireMapping(), answer.with(new String(answer.body(), UTF_8)));
    rules.requireDeclared(chosen.statusCode());
    Body body =
        Body.ofResponse(
            answer.body(),
            answer.header("Content-Type"),
            EndpointAnswer.accepted(execution.request()),
            rules.contentHandling(chosen),
            execution.call().api().binaryMediaTypes());
    boolean template = !chosen.responseTemplates().isEmpty();
    requireReadable(body, !template);
    MethodResponse response =
        IntegrationResponses.map(chosen, answer.with(body.shown()), execution.request(), overrides);
    byte[] bytes = template ? response.body().getBytes(UTF_8) : body.bytes();
    return new MethodAnswer(response.status(), lines(response.headers()), bytes, answer.called());
  }

  private static List<Header> lines(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(value -> line(entry.getKey(), value)))
        .filter(line -> !line.name().equalsIgnoreCase("Transfer-Encoding"))
        .toList();
  }

  private static Header line(String name, String value) {
    return new Header(RemappedHeaders.ofMapped(name), value);
  }
}
