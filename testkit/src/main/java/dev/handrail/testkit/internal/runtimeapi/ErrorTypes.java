package dev.handrail.testkit.internal.runtimeapi;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Error types as the platform's telemetry takes them; callers see the error document only. */
final class ErrorTypes {

  /** Not anchored, as in AWS's emulator ({@code fatalerror.go}). */
  private static final Pattern VALID = Pattern.compile("(Runtime|Function)\\.[A-Z][a-zA-Z]+");

  private ErrorTypes() {}

  static String valid(@Nullable String errorType) {
    if (errorType == null) {
      return "Runtime.Unknown";
    }
    if (VALID.matcher(errorType).find()) {
      return errorType;
    }
    return errorType.startsWith("Function.") ? "Function.Unknown" : "Runtime.Unknown";
  }
}
