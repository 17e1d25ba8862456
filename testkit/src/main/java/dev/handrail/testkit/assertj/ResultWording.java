package dev.handrail.testkit.assertj;

import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.internal.code.MissingClass;
import java.util.List;

/** What failures of {@link InvocationResultAssert} say. */
final class ResultWording {

  private ResultWording() {}

  static String failed(InvocationError error) {
    return "Expected the invocation to succeed, but " + how(error);
  }

  static String succeeded(String expected) {
    return "Expected the invocation " + expected + ", but it succeeded";
  }

  static String otherType(String errorType, InvocationError error) {
    return "Expected the invocation to fail with " + errorType + ", but " + how(error);
  }

  static String otherMessage(String message, InvocationError error) {
    return "Expected the invocation to fail with the message \""
        + message
        + "\", but "
        + how(error);
  }

  static String messageWithout(String part, InvocationError error) {
    return "Expected the invocation to fail with a message containing \""
        + part
        + "\", but "
        + how(error);
  }

  static String noTimeout(InvocationError error) {
    return "Expected the invocation to run into its timeout, but " + how(error);
  }

  static String start(String expected, String actual) {
    return "Expected a " + expected + " start, but it was a " + actual + " one";
  }

  /** What happened, then type and message as the payload has them. */
  private static String how(InvocationError error) {
    String what =
        switch (error.kind()) {
          case FUNCTION -> "it failed";
          case TIMEOUT -> "it timed out";
          case EXIT -> "its runtime ended";
          case OUT_OF_MEMORY -> "it ran out of memory";
          case INIT -> "its init phase failed";
          case RESPONSE_TOO_LARGE -> "its answer was too large";
        };
    String type = error.errorType().isEmpty() ? "an error without a type" : error.errorType();
    String hint = MissingClass.hint(error, List.of());
    return what + " with " + type + ": " + error.errorMessage() + (hint == null ? "" : ". " + hint);
  }
}
