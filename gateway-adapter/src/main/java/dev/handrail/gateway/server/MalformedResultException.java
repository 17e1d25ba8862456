package dev.handrail.gateway.server;

/** A result that a front door does not understand; never leaves this package. */
final class MalformedResultException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String field;

  MalformedResultException(String field, String detail) {
    super(detail, null, false, false);
    this.field = field;
  }

  /** The member that is wrong; empty for the whole. */
  String field() {
    return field;
  }

  String detail() {
    String detail = getMessage();
    return detail == null ? "" : detail;
  }
}
