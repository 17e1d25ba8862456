package dev.handrail.testkit.junit;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.PayloadSerializers;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.event.saved.TestEvent;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Makes of a saved event what a parameter takes. */
final class EventReader {

  private static final PayloadSerializers SERIALIZERS = new PayloadSerializers();

  private EventReader() {}

  static @Nullable Object read(TestEvent event, Parameter parameter) {
    Class<?> type = parameter.getType();
    if (type == TestEvent.class) {
      return event;
    }
    if (type == Payload.class) {
      return event.payload();
    }
    try {
      return SERIALIZERS.forType(parameter.getParameterizedType()).read(event.payload().bytes());
    } catch (InvalidJsonException | IllegalArgumentException unfit) {
      throw new ParameterResolutionException(
          "Cannot read the event '"
              + event.name()
              + "' as "
              + parameter.getParameterizedType().getTypeName()
              + ", the type of parameter "
              + parameter.getName()
              + ": "
              + unfit.getMessage()
              + "\nEvent: "
              + event.origin()
              + "\nSee docs/troubleshooting.md#invalid-json",
          unfit);
    }
  }
}
