package dev.handrail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Lambda accepts as configuration of a function (CreateFunction, and the developer guide). */
final class FunctionRules {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]+");
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:function:([A-Za-z0-9_-]+)");
  private static final int MIN_MEMORY = 128;
  private static final int MAX_MEMORY = 10_240;
  private static final Duration MIN_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration MAX_TIMEOUT = Duration.ofMinutes(15);
  private static final int MAX_ENVIRONMENT = 4096;
  private static final int MAX_HANDLER = 128;

  /** Names Lambda sets itself and refuses from users. */
  private static final Set<String> RESERVED =
      Set.of(
          "_HANDLER",
          "_X_AMZN_TRACE_ID",
          "AWS_ACCESS_KEY",
          "AWS_ACCESS_KEY_ID",
          "AWS_DEFAULT_REGION",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_VERSION",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_LAMBDA_LOG_FORMAT",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_LEVEL",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "AWS_LAMBDA_MAX_CONCURRENCY",
          "AWS_LAMBDA_RUNTIME_API",
          "AWS_REGION",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SECRET_KEY",
          "AWS_SESSION_TOKEN",
          "LAMBDA_RUNTIME_DIR",
          "LAMBDA_TASK_ROOT");

  private FunctionRules() {}

  /**
   * Refuses what Lambda refuses.
   *
   * @throws IllegalArgumentException with every mistake in words for the person who made it
   */
  static void check(FunctionValues values) {
    List<String> mistakes = mistakes(values);
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(
          "The definition of function '"
              + values.name
              + "' cannot be used:\n  - "
              + String.join("\n  - ", mistakes));
    }
  }

  private static List<String> mistakes(FunctionValues values) {
    List<String> mistakes = new ArrayList<>();
    if (!NAME.matcher(values.name).matches()) {
      mistakes.add(
          "name: expected 1 to 64 letters, digits, hyphens and underscores, got '"
              + values.name
              + "'");
    }
    checkHandler(values.handler, mistakes);
    checkCode(values.code, mistakes);
    if (values.memorySize < MIN_MEMORY || values.memorySize > MAX_MEMORY) {
      mistakes.add("memorySize: expected 128 to 10240 (MB), got " + values.memorySize);
    }
    checkTimeout(values.timeout, mistakes);
    checkEnvironment(values.environment, mistakes);
    checkLogLevels(values, mistakes);
    if (values.reservedConcurrency != null && values.reservedConcurrency < 0) {
      mistakes.add("reservedConcurrency: expected 0 or more, got " + values.reservedConcurrency);
    }
    if (values.arn != null) {
      checkArn(values.arn, values.name, mistakes);
    }
    VersionRules.check(values.versions, values.aliases, mistakes);
    return mistakes;
  }

  private static void checkArn(String arn, String name, List<String> mistakes) {
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches() || !parts.group(1).equals(name)) {
      mistakes.add(
          "arn: expected arn:aws:lambda:<region>:<account of 12 digits>:function:"
              + name
              + ", got '"
              + arn
              + "'");
    }
  }

  private static void checkHandler(String handler, List<String> mistakes) {
    if (handler.isBlank()) {
      mistakes.add("handler: expected package.Class or package.Class::method, got nothing");
    } else if (handler.length() > MAX_HANDLER
        || handler.chars().anyMatch(Character::isWhitespace)) {
      mistakes.add("handler: expected at most 128 characters, no blanks, got '" + handler + "'");
    }
  }

  private static void checkCode(List<Path> code, List<String> mistakes) {
    if (code.isEmpty()) {
      mistakes.add("code: expected a jar or the folders and jars of a class path, got nothing");
    }
    for (Path entry : code) {
      if (!Files.exists(entry)) {
        mistakes.add(
            "code: no such file or folder: "
                + entry
                + " (is the project built? See docs/troubleshooting.md#code-not-found)");
      } else if (!Files.isDirectory(entry) && !isArchive(entry)) {
        mistakes.add("code: expected a .jar, a .zip or a folder, got " + entry);
      }
    }
  }

  private static boolean isArchive(Path entry) {
    return entry.toString().endsWith(".jar") || entry.toString().endsWith(".zip");
  }

  private static void checkTimeout(Duration timeout, List<String> mistakes) {
    boolean inRange = timeout.compareTo(MIN_TIMEOUT) >= 0 && timeout.compareTo(MAX_TIMEOUT) <= 0;
    if (!inRange || !timeout.equals(timeout.truncatedTo(ChronoUnit.SECONDS))) {
      mistakes.add("timeout: expected whole seconds, 1 to 900, got " + timeout);
    }
  }

  private static void checkEnvironment(Map<String, String> environment, List<String> mistakes) {
    int size = 0;
    List<Map.Entry<String, String>> variables = new ArrayList<>(environment.entrySet());
    variables.sort(Comparator.comparing(variable -> String.valueOf(variable.getKey())));
    for (Map.Entry<String, String> variable : variables) {
      String key = variable.getKey();
      String value = variable.getValue();
      // Callers without null checks of their own may put null there, whatever the type says.
      if (key == null) {
        mistakes.add("environment: expected a name, got null");
        continue;
      }
      if (value == null) {
        mistakes.add("environment: expected a value for " + key + ", got null");
        continue;
      }
      size += key.getBytes(UTF_8).length + value.getBytes(UTF_8).length;
      if (RESERVED.contains(key)) {
        mistakes.add("environment: " + key + " is reserved, Lambda sets it itself");
      } else if (!VARIABLE.matcher(key).matches()) {
        mistakes.add(
            "environment: expected a letter, then letters, digits and underscores, at least two"
                + " characters, got '"
                + key
                + "'");
      }
      if (value.indexOf('\0') >= 0) {
        mistakes.add("environment: the value of " + key + " has a NUL character");
      }
    }
    if (size > MAX_ENVIRONMENT) {
      mistakes.add("environment: expected at most 4096 bytes of names and values, got " + size);
    }
  }

  private static void checkLogLevels(FunctionValues values, List<String> mistakes) {
    boolean hasLevel = values.applicationLogLevel != null || values.systemLogLevel != null;
    if (hasLevel && values.logFormat != LogFormat.JSON) {
      mistakes.add("log levels: they need logFormat JSON, got " + values.logFormat);
    }
  }
}
