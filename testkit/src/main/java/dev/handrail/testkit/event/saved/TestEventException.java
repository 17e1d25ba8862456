package dev.handrail.testkit.event.saved;

import org.jspecify.annotations.Nullable;

/**
 * A saved event, or what is said of one, is not as it must be. The message tells which file, what
 * was expected and what to do. Unlike messages about events that a function receives, it may show
 * values: saved events lie in the project for everybody to read.
 */
public final class TestEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TestEventException(String message) {
    this(message, null);
  }

  TestEventException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
