package dev.handrail.testkit.function;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Refuses what makes no sense together, each with what to do instead. */
final class Rules {

  private static final String APART = "Isolation.OWN_ENVIRONMENT or Isolation.OWN_PROCESS";

  private Rules() {}

  /**
   * Checks what one isolation cannot do.
   *
   * @throws IllegalArgumentException naming every mistake, not just the first
   */
  static void check(
      String name,
      Subject subject,
      Isolation isolation,
      List<Path> code,
      Map<String, String> environment) {
    List<String> mistakes = new ArrayList<>();
    if (subject instanceof Subject.OfInstance && isolation != Isolation.SAME_CLASS_LOADER) {
      mistakes.add(
          "isolation: an instance is an object of this test, which cannot leave its class loader;"
              + " name the class or a handler string for "
              + isolation);
    }
    boolean instance = subject instanceof Subject.OfInstance;
    String remedy =
        instance
            ? "hand the instance what it needs, or name its class and " + APART
            : "use " + APART;
    if (isolation == Isolation.SAME_CLASS_LOADER && !environment.isEmpty()) {
      mistakes.add(
          "environment: in the test's class loader System.getenv is this JVM's, so "
              + String.join(", ", environment.keySet())
              + " would not be seen; "
              + remedy);
    }
    if (isolation == Isolation.SAME_CLASS_LOADER && !code.isEmpty()) {
      mistakes.add(
          "code: in the test's class loader the classes are the test's, so nothing would be"
              + " loaded from there; "
              + (instance ? "leave it out" : remedy));
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(
          "The function '"
              + name
              + "' cannot be tested so:\n  - "
              + String.join("\n  - ", mistakes)
              + "\nSee docs/troubleshooting.md#same-class-loader");
    }
  }
}
