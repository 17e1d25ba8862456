package dev.handrail.local.template;

import dev.handrail.local.Destination;
import dev.handrail.local.LocalFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of the template that run here, by name, and what refers to them. */
final class Functions {

  /** Which property a mistake of the definition is about: its words begin so. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "name", "FunctionName",
          "handler", "Handler",
          "memorySize", "MemorySize",
          "timeout", "Timeout",
          "environment", "Environment",
          "reservedConcurrency", "ReservedConcurrentExecutions",
          "versions", "AutoPublishAlias",
          "aliases", "AutoPublishAlias");

  private final Map<String, FunctionDraft> byName = new LinkedHashMap<>();
  private final Problems problems;

  Functions(Problems problems) {
    this.problems = problems;
  }

  Collection<FunctionDraft> drafts() {
    return byName.values();
  }

  void add(String name, FunctionDraft draft) {
    FunctionDraft first = byName.putIfAbsent(name, draft);
    if (first != null) {
      problems.mistake(
          draft.resource.line(),
          draft.resource.logicalId()
              + ": expected a name of its own, got "
              + name
              + ", the name of "
              + first.resource.logicalId()
              + " in line "
              + first.resource.line());
    }
  }

  /** The function of that name or ARN; null when none of the template's has it. */
  @Nullable FunctionDraft get(String nameOrArn) {
    return byName.get(FunctionNames.name(nameOrArn));
  }

  /** A function of the template, or else the log under the destination's ARN. */
  Destination destination(String arn) {
    String name = FunctionNames.ofArn(arn);
    return name != null && byName.containsKey(name)
        ? new Destination.ToFunction(name)
        : new Destination.ToLog(arn);
  }

  /** Makes the functions; mistakes of their definitions are told. */
  List<LocalFunction> build() {
    List<LocalFunction> functions = new ArrayList<>();
    for (FunctionDraft draft : byName.values()) {
      try {
        functions.add(
            new LocalFunction(
                draft.resource.logicalId(),
                draft
                    .definition
                    .versions(draft.versions.toArray(String[]::new))
                    .aliases(draft.aliases)
                    .build(),
                draft.url,
                draft.schedules,
                draft.eventInvokeConfig,
                draft.deadLetter));
      } catch (IllegalArgumentException wrong) {
        tell(draft, String.valueOf(wrong.getMessage()));
      }
    }
    return functions;
  }

  /** The definition lists its mistakes one a line, each with what it is about in front. */
  private void tell(FunctionDraft draft, String message) {
    String[] lines = message.split("\n  - ", -1);
    for (int i = 1; i < lines.length; i++) {
      String[] words = lines[i].split(": ", 2);
      String property = PROPERTIES.get(words[0]);
      if (property != null && words.length == 2) {
        boolean told = draft.properties.value(property) instanceof Node.Unknown;
        if (!told) {
          draft.properties.mistake(property, words[1]);
        }
      } else if (!words[0].equals("code")) { // its mistakes are the finder's, with where it looked
        problems.mistake(draft.resource.line(), draft.resource.logicalId() + ": " + lines[i]);
      }
    }
  }
}
