package dev.handrail.gateway;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.Handler;
import dev.handrail.gateway.routing.RouteStyle;
import dev.handrail.gateway.routing.RouteTable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which handler answers which method and path.
 *
 * <pre>{@code
 * Routes routes =
 *     Routes.builder()
 *         .get("/orders/{id}", shop::order)
 *         .post("/orders", shop::accept)
 *         .any("/files/{proxy+}", shop::file)
 *         .group("/admin", Routes.group().filter(adminsOnly).delete("/orders/{id}", shop::cancel))
 *         .build();
 * }</pre>
 *
 * <p>Paths are those inside the API, without stage and base path. {@code {name}} is one segment,
 * {@code {name+}} at the end is all that follows, one segment at least. A route is found by path
 * and method together, as API Gateway does it: at each segment the literal is tried before the
 * parameter, and that before the rest, and one that has not the method is passed over. A slash at
 * the end of the path does not matter. Looking up takes the same time for ten routes and for a
 * thousand.
 *
 * <p>The handler's {@link ProxyRequest#pathParameters} are those of its route, decoded once. A
 * {@code {proxy+}} keeps {@code ..} as it was sent, and so may hold {@code ../../etc/passwd}:
 * whoever makes a file's name of it must resolve it, and check that the outcome is inside the
 * folder.
 *
 * <p>Around a route are, from the inside: its groups' filters, the filters of all routes, {@link
 * ErrorResponses}, {@link Cors}. What no route answers passes the same, but for the groups'
 * filters.
 *
 * <p>Immutable and thread-safe.
 */
public final class Routes implements Handler<ProxyRequest, ProxyResponse> {

  private final RouteDispatch dispatch;
  private final @Nullable ErrorResponses errors;
  private final @Nullable Cors cors;
  private final Handler<ProxyRequest, ProxyResponse> handler;

  private Routes(RouteDispatch dispatch, @Nullable ErrorResponses errors, @Nullable Cors cors) {
    this.dispatch = dispatch;
    this.errors = errors;
    this.cors = cors;
    this.handler = guarded(dispatch, errors, cors);
  }

  /** Failures go on to whoever is outside, unless the headers of CORS are to be on them. */
  private static Handler<ProxyRequest, ProxyResponse> guarded(
      RouteDispatch dispatch, @Nullable ErrorResponses errors, @Nullable Cors cors) {
    if (cors == null) {
      return errors == null ? dispatch : dispatch.with(errors);
    }
    return dispatch
        .with(errors == null ? ErrorResponses.standard() : errors)
        .with(cors.of(dispatch.table()));
  }

  /** These routes, in which a function's error responses take the place of missing ones. */
  Routes withErrorsOf(ErrorResponses function) {
    return errors == null ? new Routes(dispatch, function, cors) : this;
  }

  /**
   * Starts without routes.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts a group without routes.
   *
   * @return a new group
   */
  public static RouteGroup group() {
    return new RouteGroup();
  }

  @Override
  public void handle(ProxyRequest request, Context context, Callback<ProxyResponse> callback)
      throws Exception {
    handler.handle(request, context, callback);
  }

  /** Collects routes. Not thread-safe. */
  public static final class Builder extends RouteCollector<Builder> {

    private RouteStyle style = RouteStyle.HTTP_API;
    private boolean methodNotAllowed;
    private @Nullable Handler<ProxyRequest, ProxyResponse> fallback;
    private @Nullable ErrorResponses errors;
    private @Nullable Cors cors;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets whose rules to follow where REST APIs and HTTP APIs differ. Without a route for path and
     * method an HTTP API answers 404 {@code {"message":"Not Found"}}, a REST API 403 {@code
     * {"message":"Missing Authentication Token"}} with {@code x-amzn-ErrorType}.
     *
     * @param rules the rules, {@link RouteStyle#HTTP_API} if this is not called
     * @return this
     */
    public Builder style(RouteStyle rules) {
      style = Objects.requireNonNull(rules, "rules");
      return this;
    }

    /**
     * Answers 405 with {@code Allow} where the path has routes, but none for the method, as HTTP
     * means it, and no API of AWS's does it.
     *
     * @return this
     */
    public Builder methodNotAllowed() {
      methodNotAllowed = true;
      return this;
    }

    /**
     * Sets what answers requests without a route, in place of 404, 403 or 405.
     *
     * @param handler answers them
     * @return this
     */
    public Builder fallback(ProxyHandler handler) {
      return fallback(new ReturningHandler(handler));
    }

    /**
     * Sets what answers requests without a route, in place of 404, 403 or 405.
     *
     * @param handler answers them, and may call back later
     * @return this
     */
    public Builder fallback(Handler<ProxyRequest, ProxyResponse> handler) {
      fallback = Objects.requireNonNull(handler, "handler");
      return this;
    }

    /**
     * Sets how failures of handlers and filters are answered. If this is not called, they are
     * answered as the {@link ProxyFunction} that has these routes says; with {@link #cors} and
     * filters around the routes as {@link ErrorResponses#standard} does.
     *
     * @param responses the answers
     * @return this
     */
    public Builder errors(ErrorResponses responses) {
      errors = Objects.requireNonNull(responses, "responses");
      return this;
    }

    /**
     * Sets which pages of other origins may call.
     *
     * @param value answers preflights, and gives every response its headers
     * @return this
     */
    public Builder cors(Cors value) {
      cors = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * Makes the routes.
     *
     * @return the routes so far
     * @throws IllegalArgumentException if two routes would answer the same requests, or a path is
     *     no template; the message says which
     */
    public Routes build() {
      RouteTable.Builder<Handler<ProxyRequest, ProxyResponse>> routes = RouteTable.builder(style);
      for (Route route : filteredRoutes()) {
        routes.add(route.method(), route.path(), route.handler());
      }
      RouteTable<Handler<ProxyRequest, ProxyResponse>> table = routes.build();
      Handler<ProxyRequest, ProxyResponse> unmatched =
          fallback == null
              ? new ReturningHandler(new UnmatchedHandler(table, style, methodNotAllowed))
              : fallback;
      return new Routes(new RouteDispatch(table, filtered(unmatched)), errors, cors);
    }
  }
}
