package dev.handrail.local;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a template has that is not emulated, and is left out.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param file the template; not null
 * @param problems at least one, by line
 */
public record TemplateWarning(Path file, List<TemplateProblem> problems) {

  /**
   * Refuses null and copies the list.
   *
   * @param file see the record
   * @param problems see the record
   */
  public TemplateWarning {
    requireNonNull(file, "file");
    problems = List.copyOf(problems);
  }

  /**
   * The warning in words: each problem once, with the lines where it is.
   *
   * @return several lines of text
   */
  public String message() {
    Map<String, List<Integer>> linesByText =
        problems.stream()
            .collect(
                Collectors.groupingBy(
                    TemplateProblem::text,
                    LinkedHashMap::new,
                    Collectors.mapping(TemplateProblem::line, Collectors.toList())));
    StringBuilder message = new StringBuilder(file + ": not emulated, and left out:");
    linesByText.forEach(
        (text, lines) ->
            message
                .append(lines.size() == 1 ? "\n  - line " : "\n  - lines ")
                .append(lines.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .append(": ")
                .append(text));
    return message.toString();
  }
}
