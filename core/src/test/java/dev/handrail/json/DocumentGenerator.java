package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Makes JSON documents by the grammar, and breaks documents. */
final class DocumentGenerator {

  private static final String[] STRINGS = {
    "",
    "a",
    "b",
    "name",
    "é€😀",
    "\\u00e9",
    "\\ud83d\\ude00",
    "\\ud800",
    "\\uDC00\\uD800",
    "\\\"",
    "\\\\",
    "\\/\\b\\f\\n\\r\\t",
    "\u0000\u001f\n\u007f",
    "\u2028\u2029",
    "\\u0000",
    "\uFEFF",
    "\uFFFD",
    "{[,:]}",
    "x".repeat(40)
  };

  private static final String[] NUMBERS = {
    "0",
    "-0",
    "7",
    "-12",
    "3.25",
    "-0.5",
    "1e5",
    "1E+5",
    "0e-0",
    "12.5e-3",
    "9007199254740993",
    "9223372036854775808",
    "1e999",
    "0.1234567890123456789012345"
  };

  private static final String[] SPACES = {"", "", "", " ", "\n", "\t\r\n "};

  /** What is put into documents: tokens, halves of tokens, and bytes that are no UTF-8. */
  private static final byte[][] PIECES =
      Arrays.stream(
              ("{ } [ ] , : \" \\ / ' ; = # // /* */ - + . e E 0 1 01 -0 1. .5 1e true false null"
                      + " TRUE nul NaN Infinity \\u \\ud83d \\x \\' \"\" {} [] [[ \"a\": ,, é € 😀")
                  .split(" "))
          .map(piece -> piece.getBytes(UTF_8))
          .toArray(byte[][]::new);

  private static final byte[][] ODD_BYTES = {
    {0},
    {' '},
    {'\n'},
    {0x0b},
    {0x1f},
    {0x7f},
    {(byte) 0x80},
    {(byte) 0xC0, (byte) 0x80},
    {(byte) 0xC3},
    {(byte) 0xE2, (byte) 0x82},
    {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
    {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
    {(byte) 0xFF},
    {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
    {(byte) 0xC2, (byte) 0xA0}
  };

  private final Random random;

  DocumentGenerator(long seed) {
    this.random = new Random(seed);
  }

  /** A document that is JSON. */
  byte[] document() {
    StringBuilder text = new StringBuilder();
    value(text, 4);
    return text.toString().getBytes(UTF_8);
  }

  private void value(StringBuilder to, int depth) {
    space(to);
    switch (random.nextInt(depth > 0 ? 7 : 4)) {
      case 0 -> string(to);
      case 1 -> to.append(pick(NUMBERS));
      case 2 -> to.append(random.nextBoolean());
      case 3 -> to.append("null");
      case 4 -> container(to, "[]", depth);
      default -> container(to, "{}", depth);
    }
    space(to);
  }

  private void container(StringBuilder to, String brackets, int depth) {
    to.append(brackets.charAt(0));
    space(to);
    int children = random.nextInt(5);
    for (int i = 0; i < children; i++) {
      if (i > 0) {
        to.append(',');
      }
      if (brackets.equals("{}")) {
        space(to);
        string(to);
        space(to);
        to.append(':');
      }
      value(to, depth - 1);
    }
    to.append(brackets.charAt(1));
  }

  private void string(StringBuilder to) {
    to.append('"');
    for (int i = random.nextInt(3); i >= 0; i--) {
      to.append(pick(STRINGS));
    }
    to.append('"');
  }

  private void space(StringBuilder to) {
    to.append(pick(SPACES));
  }

  /** Changes one to three places. */
  byte[] mutated(byte[] document) {
    byte[] changed = document;
    for (int i = random.nextInt(3); i >= 0; i--) {
      changed = mutatedOnce(changed);
    }
    return changed;
  }

  private byte[] mutatedOnce(byte[] in) {
    int at = random.nextInt(in.length + 1);
    int end = Math.min(in.length, at + 1 + random.nextInt(3));
    byte[] odd = random.nextInt(4) == 0 ? pick(ODD_BYTES) : pick(PIECES);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(in, at);
      case 1 -> spliced(in, at, end, new byte[0]);
      case 2 -> spliced(in, at, at, Arrays.copyOfRange(in, at, end));
      case 3 -> spliced(in, at, end, odd);
      default -> spliced(in, at, at, odd);
    };
  }

  private static byte[] spliced(byte[] in, int from, int to, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(in, 0, from);
    out.writeBytes(between);
    out.write(in, to, in.length - to);
    return out.toByteArray();
  }

  private <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
