package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.Template;
import dev.handrail.local.TemplateException;
import dev.handrail.local.TemplateOptions;
import dev.handrail.local.TemplateProblem;
import dev.handrail.local.TemplateWarning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with a template and code, {@code code} being a folder of classes. */
record TemplateFolder(Path path) {

  TemplateFolder {
    write(path, "code/example/Hello.class", "");
  }

  /** Text with {@code line: text} for each mistake. */
  List<String> mistakes(String yaml) {
    return mistakes(yaml, TemplateOptions.defaults());
  }

  List<String> mistakes(String yaml, TemplateOptions options) {
    TemplateException wrong =
        catchThrowableOfType(TemplateException.class, () -> read(yaml, options));
    return wrong == null ? List.of() : told(wrong.problems());
  }

  /** Text with {@code line: text} for each thing that is left out. */
  List<String> warnings(String yaml) {
    TemplateWarning warning = read(yaml).warning();
    if (warning == null) {
      return List.of();
    }
    List<TemplateProblem> leftOut = new ArrayList<>(warning.problems());
    leftOut.removeAll(warning.remarks());
    return told(leftOut);
  }

  Template read(String yaml) {
    return read(yaml, TemplateOptions.defaults());
  }

  Template read(String yaml, TemplateOptions options) {
    return Template.read(write(path, "template.yaml", yaml), options);
  }

  /** The only function. */
  LocalFunction function(String yaml) {
    return read(yaml).application().functions().get(0);
  }

  /** A copy of a fixture. */
  Path fixture(String name, String as) {
    try (InputStream in = TemplateFolder.class.getResourceAsStream("/templates/" + name)) {
      return write(path, as, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    return write(path, name, "");
  }

  static Path write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> told(List<TemplateProblem> problems) {
    return problems.stream().map(problem -> problem.line() + ": " + problem.text()).toList();
  }
}
