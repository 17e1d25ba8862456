package dev.handrail.testkit.function;

import dev.handrail.testkit.event.saved.TestEvents;
import java.nio.file.Path;
import java.util.List;

/** What a test names as its function. */
sealed interface Subject {

  /** Of Lambda. */
  int MAX_HANDLER = 128;

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

  /** The handler string: of an instance the class that a person wrote, which Lambda would run. */
  default String handler() {
    if (this instanceof OfClass function) {
      return function.type().getName();
    }
    if (this instanceof OfInstance function) {
      Class<?> type = FunctionName.named(function.instance().getClass());
      // Lambda would refuse a longer one; here nothing is found by it.
      return type.getName().length() <= MAX_HANDLER ? type.getName() : type.getSimpleName();
    }
    return ((OfHandler) this).handler();
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
