package dev.handrail.local.template;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The section Parameters with what was given from outside. */
final class Parameters {

  private static final String SSM = "AWS::SSM::Parameter::";

  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> stored = new HashSet<>();

  Parameters(Node.Members section, Map<String, String> overrides, Problems problems) {
    this.problems = problems;
    for (Node.Member parameter : section.members().values()) {
      values.put(parameter.key(), value(parameter, overrides.get(parameter.key())));
    }
    overrides.keySet().stream()
        .sorted()
        .filter(name -> !values.containsKey(name))
        .forEach(
            name ->
                problems.mistake(
                    0,
                    "parameter overrides: expected parameters of the template "
                        + values.keySet()
                        + ", got '"
                        + name
                        + "'"));
  }

  /** A parameter's value; null when there is no such parameter. */
  @Nullable Node value(String name, int line) {
    Node value = values.get(name);
    if (stored.contains(name)) {
      // Told when it is used: CDK's templates have one that nothing uses.
      problems.unsupported(
          line,
          name + " is in AWS's parameter store; its name there stands for it unless a value is given");
    }
    if (value instanceof Node.Text text) {
      return new Node.Text(text.value(), line);
    }
    return value instanceof Node.Items list ? new Node.Items(list.items(), line) : value;
  }

  private Node value(Node.Member parameter, @Nullable String override) {
    String name = parameter.key();
    if (!(parameter.value() instanceof Node.Members rules)) {
      problems.mistake(
          parameter.line(),
          "Parameters." + name + ": expected a map with Type, got " + parameter.value().kind());
      return new Node.Unknown(parameter.line());
    }
    Node given = override == null ? rules.get("Default") : new Node.Text(override, parameter.line());
    if (!(rules.get("Type") instanceof Node.Text type)) {
      problems.mistake(
          parameter.line(), "Parameters." + name + ": expected a Type such as String, got none");
      return new Node.Unknown(parameter.line());
    }
    if (!(given instanceof Node.Text text)) {
      problems.mistake(parameter.line(), missing(name, given));
      return new Node.Unknown(parameter.line());
    }
    if (type.value().startsWith(SSM) && override == null) {
      stored.add(name);
      return text;
    }
    return new ParameterRules(name, rules, problems).check(type.value(), text);
  }

  private static String missing(String name, @Nullable Node given) {
    return "Parameters."
        + name
        + ": expected a value, got "
        + (given == null ? "neither a default nor an override" : given.kind() + " as default")
        + "; give one: --parameter-overrides "
        + name
        + "=...";
  }
}
