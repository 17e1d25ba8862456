package dev.handrail.testkit.event.saved;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A received text as an expected one: what is likely to be another the next time becomes a
 * placeholder. A UUID or time that the event holds as well came from there, and is the same each
 * time.
 */
final class VolatileText {

  private static final Pattern VOLATILE =
      Pattern.compile(
          "(?<![0-9A-Za-z-])((?<uuid>"
              + Placeholder.UUID
              + ")|(?<instant>"
              + Placeholder.INSTANT
              + "))(?![0-9A-Za-z-])");

  private VolatileText() {}

  /**
   * Writes what to expect.
   *
   * @param text what was received
   * @param event the text of the event that was answered
   */
  static String expect(String text, String event) {
    StringBuilder expected = new StringBuilder();
    int from = 0;
    for (Matcher found = VOLATILE.matcher(text); found.find(); ) {
      if (!event.contains(found.group())) {
        expected.append(ExpectedText.escape(text.substring(from, found.start())));
        expected.append(found.group("uuid") != null ? "${uuid}" : "${instant}");
        from = found.end();
      }
    }
    return expected.append(ExpectedText.escape(text.substring(from))).toString();
  }
}
