package dev.handrail.local.api.rest;

import dev.handrail.gateway.Header;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.mapping.IntegrationRequest;
import dev.handrail.local.api.mapping.IntegrationRequests;
import dev.handrail.local.api.mapping.MethodRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * HTTP endpoints, behind integrations that map ({@code HTTP}) and that do not ({@code HTTP_PROXY}).
 *
 * <p>Instances are safe for use by many threads.
 */
final class HttpEndpoint implements Endpoint {

  /** A client's that do not get to the endpoint of a proxy integration unless they are mapped. */
  private static final Set<String> NOT_PROXIED = Set.of("Host", "Content-Encoding");

  private static final Set<String> DROPPED = Set.of("Expect", "Proxy-Authenticate", "TE", "Via");

  private final HttpCaller caller;

  HttpEndpoint(HttpCaller caller) {
    this.caller = caller;
  }

  /** Lets the connections go. */
  void close() {
    caller.close();
  }

  @Override
  public EndpointAnswer call(Execution execution, IntegrationRequest mapped, byte[] body) {
    Integration.Http http = (Integration.Http) execution.call().requireMethod().integration();
    URI uri =
        EndpointUri.of(
            http.uri(), mapped.path(), mapped.query(), execution.call().stageVariables());
    String method = method(http.httpMethod(), execution.call());
    Map<String, List<String>> headers = sorted(mapped.headers());
    return caller.call(
        new HttpCaller.Sent(
            method, http.uri(), uri, complete(headers, method, execution), body, http.timeout()),
        execution.steps());
  }

  /** Passes a request and its answer through. */
  MethodAnswer proxy(Execution execution, Integration.HttpProxy http) {
    ApiCall call = execution.call();
    IntegrationRequest mapped =
        IntegrationRequests.mapParameters(execution.rules().requireMapping(), execution.request());
    Map<String, List<String>> query = new LinkedHashMap<>();
    execution.request().query().forEach((name, all) -> query.put(name, new ArrayList<>(all)));
    mapped
        .query()
        .forEach((name, all) -> query.computeIfAbsent(name, none -> new ArrayList<>()).addAll(all));
    String method = method(http.httpMethod(), call);
    Map<String, List<String>> headers = ofClient(execution.request());
    headers.putAll(mapped.headers());
    Map<String, List<String>> sent = complete(headers, method, execution);
    EndpointAnswer answer =
        IntegrationNotes.noted(
            call,
            () ->
                caller.call(
                    new HttpCaller.Sent(
                        method,
                        http.uri(),
                        EndpointUri.of(http.uri(), mapped.path(), query, call.stageVariables()),
                        sent,
                        call.request().body(),
                        http.timeout()),
                    execution.steps()));
    return new MethodAnswer(answer.status(), proxied(answer.headers()), answer.body(), true);
  }

  private static String method(String own, ApiCall call) {
    return own.equals(Method.ANY) ? call.endpoint().routeMethod(call.request()) : own;
  }

  private static Map<String, List<String>> sorted(Map<String, List<String>> headers) {
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    return sorted;
  }

  private static Map<String, List<String>> ofClient(MethodRequest request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header line : request.headers()) {
      headers.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line.value());
    }
    NOT_PROXIED.forEach(headers::remove);
    return headers;
  }

  /** With those that API Gateway adds, and without those that it never sends. */
  private static Map<String, List<String>> complete(
      Map<String, List<String>> headers, String method, Execution execution) {
    DROPPED.forEach(headers::remove);
    headers.putIfAbsent("Accept", List.of("application/json"));
    headers.putIfAbsent("User-Agent", List.of("AmazonAPIGateway_" + execution.call().api().id()));
    String type = execution.request().header("Content-Type");
    if (type != null && HttpCaller.Sent.hasBody(method)) {
      headers.putIfAbsent("Content-Type", List.of(type));
    }
    headers.put(Traces.HEADER, List.of(execution.call().exchange().trace()));
    headers.put("x-amzn-apigateway-api-id", List.of(execution.call().api().id()));
    return headers;
  }

  private static List<Header> proxied(List<Header> lines) {
    List<Header> written = new ArrayList<>();
    for (Header line : lines) {
      String name = RemappedHeaders.ofProxy(line.name());
      if (name != null) {
        written.add(new Header(name, line.value()));
      }
    }
    return written;
  }
}
