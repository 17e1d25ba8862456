package dev.handrail.local.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An answer with the header lines as they came. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpReply(int status, List<String> lines, byte[] body) {

  static HttpReply parse(byte[] all) {
    int end = 0;
    while (end + 3 < all.length
        && !(all[end] == '\r' && all[end + 1] == '\n' && all[end + 2] == '\r')) {
      end++;
    }
    String head = new String(all, 0, end, UTF_8);
    List<String> lines = head.lines().toList();
    if (lines.isEmpty()) {
      throw new IllegalStateException("no answer, " + all.length + " bytes");
    }
    int status = Integer.parseInt(lines.get(0).split(" ", -1)[1]);
    byte[] body = Arrays.copyOfRange(all, Math.min(all.length, end + 4), all.length);
    return new HttpReply(status, lines.subList(1, lines.size()), body);
  }

  /** The value of a header; null if there is none. */
  public String header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return lines.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .reduce((first, second) -> second)
        .orElse(null);
  }

  public String text() {
    return new String(body, UTF_8);
  }
}
