package dev.handrail.testkit.junit;

import dev.handrail.testkit.event.saved.TestEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.converter.ArgumentConversionException;
import org.junit.jupiter.params.converter.ArgumentConverter;

/** Reads an argument of {@link EventSource} as the type of its parameter. */
final class EventConverter implements ArgumentConverter {

  @Override
  public @Nullable Object convert(@Nullable Object argument, ParameterContext context) {
    if (argument instanceof TestEvent event) {
      return EventReader.read(event, context.getParameter());
    }
    throw new ArgumentConversionException(
        "@Event on a parameter of a @ParameterizedTest takes a saved event: expected @EventSource,"
            + " got an argument of another source."
            + Misuse.SEE);
  }
}
