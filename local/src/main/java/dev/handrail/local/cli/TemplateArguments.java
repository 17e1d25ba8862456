package dev.handrail.local.cli;

import dev.handrail.local.TemplateOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a template is told from outside. */
final class TemplateArguments {

  @Option(
      names = "--parameter-overrides",
      paramLabel = "NAME=VALUE",
      arity = "1..*",
      description = "Values of the template's parameters, instead of their defaults.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--code",
      paramLabel = "FUNCTION=PATH",
      description =
          "Where a function's code is, by logical id, instead of the template's. May be repeated.")
  private Map<String, Path> code = new LinkedHashMap<>();

  TemplateOptions options() {
    return new TemplateOptions(parameters, code, List.of());
  }
}
