package dev.handrail.local.template;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Scalars by the rules of YAML 1.1, as SAM and CloudFormation read them: {@code yes} and {@code on}
 * are true. Numbers keep their text: {@code 000123456789} is an account and not octal.
 */
final class Scalars {

  private static final Set<String> TRUE =
      Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF");
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");

  private Scalars() {}

  static Node read(ScalarEvent scalar, int line, Problems problems) {
    String tag = scalar.getTag().orElse(null);
    if (isText(tag) || !scalar.isPlain()) {
      return ShortTags.apply(tag, new Node.Text(scalar.getValue(), line), line, problems);
    }
    return ShortTags.apply(tag, plain(scalar.getValue(), line, tag), line, problems);
  }

  private static boolean isText(@Nullable String tag) {
    return ShortTags.TEXT.equals(tag) || "!".equals(tag);
  }

  /** What stands behind a short tag is its argument, and no null or boolean. */
  private static Node plain(String value, int line, @Nullable String tag) {
    if (tag != null && ShortTags.isShort(tag)) {
      return new Node.Text(value, line);
    }
    if (NULL.contains(value)) {
      return new Node.Nothing(line);
    }
    if (TRUE.contains(value)) {
      return new Node.Text("true", line);
    }
    return new Node.Text(FALSE.contains(value) ? "false" : value, line);
  }
}
