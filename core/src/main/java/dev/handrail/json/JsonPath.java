package dev.handrail.json;

/** The JSONPath of a token, made for messages. */
final class JsonPath {

  private JsonPath() {}

  /** The path of the place where scanning has come to: what is not on the tape, but would be. */
  static String ofEnd(JsonTape tape) {
    return of(tape, tape.tokens());
  }

  /** The path of a value. */
  static String of(JsonTape tape, int wanted) {
    StringBuilder path = new StringBuilder("$");
    int token = 0;
    while (token < wanted && after(tape, token) > wanted) {
      token =
          tape.kind(token) == '{'
              ? member(tape, token, wanted, path)
              : element(tape, token, wanted, path);
    }
    return path.toString();
  }

  /** The member of an object that a token is in; its end, where only a name could follow. */
  private static int member(JsonTape tape, int object, int wanted, StringBuilder path) {
    int name = object + 2;
    while (name + 2 < wanted && after(tape, name + 2) <= wanted) {
      name = after(tape, name + 2);
    }
    if (name >= wanted) {
      return wanted;
    }
    path.append('.').append(tape.string(name));
    return name + 2;
  }

  private static int element(JsonTape tape, int array, int wanted, StringBuilder path) {
    int element = array + 2;
    int index = 0;
    while (element < wanted && after(tape, element) <= wanted) {
      element = after(tape, element);
      index++;
    }
    path.append('[').append(index).append(']');
    return element;
  }

  private static int after(JsonTape tape, int token) {
    boolean endless = tape.isContainer(token) && tape.isOpen(token);
    return endless ? Integer.MAX_VALUE : tape.after(token);
  }
}
