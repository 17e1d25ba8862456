package dev.handrail.local.template;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What a parameter may be: its type, and the rules that stand beside it. */
final class ParameterRules {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

  private final String name;
  private final Node.Members rules;
  private final boolean secret;
  private final Problems problems;

  ParameterRules(String name, Node.Members rules, Problems problems) {
    this.name = name;
    this.rules = rules;
    this.secret = rules.get("NoEcho") instanceof Node.Text text && text.value().equals("true");
    this.problems = problems;
  }

  /** The value by its type; what is wrong with it is told. */
  Node check(String type, Node.Text given) {
    boolean isList = type.equals("CommaDelimitedList") || type.contains("List<");
    boolean isNumber = type.equals("Number") || type.equals("List<Number>");
    List<String> values =
        isList
            ? Arrays.stream(given.value().split(",", -1)).map(String::strip).toList()
            : List.of(given.value());
    for (String value : values) {
      check(value, given.line(), isNumber);
    }
    if (!isList) {
      return given;
    }
    return new Node.Items(
        values.stream().map(value -> (Node) new Node.Text(value, given.line())).toList(),
        given.line());
  }

  private void check(String value, int line, boolean isNumber) {
    if (isNumber && !NUMBER.matcher(value).matches()) {
      wrong("a number", value, line);
      return;
    }
    if (rules.get("AllowedValues") instanceof Node.Items allowed) {
      List<String> texts =
          allowed.items().stream()
              .map(item -> item instanceof Node.Text text ? text.value() : "")
              .toList();
      if (!texts.contains(value)) {
        wrong("one of " + texts, value, line);
      }
    }
    if (rules.get("AllowedPattern") instanceof Node.Text pattern) {
      checkPattern(pattern, value, line);
    }
    checkBound("MinLength", value.length(), sign -> sign >= 0, value, line);
    checkBound("MaxLength", value.length(), sign -> sign <= 0, value, line);
    if (isNumber) {
      BigDecimal number = new BigDecimal(value);
      checkBound("MinValue", number, sign -> sign >= 0, value, line);
      checkBound("MaxValue", number, sign -> sign <= 0, value, line);
    }
  }

  private void checkBound(String rule, int length, IntPredicate holds, String value, int line) {
    checkBound(rule, BigDecimal.valueOf(length), holds, value, line);
  }

  private void checkBound(
      String rule, BigDecimal actual, IntPredicate holds, String value, int line) {
    if (rules.get(rule) instanceof Node.Text bound
        && NUMBER.matcher(bound.value()).matches()
        && !holds.test(actual.compareTo(new BigDecimal(bound.value())))) {
      wrong("what fits " + rule + " " + bound.value(), value, line);
    }
  }

  private void checkPattern(Node.Text pattern, String value, int line) {
    Boolean matches = null;
    try {
      matches = Pattern.compile(pattern.value()).matcher(new Bounded(value)).matches();
    } catch (PatternSyntaxException invalid) {
      problems.mistake(
          pattern.line(),
          "Parameters." + name + ".AllowedPattern: no regular expression: " + invalid.getDescription());
    } catch (Bounded.ExhaustedException | StackOverflowError tooMuch) {
      problems.mistake(
          pattern.line(),
          "Parameters." + name + ".AllowedPattern: it takes too long to match; simplify it");
    }
    if (Boolean.FALSE.equals(matches)) {
      wrong("what matches " + pattern.value(), value, line);
    }
  }

  private void wrong(String expected, @Nullable String value, int line) {
    problems.mistake(
        line,
        "Parameters."
            + name
            + ": expected "
            + expected
            + ", got "
            + (secret ? "another value (NoEcho)" : "'" + value + "'")
            + (rules.get("ConstraintDescription") instanceof Node.Text words
                ? "; " + words.value()
                : ""));
  }
}
