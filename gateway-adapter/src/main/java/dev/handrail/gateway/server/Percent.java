package dev.handrail.gateway.server;

import dev.handrail.gateway.routing.PercentCodec;
import org.jspecify.annotations.Nullable;

/** Percent-encoding as HTTP APIs undo it in the raw path of payload format 2.0. */
final class Percent {

  private Percent() {}

  /**
   * The raw path of payload format 2.0, or null where HTTP APIs refuse it. They decode twice: a
   * recording (hotsock/voker, {@code ingress-paths.json}) has {@code %252F} arrive as a slash, a
   * path end at {@code %3F}, and {@code %25do} refused. That an escape which is broken from the
   * start, such as {@code %zz}, is refused as well is not recorded.
   */
  static @Nullable String decodeTwice(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    if (hasBrokenEscape(path)) {
      return null;
    }
    String once = PercentCodec.decodePath(path);
    int question = once.indexOf('?');
    String cut = question < 0 ? once : once.substring(0, question);
    return hasBrokenEscape(cut) ? null : PercentCodec.decodePath(cut);
  }

  private static boolean hasBrokenEscape(String text) {
    int percent = text.indexOf('%');
    while (percent >= 0) {
      if (!isHexadecimalAt(text, percent + 1) || !isHexadecimalAt(text, percent + 2)) {
        return true;
      }
      percent = text.indexOf('%', percent + 1);
    }
    return false;
  }

  private static boolean isHexadecimalAt(String text, int index) {
    return index < text.length() && isHexadecimal(text.charAt(index));
  }

  static boolean isHexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
