package dev.handrail.local;

import static java.util.Objects.requireNonNull;

/**
 * Something in a template that is wrong, or that is not supported.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param line where it is, from 1 on; 0 for the template as a whole
 * @param text what was expected, what came, and what to do; not null
 */
public record TemplateProblem(int line, String text) {

  /**
   * Refuses null.
   *
   * @param line see the record
   * @param text see the record
   */
  public TemplateProblem {
    requireNonNull(text, "text");
  }
}
