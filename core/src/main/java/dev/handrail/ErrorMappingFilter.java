package dev.handrail;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@link Filters#mappingErrors}. Classes instead of lambdas: every cold start may pass here. */
final class ErrorMappingFilter<E extends @Nullable Object, R extends @Nullable Object>
    implements Filter<E, R> {

  private final UnaryOperator<Throwable> mapping;

  ErrorMappingFilter(UnaryOperator<Throwable> mapping) {
    this.mapping = mapping;
  }

  @Override
  public Handler<E, R> around(Handler<E, R> next) {
    return new Mapped<>(next, mapping);
  }

  private record Mapped<E extends @Nullable Object, R extends @Nullable Object>(
      Handler<E, R> next, UnaryOperator<Throwable> mapping) implements Handler<E, R> {

    @Override
    public void handle(E event, Context context, Callback<R> callback) {
      InvocationErrors.guard(next, event, context, new MappingCallback<>(mapping, callback));
    }
  }

  private record MappingCallback<R extends @Nullable Object>(
      UnaryOperator<Throwable> mapping, Callback<R> callback) implements Callback<R> {

    @Override
    public void call(@Nullable Throwable error, @Nullable R result) {
      callback.call(error == null ? null : mapped(InvocationErrors.unwrapped(error)), result);
    }

    private Throwable mapped(Throwable original) {
      Throwable replacement;
      try {
        replacement = mapping.apply(original);
        if (replacement == null) {
          replacement =
              new NullPointerException("the mapping of errors returned null for an error");
        }
      } catch (VirtualMachineError fatal) {
        throw fatal;
      } catch (Throwable failure) {
        replacement = failure;
      }
      if (replacement != original && replacement.getCause() != original) {
        replacement.addSuppressed(original);
      }
      return replacement;
    }
  }
}
