package dev.handrail.testkit.junit;

import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.event.saved.TestEvents;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclaration;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives a {@code @ParameterizedTest} one saved event at a time. */
final class EventSourceProvider implements ArgumentsProvider {

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    FunctionOfTest function = FunctionOfTest.of(context, "@EventSource");
    boolean takesEvent = parameters.getFirst().filter(EventSourceProvider::takesEvent).isPresent();
    if (!takesEvent) {
      throw Misuse.of(
          "@EventSource on "
              + Members.described(context.getRequiredTestMethod())
              + ": its first parameter takes the event. Declare it as TestEvent, or with @Event as"
              + " the type that the function takes.");
    }
    EventSource source =
        AnnotationSupport.findAnnotation(context.getElement(), EventSource.class).orElseThrow();
    TestEvents events = function.events();
    List<String> names = function.eventNames(source.value());
    return names.stream()
        .map(name -> Arguments.argumentSet(function.name() + " " + name, events.named(name)));
  }

  private static boolean takesEvent(ParameterDeclaration parameter) {
    return parameter.getParameterType() == TestEvent.class
        || AnnotationSupport.findAnnotation(parameter.getAnnotatedElement(), Event.class)
            .filter(event -> event.value().isEmpty())
            .isPresent();
  }
}
