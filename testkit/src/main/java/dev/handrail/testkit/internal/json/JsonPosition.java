package dev.handrail.testkit.internal.json;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads files that a person edits: what is wrong is told by line and column. */
public final class JsonPosition {

  /** How the scanner of {@code dev.handrail.json} tells the place, at the end of its message. */
  private static final Pattern OFFSET = Pattern.compile("at offset (\\d+)$");

  private JsonPosition() {}

  /**
   * Scans and checks a document.
   *
   * @param document a JSON document in UTF-8
   * @return its root value
   * @throws IllegalArgumentException if it is no JSON; the message ends with line and column, both
   *     counted from 1, a column being a character
   */
  public static JsonValue parse(byte[] document) {
    try {
      return JsonValue.parse(document);
    } catch (InvalidJsonException malformed) {
      throw new IllegalArgumentException(
          message(document, String.valueOf(malformed.getMessage())), malformed);
    }
  }

  private static String message(byte[] document, String message) {
    Matcher offset = OFFSET.matcher(message);
    if (!offset.find()) {
      return message;
    }
    int end = Math.min(Integer.parseInt(offset.group(1)), document.length);
    int line = 1;
    int column = 1;
    for (int i = 0; i < end; i++) {
      if (document[i] == '\n') {
        line++;
        column = 1;
      } else if ((document[i] & 0xc0) != 0x80) { // the first byte of a character in UTF-8
        column++;
      }
    }
    return offset.replaceFirst("at line " + line + ", column " + column);
  }
}
