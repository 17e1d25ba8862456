package dev.handrail.gateway;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.Filter;
import dev.handrail.Handler;
import dev.handrail.json.JsonBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which response an exception becomes.
 *
 * <pre>{@code
 * ErrorResponses errors =
 *     ErrorResponses.builder()
 *         .on(NoSuchOrder.class, 404, "There is no such order")
 *         .on(OrderShipped.class, error -> ProxyResponse.json(error.shipment()).withStatus(409))
 *         .build();
 * }</pre>
 *
 * <p>An exception is answered by the entry for its class, or for the nearest superclass that has
 * one. A {@link ResponseException} brings its response along, unless there is an entry for that
 * very class. All others are answered {@code 500} with {@code {"message":"Internal Server
 * Error","requestId":...}}: their messages are not for the client. The request id is the
 * invocation's, which stands beside the stack trace in the function's log.
 *
 * <p>Whatever is answered 500 or above, by an entry or not, is logged with its stack trace at level
 * {@code ERROR}. A handler that answers nothing, or what its front door has no room for, fails as
 * well: by a {@link NullPointerException}, or an {@link IllegalStateException}.
 *
 * <p>The entry points apply it to whatever fails. It is a filter as well, which maps the failures
 * of the handler inside: put {@link Cors} around it, as {@link Routes} does. A thrown {@link
 * VirtualMachineError} passes by. Immutable and thread-safe, if the functions in it are.
 */
public final class ErrorResponses implements Filter<ProxyRequest, ProxyResponse> {

  private final Map<Class<?>, Function<Throwable, ProxyResponse>> entries;

  private ErrorResponses(Map<Class<?>, Function<Throwable, ProxyResponse>> entries) {
    this.entries = entries;
  }

  /**
   * Only what needs no entry: {@link ResponseException}, and 500 for the rest.
   *
   * @return the instance without entries
   */
  public static ErrorResponses standard() {
    return new ErrorResponses(Map.of());
  }

  /**
   * Starts without entries.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Answers an exception.
   *
   * @param error what failed; a {@link CompletionException} stands for its cause, and so does an
   *     {@link ExecutionException} that has no entry of its own
   * @param context gives the request id and the log
   * @return the response, also if an entry's function fails
   */
  public ProxyResponse of(Throwable error, com.amazonaws.services.lambda.runtime.Context context) {
    Throwable cause = unwrapped(error);
    Function<Throwable, ProxyResponse> entry = entry(cause);
    if (entry == null) {
      return cause instanceof ResponseException known
          ? logged(known.response(), cause, context)
          : internalError(cause, context);
    }
    try {
      ProxyResponse response =
          Objects.requireNonNull(
              entry.apply(cause), "An entry of ErrorResponses returned null instead of a response");
      return logged(response, cause, context);
    } catch (VirtualMachineError fatal) {
      throw fatal;
    } catch (Throwable again) {
      if (again != cause) {
        again.addSuppressed(cause);
      }
      return internalError(again, context);
    }
  }

  private @Nullable Function<Throwable, ProxyResponse> entry(Throwable error) {
    if (error instanceof ResponseException) {
      return entries.get(ResponseException.class); // one for all exceptions does not mean it
    }
    return entry(error.getClass(), Object.class);
  }

  /** The entry for a class or the nearest superclass, up to one that is not asked. */
  private @Nullable Function<Throwable, ProxyResponse> entry(Class<?> from, Class<?> end) {
    if (entries.isEmpty()) {
      return null;
    }
    for (Class<?> type = from; type != null && type != end; type = type.getSuperclass()) {
      Function<Throwable, ProxyResponse> entry = entries.get(type);
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private Throwable unwrapped(Throwable error) {
    Throwable cause = error;
    Throwable inner = cause.getCause();
    while (inner != null && isWrapper(cause)) {
      cause = inner;
      inner = cause.getCause();
    }
    return cause;
  }

  private boolean isWrapper(Throwable error) {
    return error instanceof CompletionException
        || (error instanceof ExecutionException
            && entry(error.getClass(), Exception.class) == null);
  }

  private static ProxyResponse internalError(
      Throwable error, com.amazonaws.services.lambda.runtime.Context context) {
    JsonBuilder body =
        new JsonBuilder().beginObject().name("message").value("Internal Server Error");
    body.name("requestId").value(context.getAwsRequestId());
    ProxyResponse response = ProxyResponse.jsonBytes(body.endObject().toByteArray());
    return logged(response.withStatus(500), error, context);
  }

  private static ProxyResponse logged(
      ProxyResponse response,
      Throwable error,
      com.amazonaws.services.lambda.runtime.Context context) {
    if (response.status() >= 500) {
      log("Answered " + response.status() + ": ", error, context);
    }
    return response;
  }

  private static void log(
      String what, Throwable error, com.amazonaws.services.lambda.runtime.Context context) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    LambdaLogger logger = context.getLogger();
    if (logger == null) {
      // A mocked context: its user would otherwise never learn what failed.
      System.err.println("[ERROR] " + what + trace);
    } else {
      logger.log(what + trace, LogLevel.ERROR);
    }
  }

  @Override
  public Handler<ProxyRequest, ProxyResponse> around(Handler<ProxyRequest, ProxyResponse> next) {
    return new Guarded(this, next);
  }

  private record Guarded(ErrorResponses errors, Handler<ProxyRequest, ProxyResponse> next)
      implements Handler<ProxyRequest, ProxyResponse> {

    @Override
    public void handle(ProxyRequest request, Context context, Callback<ProxyResponse> callback) {
      Answering answering = new Answering(errors, request, context, callback);
      try {
        next.handle(request, context, answering);
      } catch (VirtualMachineError fatal) {
        throw fatal;
      } catch (Throwable thrown) {
        answering.thrown(thrown);
      }
    }
  }

  /** Collects entries. Not thread-safe. */
  public static final class Builder {

    private final Map<Class<?>, Function<Throwable, ProxyResponse>> entries = new HashMap<>();

    private Builder() {}

    /**
     * Answers exceptions of a class, and of its subclasses that have no entry of their own.
     *
     * @param <T> the exception's type
     * @param type the exception's class; a second entry for one class replaces the first
     * @param response makes the response; what it puts in, the client can read. If it fails, that
     *     is logged and answered 500.
     * @return this
     */
    @SuppressWarnings("unchecked") // asked with instances of that very class only
    public <T extends Throwable> Builder on(
        Class<T> type, Function<? super T, ProxyResponse> response) {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(response, "response");
      entries.put(type, (Function<Throwable, ProxyResponse>) response);
      return this;
    }

    /**
     * Answers exceptions of a class with {@code {"message": "..."}}.
     *
     * @param type the exception's class; a second entry for one class replaces the first
     * @param status 400 to 599
     * @param message what the client reads, instead of the exception's own message
     * @return this
     * @throws IllegalArgumentException if the status is no error's
     */
    public Builder on(Class<? extends Throwable> type, int status, String message) {
      return on(type, new Fixed(Messages.of(status, message)));
    }

    /**
     * Makes the value.
     *
     * @return the entries so far
     */
    public ErrorResponses build() {
      return new ErrorResponses(Map.copyOf(entries));
    }
  }

  private record Fixed(ProxyResponse response) implements Function<Throwable, ProxyResponse> {

    @Override
    public ProxyResponse apply(Throwable error) {
      return response;
    }
  }
}
