package dev.handrail.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.regex.Pattern;

/** What a context on Lambda can hold: a test with other values would prove nothing. */
final class TestContextRules {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern VERSION = Pattern.compile("\\$LATEST|[0-9]{1,10}");
  private static final Pattern ARN =
      Pattern.compile(
          "arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:function:[A-Za-z0-9_-]+(:[A-Za-z0-9$_-]+)?");
  private static final int MIN_MEMORY = 128;
  private static final int MAX_MEMORY = 10_240;
  private static final Duration MAX_TIMEOUT = Duration.ofMinutes(15);

  private TestContextRules() {}

  static <T> T present(String what, T value) {
    return requireNonNull(value, what);
  }

  static String functionName(String name) {
    return matching("functionName", "1 to 64 letters, digits, hyphens and underscores", NAME, name);
  }

  static String version(String version) {
    return matching("functionVersion", "$LATEST or a number", VERSION, version);
  }

  static String arn(String arn) {
    return matching(
        "invokedFunctionArn",
        "arn:aws:lambda:<region>:<account of 12 digits>:function:<name>[:<qualifier>]",
        ARN,
        arn);
  }

  static int memory(int megabytes) {
    if (megabytes < MIN_MEMORY || megabytes > MAX_MEMORY) {
      throw new IllegalArgumentException(
          "memoryLimitInMB: expected 128 to 10240, got " + megabytes);
    }
    return megabytes;
  }

  static Duration timeout(Duration timeout) {
    if (timeout.isNegative() || timeout.compareTo(MAX_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "timeout: expected zero to 15 minutes, Lambda's longest, got " + timeout);
    }
    return timeout;
  }

  private static String matching(String what, String expected, Pattern pattern, String value) {
    if (!pattern.matcher(requireNonNull(value, what)).matches()) {
      throw new IllegalArgumentException(what + ": expected " + expected + ", got '" + value + "'");
    }
    return value;
  }
}
