package dev.handrail.local.cli;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.Schedule;
import dev.handrail.local.Template;
import dev.handrail.local.TemplateException;
import dev.handrail.local.TemplateProblem;
import dev.handrail.local.TemplateWarning;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.json.JsonText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code handrail validate}: reads a template as {@code start} does, and runs nothing. */
@Command(
    name = "validate",
    description = "Reads a SAM or CloudFormation template and shows its functions and REST APIs.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit code: 0 the template is fine, 2 it has mistakes.",
      "Example: handrail validate template.yaml --parameter-overrides Stage=test"
    })
final class ValidateCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "TEMPLATE",
      arity = "0..1",
      defaultValue = ".",
      description =
          "A template, YAML or JSON, or a folder with one, such as cdk.out. Default: this folder")
  private Path template = Path.of(".");

  @Mixin private TemplateArguments templates = new TemplateArguments();

  @Option(names = "--json", description = "Prints one JSON object, for programs.")
  private boolean json;

  private final Console console;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PrintWriter out = console.out();
    try {
      Template read = Template.read(template, templates.options());
      List<String> missing = HandlerClasses.missing(read.application().functions());
      if (json) {
        out.println(JsonText.object(document(read, missing)));
      } else {
        print(read, out, console.err());
        missing.forEach(problem -> console.err().println("handrail: " + problem));
      }
      return missing.isEmpty() ? Handrail.SUCCEEDED : Handrail.WRONG_USE;
    } catch (TemplateException wrong) {
      if (!json) {
        throw wrong;
      }
      out.println(JsonText.object(document(wrong)));
      return Handrail.WRONG_USE;
    }
  }

  private static void print(Template read, PrintWriter out, PrintWriter err) {
    TemplateWarning warning = read.warning();
    if (warning != null) {
      err.println("handrail: " + warning.message());
    }
    FunctionTable.print(read.application().functions(), out);
    RestApiTable.print(read.application().restApis(), (api, stage) -> "/" + stage.name(), out);
  }

  private static Map<String, Object> document(Template read, List<String> missing) {
    TemplateWarning warning = read.warning();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("template", read.file().toString());
    members.put(
        "functions",
        read.application().functions().stream().map(ValidateCommand::function).toList());
    members.put(
        "restApis", read.application().restApis().stream().map(ValidateCommand::restApi).toList());
    members.put("warnings", problems(warning == null ? List.of() : warning.problems()));
    members.put("missingClasses", missing);
    return members;
  }

  private static Map<String, Object> document(TemplateException wrong) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("template", wrong.file().toString());
    members.put("mistakes", problems(wrong.problems()));
    return members;
  }

  private static List<Map<String, Object>> problems(List<TemplateProblem> problems) {
    return problems.stream().map(ValidateCommand::problem).toList();
  }

  private static Map<String, Object> problem(TemplateProblem problem) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("line", problem.line());
    members.put("text", problem.text());
    return members;
  }

  private static Map<String, Object> restApi(RestApi api) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", api.id());
    members.put("stages", api.stages().stream().map(Stage::name).toList());
    members.put("methods", api.methods().stream().map(ValidateCommand::method).toList());
    members.put("binaryMediaTypes", api.binaryMediaTypes());
    return members;
  }

  private static Map<String, Object> method(Method method) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("httpMethod", method.httpMethod());
    members.put("resourcePath", method.resourcePath());
    method.integration().functionName().ifPresent(name -> members.put("function", name));
    return members;
  }

  private static Map<String, @Nullable Object> function(LocalFunction function) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("logicalId", function.logicalId());
    members.put("functionName", function.name());
    members.put("handler", function.definition().handler());
    members.put("memorySize", function.definition().memorySize());
    members.put("timeout", function.definition().timeout().toSeconds());
    members.put("code", function.definition().code().stream().map(Path::toString).toList());
    members.put("url", function.url() == null ? null : function.url().authType().name());
    members.put("schedules", function.schedules().stream().map(Schedule::expression).toList());
    return members;
  }
}
