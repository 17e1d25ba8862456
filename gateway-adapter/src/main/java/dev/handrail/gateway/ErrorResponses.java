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
 * one. A {@link ResponseException} brings its response along, unless an entry says otherwise. All
 * others are answered {@code 500} with {@code {"message":"Internal Server Error","requestId":...}},
 * and logged with their stack trace at level {@code ERROR}: their messages are not for the client.
 * The request id is the invocation's, which stands beside the stack trace in the function's log.
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
   * @param error what failed; a {@link CompletionException} stands for its cause
   * @param context gives the request id and the log
   * @return the response, also if an entry's function fails
   */
  public ProxyResponse of(Throwable error, com.amazonaws.services.lambda.runtime.Context context) {
    Throwable cause = unwrapped(error);
    Function<Throwable, ProxyResponse> entry = entry(cause);
    if (entry == null) {
      return cause instanceof ResponseException known
          ? known.response()
          : internalError(cause, context);
    }
    try {
      return Objects.requireNonNull(
          entry.apply(cause), "An entry of ErrorResponses returned null instead of a response");
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
    if (entries.isEmpty()) {
      return null;
    }
    for (Class<?> type = error.getClass(); type != null; type = type.getSuperclass()) {
      Function<Throwable, ProxyResponse> entry = entries.get(type);
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private static Throwable unwrapped(Throwable error) {
    Throwable cause = error;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static ProxyResponse internalError(
      Throwable error, com.amazonaws.services.lambda.runtime.Context context) {
    log(error, context);
    JsonBuilder body =
        new JsonBuilder().beginObject().name("message").value("Internal Server Error");
    body.name("requestId").value(context.getAwsRequestId());
    return ProxyResponse.jsonBytes(body.endObject().toByteArray()).withStatus(500);
  }

  private static void log(Throwable error, com.amazonaws.services.lambda.runtime.Context context) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    LambdaLogger logger = context.getLogger();
    if (logger == null) {
      // A mocked context: its user would otherwise never learn what failed.
      System.err.println("[ERROR] Answered 500: " + trace);
    } else {
      logger.log("Answered 500: " + trace, LogLevel.ERROR);
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
      Callback<ProxyResponse> answering = new Answering(errors, context, callback);
      try {
        next.handle(request, context, answering);
      } catch (VirtualMachineError fatal) {
        throw fatal;
      } catch (Throwable thrown) {
        answering.call(thrown, null);
      }
    }
  }

  private record Answering(ErrorResponses errors, Context context, Callback<ProxyResponse> callback)
      implements Callback<ProxyResponse> {

    @Override
    public void call(@Nullable Throwable error, @Nullable ProxyResponse response) {
      if (error == null) {
        callback.call(null, response);
      } else {
        ProxyResponse answer = errors.of(error, context);
        // A failure leaves at once, so its response does.
        context.callbackWaitsForEmptyEventLoop(false);
        callback.call(null, answer);
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
