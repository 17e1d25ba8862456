package dev.handrail.testkit.junit;

import dev.handrail.testkit.function.Isolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Refuses a {@link LambdaTest} that cannot be meant so, before anything runs. */
final class AnnotationRules {

  private AnnotationRules() {}

  /**
   * Checks what the annotations say together; values are checked by what they are given to.
   *
   * @throws ExtensionConfigurationException naming the class, the mistake and the remedy
   */
  static void check(FunctionOfTest function) {
    String mistake = mistake(function.annotation(), function.member());
    if (mistake != null) {
      throw Misuse.of("@LambdaTest on " + Members.described(function.testClass()) + " " + mistake);
    }
  }

  private static @Nullable String mistake(LambdaTest test, @Nullable InstanceMember member) {
    List<String> named = named(test, member);
    if (named.isEmpty()) {
      return "names no function. Name a class, @LambdaTest(MyFunction.class), or a handler string,"
          + " @LambdaTest(handler = \"example.MyFunction\"), or mark the field or method that gives"
          + " an instance with @UnderTest.";
    }
    if (named.size() > 1) {
      return "names more than one function: " + String.join(" and ", named) + ". Keep one.";
    }
    String variable =
        Stream.of(test.environment())
            .filter(text -> text.indexOf('=') < 1)
            .findFirst()
            .orElse(null);
    if (variable != null) {
      return "has environment = \"" + variable + "\". Expected \"NAME=value\".";
    }
    return member == null ? null : mistakeOfInstance(test, member);
  }

  private static List<String> named(LambdaTest test, @Nullable InstanceMember member) {
    return Stream.of(
            test.value() == void.class ? null : "the class " + test.value().getSimpleName(),
            test.handler().isEmpty() ? null : "the handler " + test.handler(),
            member == null ? null : "@UnderTest " + member.described())
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable String mistakeOfInstance(LambdaTest test, InstanceMember member) {
    List<String> unfit = new ArrayList<>();
    if (test.code().length > 0) {
      unfit.add("code");
    }
    if (test.environment().length > 0) {
      unfit.add("environment");
    }
    if (test.isolation() != Isolation.DEFAULT && test.isolation() != Isolation.SAME_CLASS_LOADER) {
      unfit.add("isolation");
    }
    if (!unfit.isEmpty()) {
      return "has "
          + String.join(" and ", unfit)
          + ", but the instance of @UnderTest "
          + member.described()
          + " runs in the test's class loader and with this JVM's environment variables. Leave it"
          + " out, or name the class instead of @UnderTest.";
    }
    String type = member.type().getName();
    boolean says = !type.startsWith("java.") && !type.startsWith("com.amazonaws.");
    return says || !test.name().isEmpty()
        ? null
        : "cannot tell the function's name from the type of @UnderTest "
            + member.described()
            + ", which is "
            + member.type().getSimpleName()
            + ". Declare it as your class, or add name = \"MyFunction\".";
  }
}
