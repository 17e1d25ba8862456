package dev.handrail.gateway;

import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.event.ProxyEvent;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One view of an HTTP request over every front door's event. What differs between them is undone:
 * paths, parameters and queries are decoded once, cookies come once each, base64 is decoded. What a
 * front door itself has lost stays lost: see {@link Headers}.
 *
 * <p>Nothing is read before it is asked for, and little is kept: a function that needs a text or
 * map more than once keeps it itself. Missing texts are null, missing maps and lists are empty;
 * maps and lists are unmodifiable.
 *
 * <p>A request that cannot be what it says it is, for example with a body that is no base64, is a
 * {@link ResponseException} with status 400 when that part is asked for; the message names no value
 * of the request. Immutable and thread-safe, as long as nobody changes the array that the event was
 * read from.
 */
public final class ProxyRequest {

  private final ProxyEvent event;
  private final RequestReader reader;
  private final @Nullable Map<String, String> pathParameters;

  private ProxyRequest(
      ProxyEvent event, RequestReader reader, @Nullable Map<String, String> pathParameters) {
    this.event = event;
    this.reader = reader;
    this.pathParameters = pathParameters;
  }

  /**
   * Makes the view of an event, which reads nothing yet.
   *
   * @param event the event
   * @return the view
   */
  public static ProxyRequest of(ProxyEvent event) {
    return new ProxyRequest(event, RequestReader.of(event.frontDoor(), event.document()), null);
  }

  /** {@return the event as it came} */
  public ProxyEvent event() {
    return event;
  }

  /** {@return the front door that the request came through} */
  public FrontDoor frontDoor() {
    return event.frontDoor();
  }

  /** {@return the method, for example {@code GET}} */
  public String method() {
    return reader.method();
  }

  /**
   * The path inside the API, without stage and base path, decoded once. A slash that was encoded is
   * not told from one that was not; {@link #rawPath} does, where the front door does.
   *
   * @return for example {@code /orders/a b}
   */
  public String path() {
    return reader.path();
  }

  /**
   * The path inside the API, without stage and base path, percent-encoded: as it was sent, or
   * encoded again for payload format 2.0 of an HTTP API, which decodes it.
   *
   * @return for example {@code /orders/a%20b}
   */
  public String rawPath() {
    return reader.rawPath();
  }

  /** {@return the path parameters by name, in order, decoded once} */
  public Map<String, String> pathParameters() {
    return pathParameters != null ? pathParameters : reader.pathParameters();
  }

  /**
   * A copy with other path parameters, as routing inside the function finds them.
   *
   * @param parameters decoded values by name; copied
   * @return the copy
   */
  public ProxyRequest withPathParameters(Map<String, String> parameters) {
    return routed(Collections.unmodifiableMap(new LinkedHashMap<>(parameters)));
  }

  /** A copy with path parameters that nobody will change. */
  ProxyRequest routed(Map<String, String> parameters) {
    return new ProxyRequest(event, reader, parameters);
  }

  /**
   * A path parameter, decoded once.
   *
   * @param name its name
   * @return the value, or null
   */
  public @Nullable String pathParameter(String name) {
    return pathParameters != null ? pathParameters.get(name) : reader.pathParameter(name);
  }

  /**
   * The last value of a query parameter, as in AWS's single-valued maps.
   *
   * @param name its name
   * @return the decoded value, or null
   */
  public @Nullable String query(String name) {
    return reader.query().get(name);
  }

  /**
   * All values of a query parameter. A load balancer keeps the last one only, unless {@code
   * lambda.multi_value_headers.enabled} is set.
   *
   * @param name its name
   * @return the decoded values in order
   */
  public List<String> queryAll(String name) {
    return reader.query().all(name);
  }

  /** {@return the parameters of the query} */
  public QueryParameters queryParameters() {
    return reader.query();
  }

  /**
   * The query, percent-encoded. Payload format 2.0 tells it as it was sent; else it is put together
   * of the parameters, equal names beside each other.
   *
   * @return for example {@code a=1&b=2}, without a question mark; empty if there is none
   */
  public String rawQuery() {
    return reader.rawQuery();
  }

  /** {@return the headers} */
  public Headers headers() {
    return reader.headers();
  }

  /**
   * The last value of a header. Payload format 2.0 joins all values by commas.
   *
   * @param name its name in any case
   * @return the value, or null
   */
  public @Nullable String header(String name) {
    return headers().get(name);
  }

  /**
   * A cookie; the first of several, which browsers send for the longest path.
   *
   * @param name its name
   * @return its value as it was sent, or null
   */
  public @Nullable String cookie(String name) {
    return Cookies.find(reader.cookies(), name);
  }

  /** {@return the cookies in order, each once, without those that have no name} */
  public List<Cookie> cookies() {
    return Cookies.of(reader.cookies());
  }

  /** {@return the media type, for example {@code text/plain; charset=utf-8}, or null} */
  public @Nullable String contentType() {
    return header("content-type");
  }

  /**
   * {@return the charset that the content type names, or UTF-8}
   *
   * @throws ResponseException with status 415 if the charset is unknown
   */
  public Charset charset() {
    return requestBody().charset();
  }

  /** {@return whether there is a body; front doors do not tell none from an empty one} */
  public boolean hasBody() {
    return !requestBody().isEmpty();
  }

  /**
   * The body as text, base64 undone and decoded as the content type says, or as UTF-8.
   *
   * @return the text; empty if there is no body
   * @throws ResponseException with status 400 if the body is no base64 although the event says so,
   *     or no text in the charset; 415 if the charset is unknown
   */
  public String text() {
    return requestBody().text();
  }

  /**
   * The body as bytes, base64 undone. A REST API sends what does not match its {@code
   * binaryHeaderFields} as text, in which bytes that are no UTF-8 are lost already.
   *
   * @return the bytes, a new array; empty if there is no body
   * @throws ResponseException with status 400 if the body is no base64 although the event says so
   */
  public byte[] bytes() {
    return requestBody().bytes();
  }

  /**
   * The body as JSON.
   *
   * @param <T> the type
   * @param type what {@link dev.handrail.json.PayloadSerializers} reads
   * @return what the body says; null for {@link Void} only
   * @throws ResponseException with status 400 if there is no body, or it is no JSON, or does not
   *     fit the type, as {@code null} fits none but such as {@link java.util.Optional}; the message
   *     names the path and no value
   * @throws IllegalArgumentException if JSON can't hold such a type
   */
  public <T> @Nullable T body(Class<T> type) {
    return requestBody().json(type);
  }

  /**
   * The body as JSON, of a type with arguments.
   *
   * @param <T> what {@code type} stands for; the caller's word is taken for it
   * @param type what {@link dev.handrail.json.PayloadSerializers} reads
   * @return what the body says; null for {@link Void} only
   * @throws ResponseException as {@link #body(Class)}
   * @throws IllegalArgumentException if JSON can't hold such a type
   */
  @SuppressWarnings("TypeParameterUnusedInFormals") // as PayloadSerializers: the type is the word
  public <T> @Nullable T body(Type type) {
    return requestBody().json(type);
  }

  /**
   * The body as an HTML form's parameters, {@code application/x-www-form-urlencoded}.
   *
   * @return the parameters; none if there is no body
   * @throws ResponseException with status 415 if the body is something else, 400 as {@link #text}
   */
  public QueryParameters formParameters() {
    RequestBody body = requestBody();
    if (body.isEmpty()) {
      return QueryParameters.none();
    }
    if (!HeaderFields.is(contentType(), "application/x-www-form-urlencoded")) {
      throw new ResponseException(
          415, "The body must be a form of type application/x-www-form-urlencoded");
    }
    return QueryParameters.parse(body.text());
  }

  RequestBody requestBody() {
    return new RequestBody(event.document(), this);
  }

  /** {@return the name of the stage, {@code $default}, or null for a load balancer} */
  public @Nullable String stage() {
    return reader.stage();
  }

  /** {@return the variables of the stage by name} */
  public Map<String, String> stageVariables() {
    return reader.stageVariables();
  }

  /**
   * The address of the client, as the front door saw it: if a proxy or a CDN that is not the front
   * door's own stands before it, that one's address. It is no claim of the client's, except behind
   * a load balancer that is told to preserve {@code X-Forwarded-For}: a load balancer appends the
   * address there, and of that header it is the last one, without its port.
   *
   * @return an IP address, or null if unknown
   */
  public @Nullable String sourceAddress() {
    return reader.sourceAddress();
  }

  /**
   * The program that the client says it is.
   *
   * @return the text, or null if it says nothing
   */
  public @Nullable String userAgent() {
    String header = header("user-agent");
    String agent = header != null ? header : reader.userAgent();
    return agent == null || agent.isEmpty() ? null : agent;
  }

  /**
   * How the client reached the front door. API Gateway and function URLs have no other than {@code
   * https}.
   *
   * @return {@code https} or {@code http}
   */
  public String scheme() {
    String protocol = header("x-forwarded-proto");
    String last = protocol == null ? "" : ForwardedFor.lastElement(protocol);
    if (last.equalsIgnoreCase("https")) {
      return "https";
    }
    return last.equalsIgnoreCase("http") ? "http" : reader.defaultScheme();
  }

  /**
   * The host that the client asked for. A load balancer takes any; do not build links that others
   * get of a name that you do not know.
   *
   * @return its name, with a port if the client gave one, or null if it named none
   */
  public @Nullable String host() {
    String host = header("host");
    return host != null ? host : reader.domainName();
  }

  /** {@return the id of the request at the front door, or null for a load balancer} */
  public @Nullable String requestId() {
    return reader.requestId();
  }

  /** {@return when the front door got the request, or null for a load balancer} */
  public @Nullable Instant requestTime() {
    Long time = reader.requestTime();
    return time == null ? null : Instant.ofEpochMilli(time);
  }

  /**
   * The id of the X-Ray trace, the {@code Root} of {@code X-Amzn-Trace-Id}.
   *
   * @return for example {@code 1-67fd87f5-7643e6a875203f06341af04f}, or null
   */
  public @Nullable String traceId() {
    String header = header("x-amzn-trace-id");
    return header == null ? null : HeaderFields.field(header, "Root");
  }

  /** {@return a view of what the authorizer found out, or null if the route has no authorizer} */
  public @Nullable Authorizer authorizer() {
    return reader.authorizer();
  }

  /**
   * A claim of the caller's token, as a Cognito or JWT authorizer found it. A Lambda authorizer
   * tells no claims: what it says is {@link #authorizerContext}.
   *
   * @param name its name
   * @return its value, or null
   */
  public @Nullable String claim(String name) {
    Authorizer authorizer = authorizer();
    return authorizer == null ? null : authorizer.claim(name);
  }

  /**
   * A value of the context that a Lambda authorizer gave.
   *
   * @param name its name
   * @return a string's text or another value's JSON, such as {@code true}; or null
   */
  public @Nullable String authorizerContext(String name) {
    Authorizer authorizer = authorizer();
    return authorizer == null ? null : authorizer.contextText(name);
  }

  /**
   * Who called.
   *
   * @return a view, which knows nothing of a caller that the front door did not ask
   */
  public Caller caller() {
    return reader.caller();
  }

  /**
   * Names the front door and the route, no value of the request.
   *
   * @return what the event says of itself
   */
  @Override
  public String toString() {
    return "ProxyRequest[" + event + ']';
  }
}
