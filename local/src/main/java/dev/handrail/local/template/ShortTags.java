package dev.handrail.local.template;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The short forms of intrinsic functions, {@code !Ref} for {@code Ref:}, made long. */
final class ShortTags {

  static final String TEXT = "tag:yaml.org,2002:str";

  private static final String YAML = "tag:yaml.org,2002:";
  private static final Set<String> YAML_TAGS =
      Set.of("str", "int", "float", "bool", "null", "map", "seq", "timestamp");

  private ShortTags() {}

  static boolean isShort(String tag) {
    return tag.length() > 1 && tag.charAt(0) == '!';
  }

  static Node apply(@Nullable String tag, Node value, int line, Problems problems) {
    if (tag == null || tag.equals("!")) {
      return value;
    }
    if (!isShort(tag)) {
      return yamlTag(tag, value, line, problems);
    }
    String name = tag.substring(1);
    if (name.equals("Ref") || name.equals("Condition")) {
      return Node.Members.of(line, name, value);
    }
    String function = "Fn::" + name;
    if (!Intrinsics.isFunction(function)) {
      problems.mistake(
          line, "expected a function of CloudFormation such as !Ref or !Sub, got " + tag);
      return new Node.Unknown(line);
    }
    return Node.Members.of(line, function, name.equals("GetAtt") ? attribute(value) : value);
  }

  private static Node yamlTag(String tag, Node value, int line, Problems problems) {
    if (!tag.startsWith(YAML) || !YAML_TAGS.contains(tag.substring(YAML.length()))) {
      problems.mistake(
          line,
          "expected text, a list or a map, got "
              + tag.replace(YAML, "!!")
              + ", which CloudFormation does not know");
      return new Node.Unknown(line);
    }
    return value;
  }

  /** {@code A.B.C} is attribute {@code B.C} of {@code A}. */
  private static Node attribute(Node value) {
    if (!(value instanceof Node.Text text) || text.value().indexOf('.') < 0) {
      return value;
    }
    int dot = text.value().indexOf('.');
    return new Node.Items(
        List.of(
            new Node.Text(text.value().substring(0, dot), text.line()),
            new Node.Text(text.value().substring(dot + 1), text.line())),
        text.line());
  }
}
