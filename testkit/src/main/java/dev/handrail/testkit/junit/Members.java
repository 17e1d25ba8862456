package dev.handrail.testkit.junit;

import java.lang.reflect.Member;
import java.lang.reflect.Method;

/** How messages call what is written in a test class. */
final class Members {

  private Members() {}

  static String described(Member member) {
    String name = described(member.getDeclaringClass()) + "." + member.getName();
    return member instanceof Method ? name + "()" : name;
  }

  /** Of {@code example.OrdersTest$Nested} it is {@code OrdersTest.Nested}. */
  static String described(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : described(outer) + "." + type.getSimpleName();
  }
}
