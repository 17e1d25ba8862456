package dev.handrail.local.template;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.Template;
import dev.handrail.local.TemplateException;
import dev.handrail.local.TemplateOptions;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.UsagePlan;
import java.nio.file.Path;
import java.util.List;

/**
 * The way in: reads a template file.
 *
 * <p>Thread-safe.
 */
public final class TemplateReader {

  private TemplateReader() {}

  /**
   * The file that {@link #read} reads.
   *
   * @param template a file, or a folder with one
   * @return the file itself, or the template in the folder
   * @throws TemplateException if there is none, or more than one to choose from
   */
  public static Path file(Path template) {
    return TemplateFile.find(template);
  }

  /**
   * Reads a template.
   *
   * @param template a file, or a folder with one
   * @param options what it is told from outside
   * @return the application with its warning
   * @throws TemplateException if something is wrong
   */
  public static Template read(Path template, TemplateOptions options) {
    Path file = TemplateFile.find(template);
    Problems problems = new Problems(file);
    Sections sections =
        new Sections(YamlReader.read(TemplateFile.text(file, problems), problems), problems);
    Parameters parameters =
        new Parameters(sections.section("Parameters"), options.parameters(), problems);
    Intrinsics intrinsics = new Intrinsics(sections, parameters, problems);
    CodeFinder code = new CodeFinder(file, options, problems);
    ResourceReader resources =
        new ResourceReader(intrinsics, code, sections.globals().api(), problems);
    List<LocalFunction> functions = resources.read(sections.resources());
    List<RestApi> restApis = resources.restApis();
    List<UsagePlan> usagePlans = resources.usagePlans(restApis);
    code.tellUnused(sections.resources());
    problems.throwIfAny();
    if (functions.isEmpty()) {
      throw problems.fatal(
          0, "expected at least one function with a Java runtime, got none" + reasons(problems));
    }
    Application.Builder application = Application.builder();
    functions.forEach(application::function);
    restApis.forEach(application::restApi);
    usagePlans.forEach(application::usagePlan);
    return new Template(file, application.build(), problems.warning(), problems.included());
  }

  private static String reasons(Problems problems) {
    return problems.warning() == null ? "" : ". " + problems.warning().message();
  }
}
