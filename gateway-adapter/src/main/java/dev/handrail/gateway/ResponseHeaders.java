package dev.handrail.gateway;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a response. Lines of one name stand together, with the name in the same case, so
 * that a writer meets each name once. Immutable.
 */
final class ResponseHeaders {

  static final ResponseHeaders NONE = new ResponseHeaders(new Header[0]);

  private final Header[] lines;

  private ResponseHeaders(Header[] lines) {
    this.lines = lines;
  }

  /** Checks nothing; for headers of Handrail's own. */
  static ResponseHeaders of(String name, String value) {
    return new ResponseHeaders(new Header[] {new Header(name, value)});
  }

  int size() {
    return lines.length;
  }

  String name(int line) {
    return lines[line].name();
  }

  String value(int line) {
    return lines[line].value();
  }

  /** The line after the last one that has the name of this line. */
  int end(int line) {
    int end = line + 1;
    while (end < lines.length && lines[end].name().equalsIgnoreCase(lines[line].name())) {
      end++;
    }
    return end;
  }

  /** Whether some name has several values. */
  boolean hasRepeated() {
    for (int line = 1; line < lines.length; line++) {
      if (lines[line].name().equalsIgnoreCase(lines[line - 1].name())) {
        return true;
      }
    }
    return false;
  }

  /** All values of the name of a line, with a separator between them. */
  String joined(int line, String separator) {
    int end = end(line);
    if (end == line + 1) {
      return value(line);
    }
    StringBuilder all = new StringBuilder(value(line));
    for (int i = line + 1; i < end; i++) {
      all.append(separator).append(value(i));
    }
    return all.toString();
  }

  /** The first value of a name, or null. */
  @Nullable String first(String name) {
    int line = find(name);
    return line < 0 ? null : value(line);
  }

  ResponseHeaders with(String name, String value) {
    Header line = new Header(name, HeaderSyntax.value(name, value));
    int found = find(name);
    return found < 0 ? splice(lines.length, lines.length, line) : splice(found, end(found), line);
  }

  ResponseHeaders added(String name, String value) {
    int found = find(name);
    if (found < 0) {
      return with(name, value);
    }
    if (name.equalsIgnoreCase("Content-Type")) {
      throw new IllegalArgumentException(
          "The response has a Content-Type, and can have one only. Use withHeader to replace it.");
    }
    int end = end(found);
    return splice(end, end, new Header(name(found), HeaderSyntax.value(name, value)));
  }

  ResponseHeaders without(String name) {
    int found = find(name);
    return found < 0 ? this : splice(found, end(found), null);
  }

  private int find(String name) {
    for (int line = 0; line < lines.length; line++) {
      if (lines[line].name().equalsIgnoreCase(name)) {
        return line;
      }
    }
    return -1;
  }

  /** A copy with one line or none in the place of some. */
  private ResponseHeaders splice(int from, int to, @Nullable Header line) {
    int after = line == null ? from : from + 1;
    Header[] copy = Arrays.copyOf(lines, lines.length - (to - from) + (after - from));
    System.arraycopy(lines, to, copy, after, lines.length - to);
    if (line != null) {
      copy[from] = line;
    }
    return new ResponseHeaders(copy);
  }

  Headers toHeaders() {
    return lines.length == 0 ? Headers.none() : Headers.of(List.of(lines));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResponseHeaders headers && Arrays.equals(lines, headers.lines);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lines);
  }
}
