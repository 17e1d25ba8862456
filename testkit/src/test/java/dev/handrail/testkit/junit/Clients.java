package dev.handrail.testkit.junit;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.handrail.testkit.function.TestFunction;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The test clients that test classes inside JUnit were given. */
final class Clients {

  private static final Map<Class<?>, Queue<TestFunction>> SEEN = new ConcurrentHashMap<>();

  private Clients() {}

  static void seen(Class<?> testClass, TestFunction function) {
    SEEN.computeIfAbsent(testClass, absent -> new ConcurrentLinkedQueue<>()).add(function);
  }

  static List<TestFunction> of(Class<?> testClass) {
    return List.copyOf(SEEN.get(testClass));
  }

  static void assertClosed(TestFunction function) {
    assertThatIllegalStateException()
        .isThrownBy(() -> function.invoke("{}"))
        .withMessageEndingWith(" is closed");
  }
}
