package dev.handrail.testkit.internal.code;

import dev.handrail.testkit.InvocationError;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to do about an error that tells no more than the name of a class: most often a jar without
 * its dependencies, or a folder of classes alone.
 */
public final class MissingClass {

  private static final String NO_CLASS_DEF = "java.lang.NoClassDefFoundError";
  private static final String NOT_FOUND = "java.lang.ClassNotFoundException";

  /** AWS's runtime tells first what it was about to load, some JDK classes the cause's class. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:Error loading [^:]+: )?(?:java\\.[\\w.$]+: )?L?([\\w$]+(?:[./][\\w$]+)*);?");

  private static final int MOST_SHOWN = 5;

  private MissingClass() {}

  /**
   * The hint for an error.
   *
   * @param error what came of an invocation; null for none
   * @param code where the class was looked for; empty if nobody can tell here
   * @return a sentence or two; null for any other error
   */
  public static @Nullable String hint(@Nullable InvocationError error, List<Path> code) {
    if (error == null
        || !(error.errorType().equals(NO_CLASS_DEF) || error.errorType().equals(NOT_FOUND))) {
      return null;
    }
    Matcher name = NAME.matcher(error.errorMessage());
    if (!name.matches()) {
      return null; // such as: Could not initialize class, which is there
    }
    return "The class "
        + name.group(1).replace('/', '.')
        + " is not in the function's code"
        + searched(code)
        + ". Is it a jar without its dependencies? Build one with them (mvn package, with the shade"
        + " plugin), or use target/classes and target/dependency together (mvn"
        + " dependency:copy-dependencies). See docs/troubleshooting.md#missing-class";
  }

  private static String searched(List<Path> code) {
    if (code.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(" (searched: ");
    int shown = Math.min(MOST_SHOWN, code.size());
    for (int i = 0; i < shown; i++) {
      text.append(i == 0 ? "" : ", ").append(code.get(i));
    }
    int more = code.size() - shown;
    return text.append(more == 0 ? ")" : " and " + more + " more)").toString();
  }
}
