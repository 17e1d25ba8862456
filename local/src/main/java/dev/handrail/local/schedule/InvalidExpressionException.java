package dev.handrail.local.schedule;

import java.io.Serial;

/** Says in one line what is wrong with an expression and what to write, not in AWS's words. */
final class InvalidExpressionException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  InvalidExpressionException(String message) {
    super(message);
  }
}
