package dev.handrail.testkit.function;

import dev.handrail.testkit.event.saved.TestEvents;
import java.nio.file.Path;
import java.util.List;

/** What a test names as its function. */
sealed interface Subject {

  /** Loaded by the test's class loader. */
  record OfClass(Class<?> type) implements Subject {}

  /** Made by the test. */
  record OfInstance(Object instance) implements Subject {}

  /** Found by its name, in code that need not be the test's. */
  record OfHandler(String handler, List<Path> code) implements Subject {}

  /** The function's name unless the test gives it another. */
  default String name() {
    if (this instanceof OfClass function) {
      return FunctionName.of(function.type());
    }
    if (this instanceof OfInstance function) {
      return FunctionName.of(function.instance().getClass());
    }
    return FunctionName.of(((OfHandler) this).handler());
  }

  /** The saved events of a function of that name. */
  default TestEvents events(String name) {
    ClassLoader loader = null;
    if (this instanceof OfClass function) {
      loader = function.type().getClassLoader();
    } else if (this instanceof OfInstance function) {
      loader = function.instance().getClass().getClassLoader();
    }
    return loader == null ? TestEvents.of(name) : TestEvents.at("events/" + name, loader);
  }
}
