package dev.handrail.local.schedule;

/** Says in one line what is wrong with an expression and what to write; the service's words are not here. */
final class InvalidExpressionException extends Exception {

  private static final long serialVersionUID = 1;

  InvalidExpressionException(String message) {
    super(message);
  }
}
