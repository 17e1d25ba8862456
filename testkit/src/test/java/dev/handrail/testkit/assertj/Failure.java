package dev.handrail.testkit.assertj;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What an assertion says that does not hold. */
final class Failure {

  private Failure() {}

  /** The whole message. */
  static String of(ThrowingCallable assertion) {
    AssertionError failure = catchThrowableOfType(AssertionError.class, assertion);
    if (failure == null) {
      throw new IllegalStateException("It did not fail");
    }
    return String.valueOf(failure.getMessage());
  }

  /** What stands above payload and log. */
  static String headOf(ThrowingCallable assertion) {
    String message = of(assertion);
    int end = message.indexOf("\nPayload: ");
    return end < 0 ? message : message.substring(0, end);
  }
}
