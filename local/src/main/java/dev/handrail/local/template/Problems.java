package dev.handrail.local.template;

import dev.handrail.local.TemplateException;
import dev.handrail.local.TemplateProblem;
import dev.handrail.local.TemplateWarning;
import java.nio.file.Path;
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

  private final Path file;
  private final Set<TemplateProblem> mistakes = new LinkedHashSet<>();
  private final Set<TemplateProblem> unsupported = new LinkedHashSet<>();

  Problems(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  void mistake(int line, String text) {
    mistakes.add(new TemplateProblem(line, text));
  }

  void unsupported(int line, String text) {
    unsupported.add(new TemplateProblem(line, text));
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
    return unsupported.isEmpty() ? null : new TemplateWarning(file, byLine(unsupported));
  }

  private TemplateException exception() {
    return new TemplateException(file, byLine(mistakes));
  }

  private static List<TemplateProblem> byLine(Set<TemplateProblem> problems) {
    return problems.stream().sorted(BY_LINE).toList();
  }
}
