package dev.handrail.json;

import com.google.gson.annotations.JsonAdapter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON document that was scanned and checked once, and whose parts are decoded when
 * asked for. What nobody asks for costs nothing; unknown members are kept; {@link #toBytes} gives
 * the bytes as they came. It is what the wire types of {@code dev.handrail.gateway} stand on, and
 * useful alone where a tree or a class would be too much.
 *
 * <pre>{@code
 * JsonValue event = JsonValue.parse(bytes);
 * String stage = event.get("requestContext").getString("stage");
 * }</pre>
 *
 * <p>An absent member and one that is {@code null} are told apart: {@link #get} returns Java's null
 * for the first and a value that {@link #isNull} for the second. The last of equal names wins, as
 * in the Java runtime. Any Gson writes a value as the JSON that it is, and reads any value, {@code
 * null} too, as a document of its own. Immutable and thread-safe, as long as nobody changes the
 * array it was made of.
 */
@JsonAdapter(value = JsonValueAdapter.class, nullSafe = false) // it can say null itself
public final class JsonValue {

  /** What a value is. */
  public enum Kind {
    /** Members with names. */
    OBJECT,
    /** Elements in order. */
    ARRAY,
    /** Text. */
    STRING,
    /** A number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** {@code null}. */
    NULL
  }

  private final JsonTape tape;
  private final int token;
  private final int nameToken;

  private JsonValue(JsonTape tape, int token, int nameToken) {
    this.tape = tape;
    this.token = token;
    this.nameToken = nameToken;
  }

  /**
   * Scans and checks a document. It is read as {@link EventGson} does: a byte order mark, control
   * characters in strings and escapes of lone surrogates are tolerated, and at most 1,000 levels of
   * nesting. Only {@code true}, {@code false} and {@code null} must be in small letters here.
   *
   * @param document a JSON document in UTF-8, below 1 GiB; kept, not copied
   * @return its root value
   * @throws InvalidJsonException if it is no JSON, or not in UTF-8
   */
  public static JsonValue parse(byte[] document) {
    return new JsonValue(JsonScanner.scan(document), 0, -1);
  }

  /**
   * What this value is.
   *
   * @return the kind
   */
  public Kind kind() {
    return switch (tape.kind(token)) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.ARRAY;
      case '"' -> Kind.STRING;
      case 't', 'f' -> Kind.BOOLEAN;
      case 'n' -> Kind.NULL;
      default -> Kind.NUMBER;
    };
  }

  /**
   * Whether this is {@code null}.
   *
   * @return true for JSON's {@code null}
   */
  public boolean isNull() {
    return tape.kind(token) == 'n';
  }

  /**
   * Whether this is an object.
   *
   * @return true for an object
   */
  public boolean isObject() {
    return tape.kind(token) == '{';
  }

  /**
   * Whether this is an array.
   *
   * @return true for an array
   */
  public boolean isArray() {
    return tape.kind(token) == '[';
  }

  /**
   * Finds a member. All names are looked at: with thousands of members, going through them with
   * {@link #first} and {@link #next} finds many of them in less time.
   *
   * @param name its name
   * @return the last member that is called so, or null if there is none or this is no object
   */
  public @Nullable JsonValue get(String name) {
    return member(name, false);
  }

  /**
   * Finds several members in one walk over the names, which costs little more than finding one.
   *
   * @param names their names, each once
   * @return for each of the names what {@link #get} returns for it
   */
  public @Nullable JsonValue[] getAll(String... names) {
    @Nullable JsonValue[] found = new JsonValue[names.length];
    if (isObject()) {
      int[] members = tape.members(token, names);
      for (int i = 0; i < members.length; i++) {
        int member = members[i] - 1;
        found[i] = member < 0 ? null : new JsonValue(tape, member + 2, member);
      }
    }
    return found;
  }

  /**
   * Finds a member by a name whose ASCII letters may be of either case, as those of headers.
   *
   * @param name its name
   * @return the last such member, or null if there is none or this is no object
   */
  public @Nullable JsonValue getIgnoreCase(String name) {
    return member(name, true);
  }

  private @Nullable JsonValue member(String name, boolean ignoreCase) {
    int member = isObject() ? tape.member(token, name, ignoreCase) : -1;
    return member < 0 ? null : new JsonValue(tape, member + 2, member);
  }

  /**
   * Finds the text of a member.
   *
   * @param name its name
   * @return its text, or null if it is absent or {@code null}, or this is no object
   * @throws InvalidJsonException if it is something else than a string
   */
  public @Nullable String getString(String name) {
    int member = isObject() ? tape.member(token, name, false) : -1;
    if (member >= 0 && tape.kind(member + 2) == '"') {
      return tape.string(member + 2);
    }
    // Anything else is rare enough for an object more.
    return member < 0 || tape.kind(member + 2) == 'n'
        ? null
        : new JsonValue(tape, member + 2, member).asString();
  }

  /**
   * Finds a member that is not {@code null}.
   *
   * @param name its name
   * @return the member, or null if it is absent or {@code null}, or this is no object
   */
  public @Nullable JsonValue getPresent(String name) {
    JsonValue member = get(name);
    return member == null || member.isNull() ? null : member;
  }

  /**
   * The first member or element of this object or array. With {@link #next} it goes through all of
   * them in the document's order.
   *
   * @return the first one, or null if there is none
   */
  public @Nullable JsonValue first() {
    int kind = tape.kind(token);
    return kind == '{' || kind == '[' ? childAt(token + 2, kind == '{') : null;
  }

  /**
   * The member or element after this one, in the object or array that it is in.
   *
   * @return the next one, or null if this is the last one or the document's root
   */
  public @Nullable JsonValue next() {
    int after = tape.after(token);
    return after >= tape.tokens() ? null : childAt(after, nameToken >= 0);
  }

  private @Nullable JsonValue childAt(int child, boolean named) {
    if (tape.isClosing(child)) {
      return null;
    }
    return named ? new JsonValue(tape, child + 2, child) : new JsonValue(tape, child, -1);
  }

  /**
   * The name of this member.
   *
   * @return the name, or null if this is no member of an object
   */
  public @Nullable String name() {
    return nameToken < 0 ? null : tape.string(nameToken);
  }

  /**
   * Whether this member has a name; cheaper than {@link #name} where one goes through many.
   *
   * @param name the name to compare with
   * @return true if this is a member of an object, and called so
   */
  public boolean isNamed(String name) {
    return nameToken >= 0 && tape.isString(nameToken, name, false);
  }

  /**
   * Whether this member has a name, whatever the case of ASCII letters.
   *
   * @param name the name to compare with
   * @return true if this is a member of an object, and called so
   */
  public boolean isNamedIgnoreCase(String name) {
    return nameToken >= 0 && tape.isString(nameToken, name, true);
  }

  /**
   * The text of this string.
   *
   * @return the text
   * @throws InvalidJsonException if this is no string
   */
  public String asString() {
    require('"', "a string");
    return tape.string(token);
  }

  /**
   * The text of this string as UTF-8, without a {@code String} in between. A lone surrogate becomes
   * the replacement character.
   *
   * @return a new array
   * @throws InvalidJsonException if this is no string
   */
  public byte[] asUtf8() {
    require('"', "a string");
    return tape.utf8(token);
  }

  /**
   * Whether this is a string of that text; cheaper than {@link #asString}.
   *
   * @param text the text to compare with
   * @return true if this is a string and equal
   */
  public boolean isString(String text) {
    return tape.kind(token) == '"' && tape.isString(token, text, false);
  }

  /**
   * This boolean.
   *
   * @return true or false
   * @throws InvalidJsonException if this is no boolean
   */
  public boolean asBoolean() {
    if (tape.kind(token) == 't') {
      return true;
    }
    require('f', "a boolean");
    return false;
  }

  /**
   * This whole number.
   *
   * @return the number
   * @throws InvalidJsonException if this is no number, is written with a fraction or exponent, or
   *     does not fit a long
   */
  public long asLong() {
    if (kind() != Kind.NUMBER) {
      throw mismatch("a whole number", tape.described(token));
    }
    try {
      return Long.parseLong(toString());
    } catch (NumberFormatException fraction) {
      // Without its cause, which quotes the number.
      throw mismatch("a whole number that fits a long", "another number");
    }
  }

  /**
   * This number.
   *
   * @return the nearest double
   * @throws InvalidJsonException if this is no number, or is beyond what a double holds
   */
  public double asDouble() {
    if (kind() != Kind.NUMBER) {
      throw mismatch("a number", tape.described(token));
    }
    double number = Double.parseDouble(toString());
    if (Double.isInfinite(number)) {
      throw mismatch("a number that fits a double", "another number");
    }
    return number;
  }

  void writeTo(Utf8Writer out) {
    int start = tape.start(token);
    out.write(tape.bytes(), start, tape.end(token) - start);
  }

  /**
   * The bytes of this value as they stand in the document.
   *
   * @return a new array
   */
  public byte[] toBytes() {
    return Arrays.copyOfRange(tape.bytes(), tape.start(token), tape.end(token));
  }

  /**
   * Where this value is.
   *
   * @return a JSONPath such as {@code $.requestContext.stage}
   */
  public String path() {
    return JsonPath.of(tape, token);
  }

  /**
   * The JSON text of this value, as it stands in the document.
   *
   * @return JSON
   */
  @Override
  public String toString() {
    int start = tape.start(token);
    return new String(tape.bytes(), start, tape.end(token) - start, StandardCharsets.UTF_8);
  }

  /** Equal are values of the same JSON text; {@code 1} and {@code 1.0} are two. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonValue value && tape.isSameText(token, value.tape, value.token);
  }

  @Override
  public int hashCode() {
    return tape.textHash(token);
  }

  /**
   * The error for a value that is not what its reader needs.
   *
   * @param expected what was expected, such as {@code "an object"}
   * @return an error with this value's path and kind, to be thrown
   */
  public InvalidJsonException mismatch(String expected) {
    return mismatch(expected, tape.described(token));
  }

  /**
   * The error for a member that is not there.
   *
   * @param name the member's name
   * @param expected what was expected, such as {@code "a string"}
   * @return an error with the path that the member would have, to be thrown
   */
  public InvalidJsonException missing(String name, String expected) {
    return new InvalidJsonException(path() + "." + name, expected, "nothing", null);
  }

  private void require(int kind, String expected) {
    if (tape.kind(token) != kind) {
      throw mismatch(expected, tape.described(token));
    }
  }

  private InvalidJsonException mismatch(String expected, String found) {
    return new InvalidJsonException(path(), expected, found, null);
  }
}
