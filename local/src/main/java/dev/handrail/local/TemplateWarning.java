package dev.handrail.local;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a template may not be as its author thinks, though it runs.
 *
 * <p>Instances are immutable and safe for use by many threads. Together the lists have at least one
 * problem; each is sorted by line.
 *
 * @param file the template; not null
 * @param notEmulated what it has that is not emulated, and is left out
 * @param notKnown what is misspelled, and left out: AWS does not know it either
 * @param remarks what runs as on AWS, and is hardly meant so
 */
public record TemplateWarning(
    Path file,
    List<TemplateProblem> notEmulated,
    List<TemplateProblem> notKnown,
    List<TemplateProblem> remarks) {

  /**
   * Refuses null and copies the lists.
   *
   * @param file see the record
   * @param notEmulated see the record
   * @param notKnown see the record
   * @param remarks see the record
   */
  public TemplateWarning {
    requireNonNull(file, "file");
    notEmulated = List.copyOf(notEmulated);
    notKnown = List.copyOf(notKnown);
    remarks = List.copyOf(remarks);
  }

  /**
   * All of them.
   *
   * @return at least one, by line
   */
  public List<TemplateProblem> problems() {
    return Stream.of(notEmulated, notKnown, remarks)
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(TemplateProblem::line))
        .toList();
  }

  /**
   * The warning in words: each problem once, with the lines where it is.
   *
   * @return several lines of text
   */
  public String message() {
    return Stream.of(
            words("not emulated, and left out", notEmulated),
            words("not known, and left out", notKnown),
            words("runs as on AWS, and is hardly meant so", remarks))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String words(String heading, List<TemplateProblem> of) {
    if (of.isEmpty()) {
      return "";
    }
    Map<String, List<Integer>> linesByText =
        of.stream()
            .collect(
                Collectors.groupingBy(
                    TemplateProblem::text,
                    LinkedHashMap::new,
                    Collectors.mapping(TemplateProblem::line, Collectors.toList())));
    StringBuilder message = new StringBuilder(file + ": " + heading + ":");
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
