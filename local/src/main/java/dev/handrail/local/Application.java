package dev.handrail.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The functions that run together, with what is in front of them: what a template defines.
 *
 * <p>Made by {@link #of} or from a template. Instances are immutable and safe for use by many
 * threads.
 */
public final class Application {

  private final List<LocalFunction> functions;

  private Application(List<LocalFunction> functions) {
    this.functions = List.copyOf(functions);
  }

  /**
   * An application of these functions.
   *
   * @param functions at least one, with names of their own
   * @return the application
   * @throws IllegalArgumentException naming what is missing or there twice
   */
  public static Application of(LocalFunction... functions) {
    return of(List.of(functions));
  }

  /**
   * An application of these functions.
   *
   * @param functions at least one, with names of their own
   * @return the application
   * @throws IllegalArgumentException naming every mistake: no function, or names that are there
   *     twice
   */
  public static Application of(List<LocalFunction> functions) {
    List<String> mistakes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (LocalFunction function : functions) {
      if (!names.add(function.name())) {
        mistakes.add("functions: the name " + function.name() + " is there twice");
      }
    }
    if (functions.isEmpty()) {
      mistakes.add("functions: expected at least one, got none");
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(
          "The application cannot be used:\n  - " + String.join("\n  - ", mistakes));
    }
    return new Application(functions);
  }

  /**
   * The functions.
   *
   * @return in the order of their definition; at least one
   */
  public List<LocalFunction> functions() {
    return functions;
  }

  /**
   * The function of that name or logical id.
   *
   * @param name the name, or the logical id in the template
   * @return empty if there is none
   */
  public Optional<LocalFunction> function(String name) {
    return functions.stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .or(
            () ->
                functions.stream()
                    .filter(function -> function.logicalId().equals(name))
                    .findFirst());
  }
}
