package dev.handrail.local.template;

import dev.handrail.local.TemplateException;
import dev.handrail.local.TemplateProblem;
import dev.handrail.local.TemplateWarning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a template, and what of it is not supported. The same at the same line counts
 * once: a value may be resolved several times.
 */
final class Problems {

  private static final Comparator<TemplateProblem> BY_LINE =
      Comparator.comparingInt(TemplateProblem::line);

  /** Lines from here on are of other files. */
  private static final int OTHER_FILES = 10_000_000;

  private final Path file;
  private final List<Included> included = new ArrayList<>();
  private final Set<TemplateProblem> mistakes = new LinkedHashSet<>();
  private final Set<TemplateProblem> unsupported = new LinkedHashSet<>();
  private final Set<TemplateProblem> unknown = new LinkedHashSet<>();
  private final Set<TemplateProblem> remarks = new LinkedHashSet<>();

  Problems(Path file) {
    this.file = file;
  }

  /**
   * A file that belongs to the template, and the line of the template that says so.
   *
   * @param file where it is
   * @param name as it is named there
   */
  private record Included(Path file, String name, int line) {}

  /**
   * Adds a file that belongs to the template.
   *
   * @param other where it is
   * @param name as the template names it
   * @param line where it does
   * @return what is added to each line of that file, so that lines of all files are numbers
   */
  int include(Path other, String name, int line) {
    included.add(new Included(other, name, line));
    return included.size() * OTHER_FILES;
  }

  /** The files that belong to the template. */
  List<Path> included() {
    return included.stream().map(Included::file).distinct().toList();
  }

  /** Where a line is, in words. */
  String place(int line) {
    return line < OTHER_FILES
        ? "line " + line
        : "line " + line % OTHER_FILES + " of " + in(line).name;
  }

  private Included in(int line) {
    return included.get(line / OTHER_FILES - 1);
  }

  private TemplateProblem problem(int line, String text) {
    return line < OTHER_FILES
        ? new TemplateProblem(line, text)
        : new TemplateProblem(
            in(line).line, in(line).name + ":" + line % OTHER_FILES + ": " + text);
  }

  Path file() {
    return file;
  }

  void mistake(int line, String text) {
    mistakes.add(problem(line, text));
  }

  void unsupported(int line, String text) {
    unsupported.add(problem(line, text));
  }

  /** What AWS does not know either. */
  void unknown(int line, String text) {
    unknown.add(problem(line, text));
  }

  /** What is as on AWS, and hardly meant so. */
  void remark(int line, String text) {
    remarks.add(problem(line, text));
  }

  /** For what makes all else pointless, such as a file that is no YAML. */
  TemplateException fatal(int line, String text) {
    mistake(line, text);
    return exception();
  }

  boolean anyMistake() {
    return !mistakes.isEmpty();
  }

  void throwIfAny() {
    if (anyMistake()) {
      throw exception();
    }
  }

  @Nullable TemplateWarning warning() {
    return unsupported.isEmpty() && unknown.isEmpty() && remarks.isEmpty()
        ? null
        : new TemplateWarning(file, byLine(unsupported), byLine(unknown), byLine(remarks));
  }

  private TemplateException exception() {
    return new TemplateException(file, byLine(mistakes));
  }

  private static List<TemplateProblem> byLine(Set<TemplateProblem> problems) {
    return problems.stream().sorted(BY_LINE).toList();
  }
}
