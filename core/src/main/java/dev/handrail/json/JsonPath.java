package dev.handrail.json;

/** The JSONPath of a token, made for messages. */
final class JsonPath {

  private JsonPath() {}

  /** The path of a place in a document of which only the tokens before it are known. */
  static String of(byte[] bytes, int[] tape, int tokens) {
    StringBuilder path = new StringBuilder("$");
    int token = 0;
    while (token < tokens && isOpen(bytes, tape, token)) {
      boolean object = bytes[tape[token]] == '{';
      int child = token + 2;
      int value = child;
      int index = 0;
      int name = -1;
      while (child < tokens) {
        name = object ? child : -1;
        value = object ? child + 2 : child;
        if (value >= tokens || isOpen(bytes, tape, value)) {
          break;
        }
        child = after(bytes, tape, value);
        index++;
        name = -1;
      }
      if (object && name >= 0) {
        appendName(path, new JsonTape(bytes, tape, tokens).string(name));
      } else if (!object) {
        path.append('[').append(index).append(']');
      }
      token = child < tokens ? value : tokens;
    }
    return path.toString();
  }

  /** The path of a value of a scanned document. */
  static String of(JsonTape tape, int wanted) {
    StringBuilder path = new StringBuilder("$");
    int token = 0;
    while (token != wanted) {
      boolean object = tape.kind(token) == '{';
      int child = token + 2;
      int index = 0;
      while (tape.after(object ? child + 2 : child) <= wanted) {
        child = tape.after(object ? child + 2 : child);
        index++;
      }
      if (object) {
        appendName(path, tape.string(child));
      } else {
        path.append('[').append(index).append(']');
      }
      token = object ? child + 2 : child;
    }
    return path.toString();
  }

  private static void appendName(StringBuilder path, String name) {
    path.append('.').append(name);
  }

  private static boolean isOpen(byte[] bytes, int[] tape, int token) {
    int kind = bytes[tape[token]];
    return (kind == '{' || kind == '[') && tape[token + 1] == 0;
  }

  private static int after(byte[] bytes, int[] tape, int token) {
    int kind = bytes[tape[token]];
    return kind == '{' || kind == '[' ? tape[token + 1] : token + 2;
  }
}
