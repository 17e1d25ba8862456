package dev.handrail.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page that messages point to. */
public final class Troubleshooting {

  static final String POINTER = "docs/troubleshooting.md#";

  private static final Path PAGE = Path.of("..", "docs", "troubleshooting.md");
  private static final Pattern SECTION =
      Pattern.compile("(?m)^<a id=\"([a-z-]+)\"></a>(<!-- general: .+ -->)?\n## .+\n");
  private static final Pattern QUOTED = Pattern.compile("(?ms)^```\n(.*?)^```$");
  private static final Pattern SEE =
      Pattern.compile("[.;]?\\s[Ss]ee " + Pattern.quote(POINTER) + "[a-z-]+\\b");

  /**
   * A section.
   *
   * @param isGeneral whether no message of Handrail's points to it
   */
  record Section(String anchor, boolean isGeneral) {}

  private Troubleshooting() {}

  static List<Section> sections() {
    return SECTION
        .matcher(text())
        .results()
        .map(section -> new Section(section.group(1), section.group(2) != null))
        .toList();
  }

  static String text() {
    try {
      return Files.readString(PAGE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Whether the page shows a message, wherever its lines are broken there.
   *
   * @param message the pointer in it need not be shown again
   */
  public static boolean quotes(String message) {
    String wanted = plain(SEE.matcher(message).replaceAll(""));
    return QUOTED
        .matcher(text())
        .results()
        .map((MatchResult block) -> plain(block.group(1)))
        .anyMatch(wanted::equals);
  }

  private static String plain(String text) {
    return Samples.squeezed(text).replaceFirst("\\.$", "");
  }
}
