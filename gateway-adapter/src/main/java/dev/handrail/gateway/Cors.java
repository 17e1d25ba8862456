package dev.handrail.gateway;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.Filter;
import dev.handrail.Handler;
import dev.handrail.gateway.routing.RouteTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which web pages of other origins may call a function, as the Fetch standard lets a server say it.
 *
 * <pre>{@code
 * Cors cors =
 *     Cors.builder()
 *         .origins("https://shop.example", "https://*.shop.example")
 *         .methods("GET", "PUT", "DELETE")
 *         .headers("Content-Type", "Authorization")
 *         .credentials()
 *         .maxAge(Duration.ofHours(1))
 *         .build();
 * }</pre>
 *
 * <p>Give it to {@link Routes.Builder#cors}; or put it around a handler as a filter, outside of the
 * {@link ErrorResponses}: {@code handler.with(errors).with(cors)}. Then a preflight is answered 204
 * before anything else runs, and every other response, errors too, gets its headers; those that the
 * handler set itself are taken away, whether or not the origin is allowed. A request from an origin
 * that is not allowed is handled like any other, only without the headers: it is the browser that
 * keeps the page from reading the answer.
 *
 * <p>An HTTP API or function URL that has a CORS configuration of its own answers preflights itself
 * and replaces these headers: configure one of the two. Immutable and thread-safe.
 */
public final class Cors implements Filter<ProxyRequest, ProxyResponse> {

  // Whose value for these is the last word: it is Cors' here, also where it says nothing.
  private static final String[] OWN = {
    "Access-Control-Allow-Origin",
    "Access-Control-Allow-Credentials",
    "Access-Control-Allow-Methods",
    "Access-Control-Allow-Headers",
    "Access-Control-Expose-Headers",
    "Access-Control-Max-Age",
  };

  private static final String NEED_NO_PERMISSION = "GET, HEAD, POST";
  private static final List<String> EVERY_METHOD =
      List.of("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT");

  private final boolean anyOrigin;
  private final List<OriginPattern> origins;
  private final @Nullable String methods;
  private final @Nullable String headers;
  private final @Nullable String exposed;
  private final @Nullable String maxAge;
  private final boolean credentials;

  private Cors(Builder builder) {
    this.anyOrigin = builder.anyOrigin;
    this.origins = List.copyOf(builder.origins);
    this.methods = joined(builder.methods);
    this.headers = joined(builder.headers);
    this.exposed = joined(builder.exposed);
    this.maxAge = builder.maxAge;
    this.credentials = builder.credentials;
  }

  /**
   * Starts with nothing allowed but the methods that {@link Builder#methods} tells, and the header
   * {@code Content-Type}, without which a page could not send JSON.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Tells whether a request asks for permission only: {@code OPTIONS} with the headers {@code
   * Origin} and {@code Access-Control-Request-Method}.
   *
   * @param request any request
   * @return true for a preflight
   */
  public static boolean isPreflight(ProxyRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("origin") != null
        && request.header("access-control-request-method") != null;
  }

  /**
   * Answers a preflight, without knowing of routes.
   *
   * @param request the preflight
   * @return 204, with what is allowed if the origin is
   */
  public ProxyResponse preflight(ProxyRequest request) {
    return preflight(request, null);
  }

  private ProxyResponse preflight(ProxyRequest request, @Nullable RouteTable<?> routes) {
    ProxyResponse response = withOrigin(request, ProxyResponse.of(204));
    if (allowedOrigin(request) == null) {
      return response;
    }
    String allowed = methods == null ? methodsOf(request.rawPath(), routes) : methods;
    response = response.withHeader("Access-Control-Allow-Methods", allowed);
    response = with(response, "Access-Control-Allow-Headers", headers);
    return with(response, "Access-Control-Max-Age", maxAge);
  }

  private static String methodsOf(String path, @Nullable RouteTable<?> routes) {
    Set<String> methods = routes == null ? Set.of() : new TreeSet<>(routes.methods(path));
    if (methods.isEmpty()) {
      return NEED_NO_PERMISSION;
    }
    if (methods.remove("ANY")) {
      methods.addAll(EVERY_METHOD);
    }
    return String.join(", ", methods);
  }

  /**
   * Gives a response the headers that the request's origin needs. Doing it twice does no harm.
   *
   * @param request the request, of any kind but a preflight
   * @param response its response
   * @return the response with the headers
   */
  public ProxyResponse apply(ProxyRequest request, ProxyResponse response) {
    ProxyResponse answer = withOrigin(request, response);
    return allowedOrigin(request) == null
        ? answer
        : with(answer, "Access-Control-Expose-Headers", exposed);
  }

  private ProxyResponse withOrigin(ProxyRequest request, ProxyResponse response) {
    ProxyResponse answer = withoutOwn(anyOrigin ? response : varying(response));
    String origin = allowedOrigin(request);
    if (origin == null) {
      return answer;
    }
    answer = answer.withHeader("Access-Control-Allow-Origin", origin);
    return with(answer, "Access-Control-Allow-Credentials", credentials ? "true" : null);
  }

  /** What a handler said for itself would let pages in that are not allowed here. */
  private static ProxyResponse withoutOwn(ProxyResponse response) {
    ProxyResponse answer = response;
    for (String name : OWN) {
      if (answer.lines().first(name) != null) {
        answer = answer.withoutHeader(name);
      }
    }
    return answer;
  }

  /** What to answer: the very origin, or a star; null if it is not allowed or there is none. */
  private @Nullable String allowedOrigin(ProxyRequest request) {
    String origin = request.header("origin");
    if (origin == null) {
      return null;
    }
    if (anyOrigin) {
      return "*";
    }
    for (OriginPattern pattern : origins) {
      if (pattern.matches(origin)) {
        return origin;
      }
    }
    return null;
  }

  /** A cache must not give the answer for one origin to another, nor that for none. */
  private static ProxyResponse varying(ProxyResponse response) {
    StringBuilder vary = new StringBuilder();
    for (String line : response.headers().all("Vary")) {
      for (String name : line.split(",", -1)) {
        if (name.trim().equals("*") || name.trim().equalsIgnoreCase("Origin")) {
          return response;
        }
      }
      vary.append(line).append(", ");
    }
    return response.withHeader("Vary", vary.append("Origin").toString());
  }

  private static ProxyResponse with(ProxyResponse response, String name, @Nullable String value) {
    return value == null ? response : response.withHeader(name, value);
  }

  private static @Nullable String joined(List<String> names) {
    return names.isEmpty() ? null : String.join(", ", names);
  }

  @Override
  public Handler<ProxyRequest, ProxyResponse> around(Handler<ProxyRequest, ProxyResponse> next) {
    return new Guarded(this, null, next);
  }

  /** This, which takes the methods that a page may use from the routes, unless they were set. */
  Filter<ProxyRequest, ProxyResponse> of(RouteTable<?> routes) {
    return new OfRoutes(this, routes);
  }

  private record OfRoutes(Cors cors, RouteTable<?> routes)
      implements Filter<ProxyRequest, ProxyResponse> {

    @Override
    public Handler<ProxyRequest, ProxyResponse> around(Handler<ProxyRequest, ProxyResponse> next) {
      return new Guarded(cors, routes, next);
    }
  }

  private record Guarded(
      Cors cors, @Nullable RouteTable<?> routes, Handler<ProxyRequest, ProxyResponse> next)
      implements Handler<ProxyRequest, ProxyResponse> {

    @Override
    public void handle(ProxyRequest request, Context context, Callback<ProxyResponse> callback)
        throws Exception {
      if (isPreflight(request)) {
        callback.succeed(cors.preflight(request, routes));
      } else {
        next.handle(request, context, new Applying(cors, request, callback));
      }
    }
  }

  private record Applying(Cors cors, ProxyRequest request, Callback<ProxyResponse> callback)
      implements Callback<ProxyResponse> {

    @Override
    public void call(@Nullable Throwable error, @Nullable ProxyResponse response) {
      callback.call(error, response == null ? null : cors.apply(request, response));
    }
  }

  /** Collects what is allowed. Not thread-safe. */
  public static final class Builder {

    private boolean anyOrigin;
    private final List<OriginPattern> origins = new ArrayList<>();
    private List<String> methods = List.of();
    private List<String> headers = List.of("Content-Type");
    private List<String> exposed = List.of();
    private @Nullable String maxAge;
    private boolean credentials;

    private Builder() {}

    /**
     * Allows origins.
     *
     * @param patterns each {@code *} for any origin, or an origin as browsers send it, such as
     *     {@code https://shop.example}. One star may stand for the leftmost labels of the host
     *     ({@code https://*.shop.example}, which is not {@code https://shop.example} itself) or for
     *     the port ({@code http://localhost:*}).
     * @return this
     * @throws IllegalArgumentException if one is no origin, or could never match because it has the
     *     port that browsers leave out, or its star stands for the name that anybody can register
     */
    public Builder origins(String... patterns) {
      for (String pattern : patterns) {
        if (pattern.equals("*")) {
          anyOrigin = true;
        } else {
          origins.add(OriginPattern.of(pattern));
        }
      }
      return this;
    }

    /**
     * Sets the methods that a page may use, in place of those for which {@link Routes} have a route
     * at the path; without such routes, of {@code GET}, {@code HEAD} and {@code POST}, which need
     * no permission. A route of any method stands for {@code GET}, {@code HEAD}, {@code POST},
     * {@code PUT}, {@code PATCH} and {@code DELETE}.
     *
     * @param names the methods, or {@code *}
     * @return this
     * @throws IllegalArgumentException if one is no token
     */
    public Builder methods(String... names) {
      methods = tokens(names);
      return this;
    }

    /**
     * Sets the request headers that a page may set, beyond those that need no permission, in place
     * of {@code Content-Type}: name that as well if a page sends JSON.
     *
     * @param names the headers, or {@code *}, which does not stand for {@code Authorization}
     * @return this
     * @throws IllegalArgumentException if one is no token
     */
    public Builder headers(String... names) {
      headers = tokens(names);
      return this;
    }

    /**
     * Sets the response headers that a page may read, beyond those that need no permission.
     *
     * @param names the headers, or {@code *}
     * @return this
     * @throws IllegalArgumentException if one is no token
     */
    public Builder expose(String... names) {
      exposed = tokens(names);
      return this;
    }

    /**
     * Sets how long a browser may keep the answer of a preflight. Without it browsers keep it five
     * seconds.
     *
     * @param time zero or more, in whole seconds
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public Builder maxAge(Duration time) {
      if (time.isNegative()) {
        throw new IllegalArgumentException("The maximum age of a preflight is negative: " + time);
      }
      maxAge = Long.toString(time.toSeconds());
      return this;
    }

    /**
     * Lets pages send cookies and other credentials, and read the answer.
     *
     * @return this
     */
    public Builder credentials() {
      credentials = true;
      return this;
    }

    /**
     * Makes the value.
     *
     * @return the value
     * @throws IllegalArgumentException if no origin is allowed, or credentials are to be combined
     *     with a {@code *}, which no browser accepts, or with the origin {@code null}, which any
     *     page can have
     */
    public Cors build() {
      if (!anyOrigin && origins.isEmpty()) {
        throw new IllegalArgumentException(
            "CORS without an origin allows nothing. Name some: origins(\"https://shop.example\")");
      }
      if (credentials && anyOrigin) {
        throw starWithCredentials("origins", "\"https://shop.example\"");
      }
      if (credentials && origins.contains(OriginPattern.NONE)) {
        throw new IllegalArgumentException(
            "Any page can have the origin \"null\", in a frame with a sandbox, so with credentials"
                + " every page could read what is a user's own. Name the origins:"
                + " origins(\"https://shop.example\")");
      }
      if (credentials && methods.contains("*")) {
        throw starWithCredentials("methods", "\"GET\", \"PUT\"");
      }
      if (credentials && headers.contains("*")) {
        throw starWithCredentials("headers", "\"Content-Type\"");
      }
      if (credentials && exposed.contains("*")) {
        throw starWithCredentials("expose", "\"ETag\"");
      }
      return new Cors(this);
    }

    private static IllegalArgumentException starWithCredentials(String what, String example) {
      return new IllegalArgumentException(
          "With credentials browsers do not take * for all. Name them: "
              + what
              + "("
              + example
              + ")");
    }

    private static List<String> tokens(String... names) {
      for (String name : names) {
        if (!Tokens.isToken(Objects.requireNonNull(name, "name"))) {
          throw new IllegalArgumentException("Not the name of a method or header: " + name);
        }
      }
      return List.copyOf(Arrays.asList(names));
    }
  }
}
