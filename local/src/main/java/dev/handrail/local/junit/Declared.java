package dev.handrail.local.junit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** A {@link LocalLambdaTest}, and the class whose tests it is for. */
record Declared(Class<?> testClass, LocalLambdaTest annotation) {

  /** That of the test's class or of the nearest enclosing one; null where there is none. */
  static @Nullable Declared of(ExtensionContext context) {
    for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      Class<?> type = at.getTestClass().orElse(null);
      Optional<LocalLambdaTest> found =
          AnnotationSupport.findAnnotation(type, LocalLambdaTest.class);
      if (type != null && found.isPresent()) {
        return new Declared(type, found.get());
      }
    }
    return null;
  }

  /**
   * What the annotation says, checked.
   *
   * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if it cannot be meant
   *     so
   */
  Definition definition() {
    return new Definition(source(), annotation.isolation(), annotation.retryTimeFactor());
  }

  private Definition.Source source() {
    if (annotation.factory().isEmpty()) {
      Map<String, Path> code = new LinkedHashMap<>();
      pairs("code", "LogicalId=path", annotation.code())
          .forEach((function, place) -> code.put(function, path("code", place)));
      return new Definition.OfTemplate(
          path("value", annotation.value()),
          pairs("parameters", "NAME=value", annotation.parameters()),
          code);
    }
    List<String> unfit = ofTemplates();
    if (!unfit.isEmpty()) {
      throw Misuse.of(
          testClass,
          "has a factory, but also "
              + String.join(" and ", unfit)
              + ", which only a template takes. Leave out one or the other.");
    }
    return new Definition.OfFactory(Factories.find(testClass, annotation.factory()));
  }

  private List<String> ofTemplates() {
    List<String> names = new ArrayList<>();
    if (!annotation.value().isEmpty()) {
      names.add("a template");
    }
    if (annotation.parameters().length > 0) {
      names.add("parameters");
    }
    if (annotation.code().length > 0) {
      names.add("code");
    }
    return names;
  }

  private Map<String, String> pairs(String attribute, String form, String... texts) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      String before = equals < 1 ? null : pairs.put(name(text, equals), text.substring(equals + 1));
      if (equals < 1) {
        throw Misuse.of(testClass, "has " + attribute + " without '='. Expected \"" + form + "\".");
      }
      if (before != null) {
        throw Misuse.of(
            testClass, "has " + name(text, equals) + " twice in " + attribute + ". Keep one.");
      }
    }
    return pairs;
  }

  private static String name(String pair, int equals) {
    return pair.substring(0, equals);
  }

  private Path path(String attribute, String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException invalid) {
      throw Misuse.of(
          testClass, "has " + attribute + " that is no path: " + invalid.getReason() + ".");
    }
  }
}
