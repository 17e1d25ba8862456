package dev.handrail.json;

/**
 * Checks a document in one pass and notes where its values are, as {@link JsonTape} tells. Strict,
 * but for what {@link EventGson} reads too: a byte order mark, control characters in strings, and
 * lone surrogates as escapes.
 *
 * <p>Every method takes the offset where it begins and returns the one where it ended: a local
 * variable stays in a register, where a field would be stored for each byte, above all in code that
 * only C1 compiled. That is how Lambda runs what was not called thousands of times.
 */
final class JsonScanner {

  private static final int MAX_NESTING = 1_000;

  private final byte[] bytes;
  private final TapeBuilder tape;

  private JsonScanner(byte[] bytes) {
    this.bytes = bytes;
    this.tape = new TapeBuilder(bytes);
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
    return scanner.tape.build();
  }

  private void document() {
    int i = value(space(Utf8.startsWithMark(bytes) ? 3 : 0));
    while (tape.depth > 0) {
      i = afterValue(space(i));
    }
    i = space(i);
    if (i < bytes.length) {
      throw problem(i, "the end of the document");
    }
  }

  /** One value, or the opening of containers and the first value in them. */
  private int value(int start) {
    int i = start;
    while (true) {
      int c = peek(i);
      if (c == '"') {
        return string(i);
      }
      if (c != '{' && c != '[') {
        return c == '-' || (c >= '0' && c <= '9') ? number(i, c) : word(i, c);
      }
      if (tape.depth == MAX_NESTING) {
        throw new InvalidJsonException(
            path(), "at most " + MAX_NESTING + " levels of nesting", "more at offset " + i, null);
      }
      tape.open(i);
      i = space(i + 1);
      // In ASCII both closing brackets come two after their opening ones.
      if (peek(i) == c + 2) {
        tape.close(i);
        return i + 1;
      }
      if (c == '{') {
        i = name(i);
      }
    }
  }

  private int afterValue(int i) {
    int c = peek(i);
    boolean object = tape.inObject();
    if (c == ',') {
      int next = space(i + 1);
      return value(object ? name(next) : next);
    }
    if (c == (object ? '}' : ']')) {
      tape.close(i);
      return i + 1;
    }
    throw problem(i, object ? "a comma or }" : "a comma or ]");
  }

  /** A name and its colon, up to the value. */
  private int name(int start) {
    if (peek(start) != '"') {
      throw problem(start, "a name in double quotes");
    }
    int i = space(string(start));
    if (peek(i) != ':') {
      throw problem(i, "a colon");
    }
    return space(i + 1);
  }

  private int string(int start) {
    byte[] in = bytes;
    int flags = 0;
    int i = start + 1;
    while (true) {
      byte b = 0;
      // What most strings consist of; a loop of its own, so that it is compiled to little.
      while (i < in.length && (b = in[i]) != '"' && b != '\\' && b >= 0) {
        i++;
      }
      if (i >= in.length) {
        throw problem(i, "a closing double quote");
      }
      if (b == '"') {
        tape.add(start, i | flags);
        return i + 1;
      }
      if (b == '\\') {
        flags |= JsonTape.ESCAPES;
        i = escape(i + 1);
      } else {
        flags |= JsonTape.BEYOND_ASCII;
        i = sequence(i);
      }
    }
  }

  /** What follows a backslash. */
  private int escape(int i) {
    switch (peek(i)) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
        return i + 1;
      }
      case 'u' -> {
        for (int digit = i + 1; digit <= i + 4; digit++) {
          if (Character.digit(peek(digit), 16) < 0) {
            throw problem(digit, "four hexadecimal digits");
          }
        }
        return i + 5;
      }
      default -> throw problem(i, "an escape that JSON has");
    }
  }

  /** One character beyond ASCII. */
  private int sequence(int i) {
    int length = Utf8.sequenceLength(bytes, i);
    if (length == 0) {
      throw new InvalidJsonException(
          path(), "a document in UTF-8", "bytes that are no UTF-8 at offset " + i, null);
    }
    return i + length;
  }

  private int number(int start, int first) {
    int whole = first == '-' ? start + 1 : start;
    int i = digits(whole);
    if (i > whole + 1 && bytes[whole] == '0') {
      throw problem(whole + 1, "no digit after a leading zero");
    }
    if (peek(i) == '.') {
      i = digits(i + 1);
    }
    if ((peek(i) | 0x20) == 'e') {
      int sign = peek(i + 1);
      i = digits(sign == '+' || sign == '-' ? i + 2 : i + 1);
    }
    tape.add(start, i);
    return i;
  }

  /** At least one digit. */
  private int digits(int start) {
    byte[] in = bytes;
    int i = start;
    while (i < in.length && in[i] >= '0' && in[i] <= '9') {
      i++;
    }
    if (i == start) {
      throw problem(i, "a digit");
    }
    return i;
  }

  private int word(int start, int first) {
    String word = first == 't' ? "true" : first == 'f' ? "false" : first == 'n' ? "null" : "";
    int i = start;
    int end = start + word.length();
    while (i < end && peek(i) == word.charAt(i - start)) {
      i++;
    }
    if (i < end || i == start) {
      throw problem(start, "a value");
    }
    tape.add(start, i);
    return i;
  }

  /** The next offset without white space. */
  private int space(int i) {
    return i < bytes.length && bytes[i] > ' ' ? i : skipSpace(i);
  }

  private int skipSpace(int start) {
    byte[] in = bytes;
    int i = start;
    while (i < in.length && (in[i] == ' ' || in[i] == '\n' || in[i] == '\r' || in[i] == '\t')) {
      i++;
    }
    return i;
  }

  /** The byte at an offset; 0, which JSON has no use for, after the last one. */
  private int peek(int i) {
    return i < bytes.length ? bytes[i] : 0;
  }

  private String path() {
    return JsonPath.ofEnd(tape.build());
  }

  private InvalidJsonException problem(int offset, String expected) {
    return new InvalidJsonException(path(), expected, found(offset), null);
  }

  /** Tells what belongs to JSON's own grammar; all else may be part of a value. */
  private String found(int offset) {
    if (offset >= bytes.length) {
      return "the end of the document at offset " + bytes.length;
    }
    byte b = bytes[offset];
    boolean sign = b == '{' || b == '}' || b == '[' || b == ']' || b == ',' || b == ':';
    return (sign ? String.valueOf((char) b) : "something else") + " at offset " + offset;
  }
}
