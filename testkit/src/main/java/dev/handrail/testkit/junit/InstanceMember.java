package dev.handrail.testkit.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The field or method with {@link UnderTest}. */
record InstanceMember(Member member) {

  /** The one of a test class and its superclasses; null when it has none. */
  static @Nullable InstanceMember of(Class<?> testClass) {
    List<Member> members = new ArrayList<>();
    members.addAll(AnnotationSupport.findAnnotatedFields(testClass, UnderTest.class));
    members.addAll(
        AnnotationSupport.findAnnotatedMethods(
            testClass, UnderTest.class, HierarchyTraversalMode.TOP_DOWN));
    if (members.isEmpty()) {
      return null;
    }
    if (members.size() > 1) {
      throw Misuse.of(
          "@UnderTest gives the one function of a test class, but is on "
              + members.stream()
                  .map(Members::described)
                  .sorted()
                  .collect(Collectors.joining(" and "))
              + ". Keep one, and test the others in @Nested classes with @LambdaTest.");
    }
    return new InstanceMember(check(members.get(0)));
  }

  private static Member check(Member member) {
    if (member instanceof Method method
        && (method.getParameterCount() > 0
            || method.getReturnType().isPrimitive()
            || method.getReturnType() == void.class)) {
      throw Misuse.of(
          "@UnderTest on "
              + Members.described(member)
              + ": expected a method without parameters that returns the function's instance.");
    }
    return member;
  }

  boolean isStatic() {
    return Modifier.isStatic(member.getModifiers());
  }

  Class<?> type() {
    return member instanceof Field field ? field.getType() : ((Method) member).getReturnType();
  }

  String described() {
    return Members.described(member);
  }

  /** The function itself, from the test instance that is innermost and has it. */
  Object instance(ExtensionContext context) {
    Object test = null;
    if (!isStatic()) {
      test =
          context
              .getTestInstances()
              .flatMap(instances -> instances.findInstance(member.getDeclaringClass()))
              .orElseThrow(this::early);
    }
    Object instance =
        member instanceof Field field ? read(field, test) : call((Method) member, test);
    if (instance == null) {
      throw Misuse.of(
          "@UnderTest on "
              + described()
              + " gives null when the function is needed. Assign it where it is declared, or in a"
              + " @BeforeEach method that takes no TestFunction.");
    }
    return instance;
  }

  private ExtensionConfigurationException early() {
    return Misuse.of(
        "@UnderTest on "
            + described()
            + ": there is no instance of the test class yet. Take the TestFunction in test methods"
            + " and @BeforeEach, not in a constructor or @BeforeAll, or make the member static.");
  }

  private static @Nullable Object read(Field field, @Nullable Object test) {
    try {
      return ReflectionSupport.tryToReadFieldValue(field, test).get();
    } catch (Exception unreadable) {
      throw new ExtensionConfigurationException(
          "Cannot read " + Members.described(field), unreadable);
    }
  }

  private static @Nullable Object call(Method method, @Nullable Object test) {
    return ReflectionSupport.invokeMethod(method, test);
  }
}
