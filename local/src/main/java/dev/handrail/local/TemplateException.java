package dev.handrail.local;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;

/**
 * A template that cannot be used. The message tells every mistake that was found, each with file
 * and line.
 */
public final class TemplateException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  /** What a person may still read; the list has all. */
  private static final int MAX_TOLD = 50;

  private final transient Path file;
  private final transient List<TemplateProblem> problems;

  /**
   * The mistakes of a template.
   *
   * @param file the template
   * @param problems at least one, by line
   */
  public TemplateException(Path file, List<TemplateProblem> problems) {
    super(message(file, problems));
    this.file = file;
    this.problems = List.copyOf(problems);
  }

  private static String message(Path file, List<TemplateProblem> problems) {
    StringBuilder text = new StringBuilder("The template cannot be used:");
    for (TemplateProblem problem : problems.subList(0, Math.min(MAX_TOLD, problems.size()))) {
      text.append("\n  - ").append(file);
      if (problem.line() > 0) {
        text.append(':').append(problem.line());
      }
      text.append(": ").append(problem.text());
    }
    if (problems.size() > MAX_TOLD) {
      text.append("\n  - and ").append(problems.size() - MAX_TOLD).append(" more");
    }
    return text.toString();
  }

  /**
   * The template.
   *
   * @return as it was named to {@link Template#read}, or the file that was found in that folder
   */
  public Path file() {
    return file;
  }

  /**
   * The mistakes.
   *
   * @return at least one, by line
   */
  public List<TemplateProblem> problems() {
    return problems;
  }
}
