package dev.handrail.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions that make text, and the one that splits it. */
final class TextFunctions {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:]+");

  private final Intrinsics intrinsics;
  private final References references;
  private final Problems problems;

  TextFunctions(Intrinsics intrinsics, References references, Problems problems) {
    this.intrinsics = intrinsics;
    this.references = references;
    this.problems = problems;
  }

  Node call(String function, Node argument, int line) {
    Node result =
        switch (function) {
          case "Fn::Base64" -> base64(argument, line);
          case "Fn::Join" -> join(argument, line);
          case "Fn::Split" -> split(argument, line);
          default -> substitute(argument, line);
        };
    return result == null ? new Node.Unknown(line) : result;
  }

  private @Nullable Node base64(Node argument, int line) {
    String text = intrinsics.text(argument, "Fn::Base64");
    return text == null
        ? null
        : new Node.Text(Base64.getEncoder().encodeToString(text.getBytes(UTF_8)), line);
  }

  private @Nullable Node join(Node argument, int line) {
    List<Node> two =
        intrinsics.arguments(argument, "Fn::Join", 2, 2, "a delimiter and a list of values");
    String delimiter = two == null ? null : intrinsics.text(two.get(0), "Fn::Join");
    List<Node> values = two == null ? null : intrinsics.list(two.get(1), "Fn::Join");
    if (delimiter == null || values == null) {
      return null;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      String value = intrinsics.text(values.get(i), "Fn::Join");
      if (value == null || isTooLong(joined, value.length() + delimiter.length(), line)) {
        return null;
      }
      joined.append(i == 0 ? "" : delimiter).append(value);
    }
    return new Node.Text(joined.toString(), line);
  }

  private @Nullable Node split(Node argument, int line) {
    List<Node> two = intrinsics.arguments(argument, "Fn::Split", 2, 2, "a delimiter and text");
    String delimiter = two == null ? null : intrinsics.text(two.get(0), "Fn::Split");
    String text = two == null ? null : intrinsics.text(two.get(1), "Fn::Split");
    if (delimiter == null || text == null) {
      return null;
    }
    if (delimiter.isEmpty()) {
      problems.mistake(line, "Fn::Split: expected a delimiter, got empty text");
      return null;
    }
    List<Node> parts = new ArrayList<>();
    for (String part : text.split(Pattern.quote(delimiter), -1)) {
      parts.add(new Node.Text(part, line));
    }
    return new Node.Items(parts, line);
  }

  private @Nullable Node substitute(Node argument, int line) {
    if (argument instanceof Node.Text text) {
      return substitute(text, Node.Members.empty(line), line);
    }
    List<Node> two =
        intrinsics.arguments(argument, "Fn::Sub", 2, 2, "text, or a list of text and a map");
    if (two == null) {
      return null;
    }
    if (two.get(0) instanceof Node.Text text && two.get(1) instanceof Node.Members map) {
      return substitute(text, map, line);
    }
    boolean textWrong = !(two.get(0) instanceof Node.Text);
    intrinsics.expected(
        textWrong ? "text" : "a map of values", two.get(textWrong ? 0 : 1), "Fn::Sub");
    return null;
  }

  private @Nullable Node substitute(Node.Text template, Node.Members values, int line) {
    StringBuilder text = new StringBuilder();
    Matcher variable = VARIABLE.matcher(template.value());
    int from = 0;
    while (variable.find()) {
      text.append(template.value(), from, variable.start());
      from = variable.end();
      String value = value(variable.group(1).strip(), values, line);
      if (value == null || isTooLong(text, value.length(), line)) {
        return null;
      }
      text.append(value);
    }
    return new Node.Text(text.append(template.value().substring(from)).toString(), line);
  }

  private @Nullable String value(String name, Node.Members values, int line) {
    if (name.startsWith("!")) {
      return "${" + name.substring(1) + "}";
    }
    if (!NAME.matcher(name).matches()) {
      problems.mistake(
          line,
          "Fn::Sub: expected a name of letters, digits, '.', ':' and '_' in ${}, got '"
              + name
              + "'; write ${!"
              + name
              + "} for the text itself");
      return null;
    }
    Node own = values.get(name);
    Node value = own == null ? references.variable(name, line) : intrinsics.resolve(own);
    if (value instanceof Node.Text text) {
      return text.value();
    }
    intrinsics.expected("text for ${" + name + "}", value, "Fn::Sub");
    return null;
  }

  private boolean isTooLong(StringBuilder text, int more, int line) {
    if ((long) text.length() + more <= Values.MAX_TEXT) {
      return false;
    }
    problems.mistake(line, "expected text of at most " + Values.MAX_TEXT + " characters, got more");
    return true;
  }
}
