package dev.handrail;

import dev.handrail.json.PayloadSerializer;
import dev.handrail.json.PayloadSerializers;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Handler} that AWS Lambda can run: the name of a subclass is the function's handler
 * string.
 *
 * <p>There are two ways to write one. Override {@link #handle} as the tutorial does:
 *
 * <pre>{@code
 * public final class HelloFunction extends LambdaFunction<Greeting, String> {
 *   @Override
 *   public void handle(Greeting event, Context context, Callback<String> callback) {
 *     callback.call(null, "success lambda api test: " + event.val01());
 *   }
 * }
 * }</pre>
 *
 * <p>Or hand a composed handler to the constructor, and do not override:
 *
 * <pre>{@code
 * public final class OrderFunction extends LambdaFunction<Order, Receipt> {
 *   public OrderFunction() {
 *     super(Handler.of((order, context) -> new Receipt(order.id())), List.of(Filters.logging()));
 *   }
 * }
 * }</pre>
 *
 * <p>The event and result types are read from the generic signature, through any depth of
 * subclassing, when the object is made: what is wrong with them fails the init phase. {@link
 * PayloadSerializers} says which types there are and what they mean.
 *
 * <p>An error reaches the caller as the Java runtime writes it: {@code errorMessage}, {@code
 * errorType}, {@code stackTrace}, with the type of the exception that was thrown or given to the
 * callback.
 *
 * <p>Thread-safe when its {@link #handle} is: no state of an invocation is kept in the object.
 *
 * @param <E> the type of the event
 * @param <R> the type of the result
 */
public abstract class LambdaFunction<E extends @Nullable Object, R extends @Nullable Object>
    extends EntryPoint implements Handler<E, R> {

  private final @Nullable Handler<E, R> handler;
  private final PayloadSerializer<E> events;
  private final PayloadSerializer<R> results;

  /**
   * For subclasses that override {@link #handle}.
   *
   * @throws IllegalStateException if the subclass does not override it, or does not say its types
   */
  protected LambdaFunction() {
    this(null, true);
  }

  /**
   * For subclasses that do not override {@link #handle}.
   *
   * @param handler what to do with an event
   * @throws IllegalStateException if the subclass overrides {@link #handle} as well, or does not
   *     say its types
   */
  protected LambdaFunction(Handler<E, R> handler) {
    this(Objects.requireNonNull(handler, "handler"), false);
  }

  /**
   * For subclasses that do not override {@link #handle}; here the compiler knows the types of a
   * lambda that is given to {@link Handler#of}, which it does not before a call of {@link #with}.
   *
   * @param handler what to do with an event
   * @param filters what to put around it, in the order of {@link #with}: the last is the outermost
   * @throws IllegalStateException if the subclass overrides {@link #handle} as well, or does not
   *     say its types
   */
  protected LambdaFunction(Handler<E, R> handler, List<Filter<E, R>> filters) {
    this(filtered(Objects.requireNonNull(handler, "handler"), filters), false);
  }

  private LambdaFunction(@Nullable Handler<E, R> handler, boolean overrides) {
    requireOneWayIn(overrides);
    this.handler = handler;
    Type[] types = HandlerTypes.of(getClass());
    PayloadSerializers serializers = new PayloadSerializers();
    this.events = serializers.forType(types[0]);
    this.results = serializers.forType(types[1]);
  }

  /**
   * Handles one invocation; override it unless a handler went to the constructor.
   *
   * @param event the event; null when the document is JSON's {@code null}
   * @param context the system's state, and this invocation's event loop
   * @param callback takes the outcome, now or later
   * @throws Exception fails the invocation
   */
  @Override
  public void handle(E event, Context context, Callback<R> callback) throws Exception {
    if (handler == null) {
      throw new UnsupportedOperationException(
          "super.handle has nothing to do: " + getClass().getName() + " was given no handler");
    }
    handler.handle(event, context, callback);
  }

  /**
   * Reads the event, calls {@link #handle}, waits for the outcome and writes the result.
   *
   * @param document the event's JSON document in UTF-8
   * @param context the runtime's context
   * @return the result's JSON document in UTF-8
   * @throws Throwable the invocation's failure as the handler made it
   */
  @Override
  protected byte[] answer(byte[] document, com.amazonaws.services.lambda.runtime.Context context)
      throws Throwable {
    return results.write(invoke(this, events.read(document), context));
  }

  /**
   * Reads events, for entry points that find them in a document of another form.
   *
   * @return the serializer of {@code E}
   */
  protected final PayloadSerializer<E> events() {
    return events;
  }

  /**
   * Writes results, for entry points that answer a document of another form.
   *
   * @return the serializer of {@code R}
   */
  protected final PayloadSerializer<R> results() {
    return results;
  }

  private static <E extends @Nullable Object, R extends @Nullable Object> Handler<E, R> filtered(
      Handler<E, R> handler, List<Filter<E, R>> filters) {
    Handler<E, R> all = handler;
    for (Filter<E, R> filter : filters) {
      all = all.with(filter);
    }
    return all;
  }

  private void requireOneWayIn(boolean overrides) {
    if (overridesHandle() == overrides) {
      return;
    }
    String name = getClass().getName();
    throw new IllegalStateException(
        overrides
            ? name
                + " neither overrides handle(event, context, callback) nor gives a handler to"
                + " super(...). Do one of the two."
            : name
                + " overrides handle(event, context, callback) and gives a handler to super(...)"
                + " as well, so one of them would never be called. Remove one.");
  }

  private boolean overridesHandle() {
    try {
      return getClass()
              .getMethod("handle", Object.class, Context.class, Callback.class)
              .getDeclaringClass()
          != LambdaFunction.class;
    } catch (NoSuchMethodException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
