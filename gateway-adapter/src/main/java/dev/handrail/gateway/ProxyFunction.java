package dev.handrail.gateway;

import dev.handrail.Context;
import dev.handrail.EntryPoint;
import dev.handrail.Handler;
import dev.handrail.gateway.event.ProxyEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function that answers HTTP requests, behind every front door: REST and HTTP APIs with payload
 * format 1.0 or 2.0, function URLs, and load balancers with or without multi-value headers. The
 * answer has the form that the request's front door wants.
 *
 * <p>There are two ways to write one. Override {@link #handle}:
 *
 * <pre>{@code
 * public final class GreetingPage extends ProxyFunction {
 *   @Override
 *   public ProxyResponse handle(ProxyRequest request, Context context) {
 *     return ProxyResponse.text("Hello, " + request.query("name") + "!");
 *   }
 * }
 * }</pre>
 *
 * <p>Or hand {@link Routes}, a {@link ProxyHandler} or a {@link Handler} to the constructor, and do
 * not override.
 *
 * <p>An exception becomes a response as the {@link ErrorResponses} say; a thrown {@link
 * VirtualMachineError} fails the invocation. So does an event that is no HTTP request, with a
 * message that tells what came.
 *
 * <p>Thread-safe when its handler is: no state of an invocation is kept in the object.
 */
public abstract class ProxyFunction extends EntryPoint implements ProxyHandler {

  private final Handler<ProxyRequest, ProxyResponse> handler;
  private final ErrorResponses errors;

  /**
   * For subclasses that override {@link #handle}.
   *
   * @throws IllegalStateException if the subclass does not override it
   */
  protected ProxyFunction() {
    this(null, null, true);
  }

  /**
   * For subclasses that override {@link #handle}.
   *
   * @param errors makes the response of an exception
   * @throws IllegalStateException if the subclass does not override it
   */
  protected ProxyFunction(ErrorResponses errors) {
    this(null, Objects.requireNonNull(errors, "errors"), true);
  }

  /**
   * For subclasses that do not override {@link #handle}.
   *
   * @param handler answers requests
   * @throws IllegalStateException if the subclass overrides {@link #handle} as well
   */
  protected ProxyFunction(ProxyHandler handler) {
    this(new ReturningHandler(handler), null, false);
  }

  /**
   * For subclasses that do not override {@link #handle}.
   *
   * @param handler answers requests
   * @param errors makes the response of an exception
   * @throws IllegalStateException if the subclass overrides {@link #handle} as well
   */
  protected ProxyFunction(ProxyHandler handler, ErrorResponses errors) {
    this(new ReturningHandler(handler), Objects.requireNonNull(errors, "errors"), false);
  }

  /**
   * For subclasses that do not override {@link #handle}.
   *
   * @param handler answers requests, such as {@link Routes}, or one that calls back or returns a
   *     stage
   * @throws IllegalStateException if the subclass overrides {@link #handle} as well
   */
  protected ProxyFunction(Handler<ProxyRequest, ProxyResponse> handler) {
    this(Objects.requireNonNull(handler, "handler"), null, false);
  }

  /**
   * For subclasses that do not override {@link #handle}.
   *
   * @param handler answers requests
   * @param errors makes the response of an exception that {@code handler} fails with; {@link
   *     Routes} with error responses of their own answer the failures of their handlers by those
   * @throws IllegalStateException if the subclass overrides {@link #handle} as well
   */
  protected ProxyFunction(Handler<ProxyRequest, ProxyResponse> handler, ErrorResponses errors) {
    this(answering(handler, errors), Objects.requireNonNull(errors, "errors"), false);
  }

  private ProxyFunction(
      @Nullable Handler<ProxyRequest, ProxyResponse> handler,
      @Nullable ErrorResponses errors,
      boolean overrides) {
    requireOneWayIn(overrides);
    this.handler = handler == null ? new ReturningHandler(this) : handler;
    this.errors = errors == null ? ErrorResponses.standard() : errors;
  }

  /**
   * Answers a request; override it unless a handler went to the constructor.
   *
   * @param request the request
   * @param context the system's state, and this invocation's event loop
   * @return the response
   * @throws Exception is answered as the error responses say
   */
  @Override
  public ProxyResponse handle(ProxyRequest request, Context context) throws Exception {
    throw new UnsupportedOperationException(
        "super.handle has nothing to do: " + getClass().getName() + " overrides it");
  }

  /**
   * Answers one invocation.
   *
   * @param document an event of a front door
   * @param context the runtime's context
   * @return what the front door turns into the response
   * @throws dev.handrail.json.InvalidJsonException if the document is no JSON
   * @throws dev.handrail.gateway.event.UnknownEventException if it is no HTTP request's event
   */
  @Override
  protected final byte[] answer(
      byte[] document, com.amazonaws.services.lambda.runtime.Context context) {
    ProxyEvent event = ProxyEvent.parse(document);
    ProxyResponse response = response(ProxyRequest.of(event), context);
    return Answers.result(response, event.frontDoor(), errors, context);
  }

  private ProxyResponse response(
      ProxyRequest request, com.amazonaws.services.lambda.runtime.Context context) {
    try {
      ProxyResponse response = invoke(handler, request, context);
      if (response == null) {
        throw Answers.noResponse();
      }
      return response;
    } catch (VirtualMachineError fatal) {
      throw fatal;
    } catch (Throwable error) {
      return errors.of(error, context);
    }
  }

  /** The headers of CORS come from routes, so it is inside of them that failures are answered. */
  private static Handler<ProxyRequest, ProxyResponse> answering(
      Handler<ProxyRequest, ProxyResponse> handler, ErrorResponses errors) {
    Objects.requireNonNull(errors, "errors");
    return handler instanceof Routes routes
        ? routes.withErrorsOf(errors)
        : Objects.requireNonNull(handler, "handler");
  }

  private void requireOneWayIn(boolean overrides) {
    if (overridesHandle() == overrides) {
      return;
    }
    String name = getClass().getName();
    throw new IllegalStateException(
        overrides
            ? name
                + " neither overrides handle(request, context) nor gives a handler to super(...)."
                + " Do one of the two."
            : name
                + " overrides handle(request, context) and gives a handler to super(...) as well,"
                + " so one of them would never be called. Remove one.");
  }

  private boolean overridesHandle() {
    try {
      return getClass().getMethod("handle", ProxyRequest.class, Context.class).getDeclaringClass()
          != ProxyFunction.class;
    } catch (NoSuchMethodException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
