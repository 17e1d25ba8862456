package dev.handrail.json;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/** What AWS's events jar holds, read from the jar itself. */
final class EventJar {

  static final String PACKAGE = "com.amazonaws.services.lambda.runtime.events.";

  private EventJar() {}

  /** The class of a name without package. */
  static Class<?> load(String name) {
    try {
      return Class.forName(PACKAGE + name);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError("The events jar has no " + name, missing);
    }
  }

  /** Every class that can hold an event, an answer or a part of one: no builders, no enums. */
  static List<Class<?>> concreteClasses() {
    try (JarFile jar = new JarFile(file().toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.contains("Builder"))
          .map(name -> name.replace('/', '.').substring(PACKAGE.length(), name.length() - 6))
          .sorted()
          .<Class<?>>map(EventJar::load)
          .filter(type -> !Modifier.isAbstract(type.getModifiers()) && !type.isEnum())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static boolean isNested(Class<?> type) {
    return type.getEnclosingClass() != null;
  }

  private static Path file() {
    try {
      return Path.of(SQSEvent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
