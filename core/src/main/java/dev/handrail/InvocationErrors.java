package dev.handrail;

import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * How failures travel: each reaches AWS's runtime client as the very object that the user made, so
 * that the client writes its usual {@code errorMessage}, {@code errorType} and {@code stackTrace}.
 */
final class InvocationErrors {

  private InvocationErrors() {}

  /** Calls a handler and completes {@code callback} with what it throws. */
  static <E extends @Nullable Object, R extends @Nullable Object> void guard(
      Handler<E, R> handler, E event, Context context, Callback<R> callback) {
    try {
      handler.handle(event, context, callback);
    } catch (VirtualMachineError fatal) {
      // Out of memory or stack: the runtime client answers and ends the environment. Doing more
      // here would only hide it.
      throw fatal;
    } catch (Throwable thrown) {
      callback.call(thrown, null);
    }
  }

  /** Fails the invocation, past the filters if one of them throws once more. */
  static void report(Throwable error, Context context, Callback<?> callback) {
    try {
      callback.call(error, null);
    } catch (Throwable again) {
      if (context instanceof InvocationContext invocation) {
        invocation.latch().call(again, null);
      } else {
        throw again;
      }
    }
  }

  /** What a stage wraps around an error of its own accord is not the user's error. */
  static Throwable unwrapped(Throwable error) {
    Throwable cause = error;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Throws any throwable without a wrapper, so that a checked exception keeps its type. */
  @SuppressWarnings("unchecked")
  static <T extends Throwable> RuntimeException rethrow(Throwable error) throws T {
    throw (T) error;
  }
}
