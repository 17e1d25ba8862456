package dev.handrail.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Checks a document in one pass and notes where its values are, as {@link JsonTape} tells. Strict,
 * but for what {@link EventGson} reads too: control characters in strings and lone surrogates as
 * escapes.
 */
final class JsonScanner {

  private static final int MAX_NESTING = 1_000;

  private final byte[] bytes;
  private int[] tape;
  private int tokens;
  private int at;
  private int[] open = new int[8];
  private int depth;

  private JsonScanner(byte[] bytes) {
    this.bytes = bytes;
    // A token of a gateway event has some 16 bytes; twice that would be a copy too many.
    this.tape = new int[Math.max(16, Math.min(bytes.length, 16 * 1024) / 6)];
  }

  /**
   * Scans a document.
   *
   * @throws InvalidJsonException if it is no JSON, or not in UTF-8
   */
  static JsonTape scan(byte[] bytes) {
    if (bytes.length > JsonTape.OFFSET) {
      throw new InvalidJsonException("$", "a document below 1 GiB", "a longer one", null);
    }
    JsonScanner scanner = new JsonScanner(bytes);
    scanner.document();
    return new JsonTape(bytes, scanner.tape, scanner.tokens);
  }

  private void document() {
    value();
    while (depth > 0) {
      afterValue();
    }
    skipSpace();
    if (at < bytes.length) {
      throw problem("the end of the document", null);
    }
  }

  /** One value, or the opening of a container and its first value. */
  private void value() {
    while (true) {
      skipSpace();
      int c = at < bytes.length ? bytes[at] : -1;
      switch (c) {
        case '"' -> string();
        case '{' -> {
          open();
          if (closes('}')) {
            return;
          }
          name();
          continue;
        }
        case '[' -> {
          open();
          if (closes(']')) {
            return;
          }
          continue;
        }
        case 't' -> literal("true");
        case 'f' -> literal("false");
        case 'n' -> literal("null");
        default -> number(c);
      }
      return;
    }
  }

  private void afterValue() {
    skipSpace();
    int c = at < bytes.length ? bytes[at] : -1;
    boolean object = bytes[tape[open[depth - 1]]] == '{';
    if (c == ',') {
      at++;
      if (object) {
        skipSpace();
        name();
      }
      value();
    } else if (!closes(object ? '}' : ']')) {
      throw problem(object ? "a comma or }" : "a comma or ]", null);
    }
  }

  private void name() {
    if (at >= bytes.length || bytes[at] != '"') {
      throw problem("a name in double quotes", null);
    }
    string();
    skipSpace();
    if (at >= bytes.length || bytes[at] != ':') {
      throw problem("a colon", null);
    }
    at++;
  }

  private void open() {
    if (depth == MAX_NESTING) {
      throw problem("less nesting", "more than " + MAX_NESTING + " levels");
    }
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = tokens;
    token(at++, 0);
    skipSpace();
  }

  private boolean closes(int bracket) {
    if (at >= bytes.length || bytes[at] != bracket) {
      return false;
    }
    token(at++, 0);
    tape[open[--depth] + 1] = tokens;
    return true;
  }

  private void string() {
    int start = ++at;
    int flags = 0;
    for (int i = start; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '"') {
        at = i + 1;
        token(start - 1, i | flags);
        return;
      }
      if (b == '\\') {
        flags |= JsonTape.ESCAPES;
        i = escape(i + 1);
      } else if (b < 0) {
        flags |= JsonTape.BEYOND_ASCII;
        i += sequence(i) - 1;
      }
    }
    at = bytes.length;
    throw problem("a closing double quote", null);
  }

  /** Checks what follows a backslash and returns the offset of its last byte. */
  private int escape(int i) {
    int c = i < bytes.length ? bytes[i] : -1;
    if (c == 'u') {
      for (int digit = i + 1; digit <= i + 4; digit++) {
        if (digit >= bytes.length || Character.digit(bytes[digit], 16) < 0) {
          throw problemAt(Math.min(digit, bytes.length), "four hexadecimal digits");
        }
      }
      return i + 4;
    }
    if (c != '"' && c != '\\' && c != '/' && c != 'b' && c != 'f' && c != 'n' && c != 'r'
        && c != 't') {
      throw problemAt(Math.min(i, bytes.length), "an escape that JSON has");
    }
    return i;
  }

  /** Checks one UTF-8 sequence and returns its length. */
  private int sequence(int i) {
    int length = Utf8.sequenceLength(bytes, i);
    if (length == 0) {
      throw new InvalidJsonException(
          JsonPath.of(bytes, tape, tokens),
          "a document in UTF-8",
          "bytes that are no UTF-8 at offset " + i,
          null);
    }
    return length;
  }

  private void number(int first) {
    int start = at;
    if (first == '-') {
      at++;
    }
    int digits = digits();
    boolean leadingZero = digits > 1 && bytes[at - digits] == '0';
    boolean whole = digits > 0 && !leadingZero;
    if (whole && at < bytes.length && bytes[at] == '.') {
      at++;
      whole = digits() > 0;
    }
    if (whole && at < bytes.length && (bytes[at] | 0x20) == 'e') {
      at++;
      if (at < bytes.length && (bytes[at] == '+' || bytes[at] == '-')) {
        at++;
      }
      whole = digits() > 0;
    }
    if (!whole) {
      at = start;
      throw problem("a value", null);
    }
    token(start, at);
  }

  private int digits() {
    int start = at;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at - start;
  }

  private void literal(String word) {
    int start = at;
    for (int i = 0; i < word.length(); i++, at++) {
      if (at >= bytes.length || bytes[at] != word.charAt(i)) {
        at = start;
        throw problem("a value", null);
      }
    }
    token(start, at);
  }

  private void skipSpace() {
    while (at < bytes.length
        && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
      at++;
    }
  }

  private void token(int start, int end) {
    if (tokens + 2 > tape.length) {
      tape = Arrays.copyOf(tape, tape.length * 2);
    }
    tape[tokens] = start;
    tape[tokens + 1] = end;
    tokens += 2;
  }

  private InvalidJsonException problemAt(int offset, String expected) {
    at = offset;
    return problem(expected, null);
  }

  private InvalidJsonException problem(String expected, @Nullable String found) {
    String what = at < bytes.length ? "something else" : "the end of the document";
    return new InvalidJsonException(
        JsonPath.of(bytes, tape, tokens),
        expected,
        (found == null ? what : found) + " at offset " + at,
        null);
  }
}
