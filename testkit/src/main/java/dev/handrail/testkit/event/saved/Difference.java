package dev.handrail.testkit.event.saved;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One place where an answer is not as expected.
 *
 * @param path where, such as {@code $.items[2].price}; not null
 * @param expected the JSON or placeholder that was expected there; null if nothing was
 * @param actual the JSON that is there; null if nothing is
 */
public record Difference(String path, @Nullable String expected, @Nullable String actual) {

  private static final int MAX_SHOWN = 120;

  /**
   * Refuses a difference without a place.
   *
   * @param path see the record
   * @param expected see the record
   * @param actual see the record
   */
  public Difference {
    requireNonNull(path, "path");
  }

  /**
   * One line for a person.
   *
   * @return such as {@code $.items[2].price: expected 10, was 12}; long values are cut
   */
  @Override
  public String toString() {
    if (expected == null) {
      return path + ": expected nothing, was " + shown(actual);
    }
    return path + ": expected " + shown(expected) + (actual == null ? ", is missing" : was());
  }

  private String was() {
    return ", was " + shown(actual);
  }

  private static String shown(@Nullable String json) {
    String line = String.valueOf(json).replace('\n', ' ').replace('\r', ' ');
    return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN - 3) + "...";
  }
}
