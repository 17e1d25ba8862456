package dev.handrail.json;

import java.lang.reflect.Type;

/** A result can't be written as JSON, for example because it refers to itself. */
public final class UnserializableResultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnserializableResultException(Type type, String reason, Throwable cause) {
    super(
        "The result of type " + type.getTypeName() + " can't be written as JSON: " + reason, cause);
  }
}
