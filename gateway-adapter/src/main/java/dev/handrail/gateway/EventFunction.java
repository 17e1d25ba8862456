package dev.handrail.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.handrail.Filter;
import dev.handrail.Handler;
import dev.handrail.LambdaFunction;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.event.ProxyEvent;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A {@link LambdaFunction} that stands behind every front door as well: a plain handler of events
 * answers HTTP requests, and knows nothing of them.
 *
 * <pre>{@code
 * public final class HelloApi extends EventFunction<Greeting, String> {
 *   @Override
 *   public void handle(Greeting event, Context context, Callback<String> callback) {
 *     callback.call(null, "success lambda api test: " + event.val01());
 *   }
 * }
 * }</pre>
 *
 * <p>An event of a proxy integration, function URL or load balancer becomes {@code E} by the {@link
 * EventMapping}: without one, the body is the event. The answer:
 *
 * <ul>
 *   <li>a result is 200 with its JSON; a {@code String} is a JSON string, in quotes
 *   <li>{@code null}, {@link Void} and an empty {@link java.util.Optional} are 204
 *   <li>a {@link ProxyResponse} is that response
 *   <li>what is no event is 400, with the path of what does not fit, and never a value; the words
 *       of a constructor that refused it with an {@link IllegalArgumentException} or {@link
 *       NullPointerException} are logged only, and whatever else it throws is 500
 *   <li>an exception is what the {@link ErrorResponses} say
 * </ul>
 *
 * <p>Any other document, such as a test event or what a non-proxy integration sends, is the event
 * itself, and the answer that of a {@link LambdaFunction}: the result's JSON, or a Lambda error. An
 * event of a WebSocket API or for an authorizer is refused: nobody means it to be read as {@code
 * E}.
 *
 * <p>Thread-safe when its {@link #handle} is.
 *
 * @param <E> the type of the event
 * @param <R> the type of the result
 */
public abstract class EventFunction<E extends @Nullable Object, R extends @Nullable Object>
    extends LambdaFunction<E, R> {

  private final EventMapping<E> mapping;
  private final ErrorResponses errors;
  private volatile @Nullable Handler<ProxyRequest, ProxyResponse> filtered;

  /** For subclasses that override {@link #handle}: the body is the event. */
  protected EventFunction() {
    this(new BodyMapping<>(null));
  }

  /**
   * For subclasses that override {@link #handle}.
   *
   * @param mapping makes the event of a request
   */
  protected EventFunction(EventMapping<E> mapping) {
    this(mapping, ErrorResponses.standard());
  }

  /**
   * For subclasses that override {@link #handle}.
   *
   * @param mapping makes the event of a request
   * @param errors makes the response of an exception
   */
  protected EventFunction(EventMapping<E> mapping, ErrorResponses errors) {
    this.mapping = Objects.requireNonNull(mapping, "mapping");
    this.errors = Objects.requireNonNull(errors, "errors");
    requireJson(results().type());
  }

  /**
   * For subclasses that do not override {@link #handle}: the body is the event.
   *
   * @param handler what to do with an event
   */
  protected EventFunction(Handler<E, R> handler) {
    this(handler, new BodyMapping<>(null));
  }

  /**
   * For subclasses that do not override {@link #handle}.
   *
   * @param handler what to do with an event
   * @param mapping makes the event of a request
   */
  protected EventFunction(Handler<E, R> handler, EventMapping<E> mapping) {
    this(handler, mapping, ErrorResponses.standard());
  }

  /**
   * For subclasses that do not override {@link #handle}.
   *
   * @param handler what to do with an event
   * @param mapping makes the event of a request
   * @param errors makes the response of an exception
   */
  protected EventFunction(Handler<E, R> handler, EventMapping<E> mapping, ErrorResponses errors) {
    super(handler);
    this.mapping = Objects.requireNonNull(mapping, "mapping");
    this.errors = Objects.requireNonNull(errors, "errors");
    requireJson(results().type());
  }

  /** Bytes say nothing of their type, and would go out as JSON whatever they hold. */
  private void requireJson(Type result) {
    if (result == byte[].class || result == InputStream.class) {
      throw new IllegalStateException(
          getClass().getName()
              + " returns raw bytes, which HTTP needs a media type for. Return ProxyResponse, made"
              + " by ProxyResponse.bytes or ProxyResponse.jsonBytes, or extend LambdaFunction");
    }
  }

  /**
   * Answers one invocation, in the form of where it came from.
   *
   * @param document an event of a front door, or a plain document
   * @param context the runtime's context
   * @return what the front door turns into the response, or the result's JSON
   * @throws Throwable the invocation's failure, for a plain document
   */
  @Override
  protected final byte[] answer(byte[] document, Context context) throws Throwable {
    ProxyEvent event = httpEvent(document, context);
    if (event == null || !accepts(event.frontDoor())) {
      return plainAnswer(document, context);
    }
    ProxyRequest request = ProxyRequest.of(event);
    ProxyResponse response;
    try {
      response = response(request, context);
    } catch (VirtualMachineError fatal) {
      throw fatal;
    } catch (Throwable error) {
      response = errors.of(error, context);
    }
    return Answers.result(response, event.frontDoor(), errors, context);
  }

  /**
   * Whether a document that has the form of a front door's event is one. A function behind a
   * non-proxy integration gets the client's body as its event, and a client can write an event of
   * any front door there, with claims of its choice: such a function accepts none.
   *
   * @param frontDoor where the event says that it comes from
   * @return false to take the document for a plain event; true unless overridden
   */
  protected boolean accepts(FrontDoor frontDoor) {
    return true;
  }

  /**
   * What to put around this function for requests, such as {@link Cors}; not for plain events.
   * Asked until it is not empty, and then kept.
   *
   * @return filters outside of the error responses, the last one outermost; none unless overridden
   */
  protected List<Filter<ProxyRequest, ProxyResponse>> filters() {
    return List.of();
  }

  private ProxyResponse response(ProxyRequest request, Context context) throws Throwable {
    Handler<ProxyRequest, ProxyResponse> chain = filtered;
    if (chain == null) {
      List<Filter<ProxyRequest, ProxyResponse>> filters = filters();
      if (filters.isEmpty()) {
        return response(invoke(this, event(request, context), context));
      }
      chain = new MappedHandler<>(this).with(errors);
      for (Filter<ProxyRequest, ProxyResponse> filter : filters) {
        chain = chain.with(filter);
      }
      filtered = chain; // made twice at worst
    }
    return Objects.requireNonNull(
        invoke(chain, request, context), "A filter answered null instead of a ProxyResponse");
  }

  private static @Nullable ProxyEvent httpEvent(byte[] document, Context context) {
    try {
      JsonValue event = JsonValue.parse(document);
      ProxyEvent found = ProxyEvent.find(event);
      if (found == null && event.isObject()) {
        warnOfNearMiss(event, context);
      }
      return found;
    } catch (InvalidJsonException plain) {
      return null; // whoever reads it as E says what is wrong
    }
  }

  /** An event that somebody wrote by hand for a test is often incomplete. */
  private static void warnOfNearMiss(JsonValue event, Context context) {
    String name = event.getPresent("httpMethod") != null ? "httpMethod" : "rawPath";
    if (event.getPresent(name) != null) {
      warn(
          "The event looks like a proxy event ("
              + name
              + ") but lacks requestContext as a front door sends it; taken as a plain event",
          context);
    }
  }

  private byte[] plainAnswer(byte[] document, Context context) throws Throwable {
    R result = invoke(this, events().read(document), context);
    return result instanceof ProxyResponse response
        ? Answers.plainResult(response)
        : results().write(result);
  }

  final E event(ProxyRequest request, Context context) throws Exception {
    try {
      return mapping instanceof JsonMapping<E> json
          ? json.event(request, events())
          : mapping.event(request);
    } catch (InvalidJsonException misfit) {
      RuntimeException answer = RequestBody.answer(misfit);
      if (answer != misfit && !misfit.summary().equals(misfit.getMessage())) {
        warn("Answered 400: " + misfit.getMessage(), context);
      }
      throw answer;
    }
  }

  private static void warn(String message, Context context) {
    LambdaLogger logger = context.getLogger();
    if (logger != null) { // a mocked context has none
      logger.log(message, LogLevel.WARN);
    }
  }

  final ProxyResponse response(@Nullable R result) {
    if (result instanceof ProxyResponse response) {
      return response;
    }
    byte[] json = results().write(result);
    return isNull(json) ? ProxyResponse.of(204) : ProxyResponse.jsonBytes(json);
  }

  private static boolean isNull(byte[] json) {
    return json.length == 4 && json[0] == 'n' && json[1] == 'u' && json[2] == 'l' && json[3] == 'l';
  }
}
