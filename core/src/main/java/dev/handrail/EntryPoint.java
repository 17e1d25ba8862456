package dev.handrail;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the Lambda runtime calls: one document in, one document out, and between them a {@link
 * Handler} with its callback, context and event loop. {@link LambdaFunction} is the entry point
 * that most functions extend; this class is for those that read or write another form of document.
 *
 * <p>Thread-safe when {@link #answer} is.
 */
public abstract class EntryPoint implements RequestStreamHandler {

  /** For subclasses. */
  protected EntryPoint() {}

  /**
   * Answers one invocation.
   *
   * @param document what the function was invoked with
   * @param context the runtime's context
   * @return what the function answers, a JSON document in UTF-8
   * @throws Throwable fails the invocation. It reaches the caller with its own type, checked or
   *     not.
   */
  protected abstract byte[] answer(
      byte[] document, com.amazonaws.services.lambda.runtime.Context context) throws Throwable;

  /**
   * Calls a handler and waits for its outcome, as {@link Callback} and {@link EventLoop} describe
   * it.
   *
   * @param <E> the type of the event
   * @param <R> the type of the result
   * @param handler what to do with the event
   * @param event the event
   * @param context the runtime's context
   * @return the result
   * @throws Throwable the failure, as the handler made it
   */
  protected static <E extends @Nullable Object, R extends @Nullable Object> @Nullable R invoke(
      Handler<E, R> handler, E event, com.amazonaws.services.lambda.runtime.Context context)
      throws Throwable {
    return Invocation.run(handler, event, context);
  }

  /**
   * Called by the Lambda runtime.
   *
   * @param input the event's document, read to its end
   * @param output takes the result's document
   * @param context the runtime's context
   * @throws NullPointerException if the context is null, before anything is read
   * @throws IOException if a stream fails; any other error, checked ones too, is the invocation's
   *     failure as the handler made it
   */
  @Override
  public final void handleRequest(
      InputStream input, OutputStream output, com.amazonaws.services.lambda.runtime.Context context)
      throws IOException {
    Objects.requireNonNull(
        context, "context: expected a Context, got null; in a test, hand over a mock of one");
    byte[] document = input.readAllBytes();
    byte[] answer;
    try {
      answer = answer(document, context);
    } catch (Throwable error) {
      throw InvocationErrors.<RuntimeException>rethrow(error);
    }
    output.write(answer);
  }
}
