package dev.handrail.testkit.junit;

import dev.handrail.testkit.TestContext;
import dev.handrail.testkit.function.TestFunction;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The functions and doubles of tests. All lie in JUnit's store, which closes a function with the
 * test class, or the test, that it is of.
 */
final class StoredFunctions {

  private static final Namespace NAMESPACE = Namespace.create(LambdaTest.class);

  private StoredFunctions() {}

  /** The function of a test, started when the first one asks. */
  static TestFunction of(ExtensionContext context) {
    FunctionOfTest function = FunctionOfTest.of(context, "TestFunction");
    ExtensionContext owner = scope(function, context);
    return stored(owner, TestFunction.class, () -> function.start(context));
  }

  /** The context double of a test, the same one for all its parameters. */
  static TestContext contextOf(ExtensionContext context) {
    FunctionOfTest function = FunctionOfTest.of(context, "TestContext");
    return stored(context, TestContext.class, function::context);
  }

  /** Something of one context, which those below it find and those above it do not. */
  // The successor is not in JUnit 5.13, and this one is deprecated in 6.
  @SuppressWarnings("deprecation")
  static <T> T stored(ExtensionContext context, Class<T> type, Supplier<T> maker) {
    // Stores look into those of enclosing contexts: the key says whose it is. A context is equal
    // to itself only; its id would have to be written first, which costs the first test 20 ms.
    List<Object> key = List.of(type, context);
    return context.getStore(NAMESPACE).getOrComputeIfAbsent(key, absent -> maker.get(), type);
  }

  /** How long the function lives. */
  private static ExtensionContext scope(FunctionOfTest function, ExtensionContext context) {
    ExtensionContext owner = FunctionOfTest.owner(context);
    if (owner == null) {
      throw new IllegalStateException("No class of " + context.getUniqueId());
    }
    InstanceMember member = function.member();
    if (member == null || member.isStatic() || hasOneInstance(owner)) {
      return owner;
    }
    if (context.getTestMethod().isEmpty()) {
      throw Misuse.of(
          "@UnderTest on "
              + member.described()
              + " gives a function for each test, so that there is none yet. Take the TestFunction"
              + " in test methods and @BeforeEach, not in a constructor or @BeforeAll, or make the"
              + " member static.");
    }
    return context;
  }

  private static boolean hasOneInstance(ExtensionContext testClass) {
    return testClass.getTestInstanceLifecycle().orElse(null) == Lifecycle.PER_CLASS;
  }
}
