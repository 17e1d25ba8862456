package dev.handrail.testkit.event.saved;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.internal.json.JsonPosition;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a function is expected to answer: a JSON document, compared by meaning. The order of members
 * does not count, the order of elements does; numbers are equal when their values are; a member too
 * many is a difference, as one too few.
 *
 * <p>For values that differ from one invocation to the next there are placeholders in strings:
 *
 * <ul>
 *   <li><code>"${any}"</code>: any value at all, an object or null too, but not nothing
 *   <li><code>"${any-string}"</code>, <code>"${any-number}"</code>, <code>"${any-boolean}"</code>:
 *       any value of that kind
 *   <li><code>"${uuid}"</code>: a string like {@code 8f507cfc-0000-4000-8000-000000000001}
 *   <li><code>"${instant}"</code>: a string like {@code 2026-11-23T10:15:30.123Z} or {@code
 *       2026-11-23T10:15:30+01:00}
 *   <li><code>"${regex:[A-Z]{3}-[0-9]+}"</code>: a string that the expression of {@link
 *       java.util.regex.Pattern} matches from end to end. Braces in it come in pairs, or behind a
 *       backslash.
 * </ul>
 *
 * <p>They may stand within a text, too, and stand for text there: <code>"order ${uuid} of
 * ${any}"</code>. An object or array is expected of a text, too, that holds such a document: the
 * body of a proxy response is expected as the JSON that it is. The two characters <code>${
 * </code> themselves are written <code>$${</code>. Names of members are taken as they are.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ExpectedAnswer {

  private final Payload payload;
  private final JsonValue json;

  private final @Nullable URI origin;

  private ExpectedAnswer(Payload payload, JsonValue json, @Nullable URI origin) {
    this.payload = payload;
    this.json = json;
    this.origin = origin;
  }

  /**
   * Reads an expected answer.
   *
   * @param json a JSON document, maybe with placeholders; not null
   * @return what it expects
   * @throws IllegalArgumentException if it is not JSON, telling line and column, or has a
   *     placeholder that is unknown or malformed, telling its path
   */
  public static ExpectedAnswer of(Payload json) {
    return of(json, null);
  }

  /** The same, of a file. */
  static ExpectedAnswer of(Payload json, @Nullable URI origin) {
    JsonValue value = JsonPosition.parse(json.bytes());
    checkPlaceholders("$", value);
    return new ExpectedAnswer(json, value, origin);
  }

  /** The file that it was read from; null if from none. */
  @Nullable URI origin() {
    return origin;
  }

  /**
   * The document as it was written.
   *
   * @return never null
   */
  public Payload payload() {
    return payload;
  }

  /**
   * Compares an answer with what is expected.
   *
   * @param answer what the function answered; anything that is not JSON differs as a whole; not
   *     null
   * @return the differences in the order of the expected document, then what is too much; empty if
   *     there are none
   */
  public List<Difference> differences(Payload answer) {
    try {
      return Comparison.of(json, JsonValue.parse(answer.bytes()));
    } catch (InvalidJsonException notJson) {
      return List.of(new Difference("$", json.toString(), notJson(answer)));
    }
  }

  private static String notJson(Payload answer) {
    return answer.size() == 0 ? "an empty answer" : "what is not JSON: " + answer.text();
  }

  /**
   * An expected answer in which the placeholders and texts that fit are kept and the rest is taken
   * from an answer. UUIDs and times in new texts become placeholders; the JSON in a proxy
   * response's body is written as JSON.
   *
   * @param before what was expected until now; null if nothing was
   * @param answer what the function answered; not null
   * @return the new one, over several lines for a person to read
   * @throws IllegalArgumentException if the answer is not JSON
   */
  public static ExpectedAnswer approved(@Nullable ExpectedAnswer before, Payload answer) {
    return of(Payload.of(approval(before, answer, false, "").text()));
  }

  /**
   * The same, telling what was replaced; stack traces in an error change with every line of code.
   */
  static Approval approval(
      @Nullable ExpectedAnswer before, Payload answer, boolean error, String event) {
    JsonValue actual = JsonPosition.parse(answer.bytes());
    return Approval.of(before == null ? null : before.json, actual, error, event);
  }

  private static void checkPlaceholders(String path, JsonValue value) {
    if (value.kind() == JsonValue.Kind.STRING) {
      try {
        ExpectedText unused = ExpectedText.of(value.asString());
      } catch (IllegalArgumentException problem) {
        throw new IllegalArgumentException("At " + path + ": " + problem.getMessage(), problem);
      }
    }
    int index = 0;
    for (JsonValue child = value.first(); child != null; child = child.next()) {
      String name = child.name();
      checkPlaceholders(
          name == null ? Comparison.element(path, index++) : Comparison.member(path, name), child);
    }
  }

  /** Equal when the documents are written alike. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExpectedAnswer that && payload.equals(that.payload);
  }

  @Override
  public int hashCode() {
    return payload.hashCode();
  }

  /** The document. */
  @Override
  public String toString() {
    return payload.text();
  }
}
