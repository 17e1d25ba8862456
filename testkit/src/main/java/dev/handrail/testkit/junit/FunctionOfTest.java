package dev.handrail.testkit.junit;

import dev.handrail.testkit.TestContext;
import dev.handrail.testkit.event.saved.TestEvents;
import dev.handrail.testkit.function.TestFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link LambdaTest} and {@link UnderTest} say of the function of a test class. */
record FunctionOfTest(Class<?> testClass, LambdaTest annotation, @Nullable InstanceMember member) {

  /**
   * The function that a test is about, of its own class or the nearest enclosing one.
   *
   * @param asking such as {@code @EventTest}, for the message
   */
  static FunctionOfTest of(ExtensionContext context, String asking) {
    ExtensionContext owner = owner(context);
    if (owner == null) {
      throw Misuse.of(
          asking
              + " in "
              + Members.described(context.getRequiredTestClass())
              + " needs to know the function. Put @LambdaTest(MyFunction.class) on the class.");
    }
    return of(owner.getRequiredTestClass());
  }

  /** The function of a class that has the annotation itself, or inherits it. */
  static FunctionOfTest of(Class<?> testClass) {
    LambdaTest annotation =
        AnnotationSupport.findAnnotation(testClass, LambdaTest.class).orElseThrow();
    FunctionOfTest function =
        new FunctionOfTest(testClass, annotation, InstanceMember.of(testClass));
    AnnotationRules.check(function);
    return function;
  }

  /** The context of the class whose annotation counts; null where there is none. */
  static @Nullable ExtensionContext owner(ExtensionContext context) {
    ExtensionContext owner = null;
    Class<?> ownerClass = null;
    for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      Class<?> type = at.getTestClass().orElse(null);
      if (ownerClass != null ? ownerClass.equals(type) : isAnnotated(type)) {
        owner = at;
        ownerClass = type;
      }
    }
    return owner;
  }

  private static boolean isAnnotated(@Nullable Class<?> type) {
    return type != null && AnnotationSupport.isAnnotated(type, LambdaTest.class);
  }

  String name() {
    if (!annotation.name().isEmpty()) {
      return annotation.name();
    }
    if (member != null) {
      return member.type().getSimpleName();
    }
    return annotation.handler().isEmpty()
        ? annotation.value().getSimpleName()
        : annotation.handler().replaceFirst("::.*", "").replaceFirst(".*[.$]", "");
  }

  TestEvents events() {
    String folder = annotation.events().isEmpty() ? "events/" + name() : annotation.events();
    return TestEvents.at(folder, testClass.getClassLoader());
  }

  /** The names that an annotation lists, or those of all events. */
  List<String> eventNames(String... listed) {
    List<String> names = listed.length > 0 ? List.of(listed) : events().names();
    if (names.isEmpty()) {
      throw new ExtensionConfigurationException(
          "There are no saved events of "
              + name()
              + ". Save one in src/test/resources/events/"
              + name()
              + "/<name>.json. See docs/troubleshooting.md#event-not-found");
    }
    return names;
  }

  /** The function itself, to be closed. */
  TestFunction start(ExtensionContext context) {
    try {
      TestFunction.Builder builder =
          member == null ? builder() : TestFunction.forInstance(member.instance(context));
      return builder
          .name(name())
          .events(events())
          .memorySize(annotation.memorySize())
          .timeout(Duration.ofSeconds(annotation.timeout()))
          .environment(environment())
          .isolation(annotation.isolation())
          .build();
    } catch (IllegalArgumentException wrong) {
      throw new ExtensionConfigurationException(
          "@LambdaTest on " + Members.described(testClass) + ": " + wrong.getMessage(), wrong);
    }
  }

  /** A double of the context that the function would have. */
  TestContext context() {
    return TestContext.builder()
        .functionName(name())
        .memoryLimitInMB(annotation.memorySize())
        .timeout(Duration.ofSeconds(annotation.timeout()))
        .build();
  }

  private TestFunction.Builder builder() {
    Path[] code = Stream.of(annotation.code()).map(Path::of).toArray(Path[]::new);
    return annotation.handler().isEmpty()
        ? TestFunction.forClass(annotation.value()).code(code)
        : TestFunction.forHandler(annotation.handler(), code);
  }

  private Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String variable : annotation.environment()) {
      int equals = variable.indexOf('=');
      variables.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return variables;
  }
}
