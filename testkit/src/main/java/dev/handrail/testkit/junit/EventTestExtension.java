package dev.handrail.testkit.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes a test of each event that an {@link EventTest} names. */
final class EventTestExtension implements TestTemplateInvocationContextProvider {

  /** JUnit's to call. */
  EventTestExtension() {}

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), EventTest.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    FunctionOfTest function = FunctionOfTest.of(context, "@EventTest");
    EventTest test =
        AnnotationSupport.findAnnotation(context.getTestMethod(), EventTest.class).orElseThrow();
    return function.eventNames(test.value()).stream()
        .map(name -> new EventInvocation(function.name(), function.events(), name));
  }
}
