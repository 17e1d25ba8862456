package dev.handrail.gateway.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Percent-encoding of paths and queries (RFC 3986) in UTF-8. Decoding accepts everything, as AWS's
 * front doors do: a malformed escape such as {@code %Ft} stays as it stands, and bytes that are no
 * UTF-8 become U+FFFD. All methods give the same instance back when there is nothing to do; they
 * have no state and are thread-safe.
 */
public final class PercentCodec {

  private static final String UNRESERVED_MARKS = "-._~";
  private static final String SUB_DELIMITERS = "!$&'()*+,;=";
  private static final String PATH_MARKS = UNRESERVED_MARKS + SUB_DELIMITERS + ":@/";
  private static final String HEX = "0123456789ABCDEF";
  private static final int ESCAPE_LENGTH = 3;
  private static final int REPLACEMENT = 0xFFFD;

  private PercentCodec() {}

  /**
   * Decodes a path, or a segment of one, once; a plus sign stays.
   *
   * @param encoded as it stands in a request
   * @return the decoded text; of a whole path it no longer tells {@code %2F} from {@code /}
   */
  public static String decodePath(String encoded) {
    return encoded.indexOf('%') < 0 ? encoded : decoded(encoded, false);
  }

  /**
   * Decodes one name or one value of a query, once; a plus sign is a space.
   *
   * @param encoded as it stands in a request
   * @return the decoded text
   */
  public static String decodeQuery(String encoded) {
    boolean plain = encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0;
    return plain ? encoded : decoded(encoded, true);
  }

  /**
   * Encodes a path, of which slashes stay: encode a value that may contain one with {@link
   * #encodeQuery}. {@link #decodePath} reads it back.
   *
   * @param decoded any text; a surrogate without its other half becomes U+FFFD
   * @return the text with everything encoded but RFC 3986's {@code pchar} and slashes
   */
  public static String encodePath(String decoded) {
    return encoded(decoded, PATH_MARKS);
  }

  /**
   * Encodes one name or one value of a query, or one segment of a path: a space becomes {@code
   * %20}, so that both {@link #decodeQuery} and {@link #decodePath} read it back.
   *
   * @param decoded any text; a surrogate without its other half becomes U+FFFD
   * @return the text with everything encoded but RFC 3986's unreserved characters
   */
  public static String encodeQuery(String decoded) {
    return encoded(decoded, UNRESERVED_MARKS);
  }

  private static String decoded(String encoded, boolean plusIsSpace) {
    int length = encoded.length();
    StringBuilder text = new StringBuilder(length);
    boolean changed = false;
    int at = 0;
    while (at < length) {
      int end = endOfEscapes(encoded, at);
      if (end > at) {
        text.append(bytesOf(encoded, at, end));
        changed = true;
        at = end;
      } else {
        char c = encoded.charAt(at++);
        boolean space = plusIsSpace && c == '+';
        text.append(space ? ' ' : c);
        changed |= space;
      }
    }
    return changed ? text.toString() : encoded;
  }

  /** Escapes side by side are decoded together, since a character may take up to four. */
  private static int endOfEscapes(String encoded, int from) {
    int at = from;
    while (at + ESCAPE_LENGTH <= encoded.length()
        && encoded.charAt(at) == '%'
        && digit(encoded.charAt(at + 1)) >= 0
        && digit(encoded.charAt(at + 2)) >= 0) {
      at += ESCAPE_LENGTH;
    }
    return at;
  }

  private static String bytesOf(String encoded, int from, int to) {
    byte[] bytes = new byte[(to - from) / ESCAPE_LENGTH];
    for (int i = 0, at = from; at < to; i++, at += ESCAPE_LENGTH) {
      bytes[i] = (byte) (digit(encoded.charAt(at + 1)) << 4 | digit(encoded.charAt(at + 2)));
    }
    return new String(bytes, UTF_8);
  }

  /** Unlike {@link Character#digit}, which also knows the digits of other scripts. */
  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = c | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  private static String encoded(String decoded, String marks) {
    int at = 0;
    while (at < decoded.length() && stays(decoded.charAt(at), marks)) {
      at++;
    }
    if (at == decoded.length()) {
      return decoded;
    }
    ByteArrayOutputStream escaped = new ByteArrayOutputStream(decoded.length() * 2);
    escaped.writeBytes(decoded.substring(0, at).getBytes(UTF_8));
    while (at < decoded.length()) {
      int codePoint = decoded.codePointAt(at);
      at += Character.charCount(codePoint);
      append(codePoint, marks, escaped);
    }
    return escaped.toString(UTF_8);
  }

  private static void append(int codePoint, String marks, ByteArrayOutputStream to) {
    if (stays(codePoint, marks)) {
      to.write(codePoint);
      return;
    }
    boolean lonely = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    for (byte b : Character.toString(lonely ? REPLACEMENT : codePoint).getBytes(UTF_8)) {
      to.write('%');
      to.write(HEX.charAt(b >> 4 & 0xF));
      to.write(HEX.charAt(b & 0xF));
    }
  }

  private static boolean stays(int c, String marks) {
    int letter = c | 0x20;
    return (letter >= 'a' && letter <= 'z') || (c >= '0' && c <= '9') || marks.indexOf(c) >= 0;
  }
}
