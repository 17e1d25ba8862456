package dev.handrail.local.cli;

import dev.handrail.local.Application;
import dev.handrail.local.Isolation;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.LocalListener;
import dev.handrail.local.LocalOptions;
import dev.handrail.local.api.MethodTest;
import dev.handrail.local.api.MethodTestResult;
import dev.handrail.local.api.RestApi;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handrail test-method}: the Test button of a REST API's method. */
@Command(
    name = "test-method",
    description =
        "Tests a method of a REST API and shows what the console's Test tab shows, without"
            + " authorizer and API key.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit code: 0 the method answered with a status below 400, 1 with another, 2 wrong use,",
      "           3 this machine could not run it.",
      "Example: handrail test-method --resource '/orders/{id}' --path-with-query-string /orders/7"
    })
final class TestMethodCommand implements Callable<Integer> {

  private static final int BAD_STATUS = 400;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "TEMPLATE",
      defaultValue = ".",
      description = "The template, or a folder with one. Default: this folder")
  private Path template = Path.of(".");

  @Mixin private TemplateArguments templates = new TemplateArguments();

  @Option(
      names = "--api",
      paramLabel = "ID",
      description = "The API's logical id. May be left out if the template has one.")
  private @Nullable String api;

  @Option(
      names = "--resource",
      paramLabel = "PATH",
      required = true,
      description = "The resource, such as /orders/{id}")
  private String resource = "";

  @Option(
      names = {"--method", "--http-method"},
      paramLabel = "NAME",
      defaultValue = "GET",
      description = "The method. Default: ${DEFAULT-VALUE}")
  private String method = "GET";

  @Option(
      names = "--path-with-query-string",
      paramLabel = "PATH",
      description = "What a client would send, such as '/orders/7?full=1', without a stage")
  private @Nullable String path;

  @Option(
      names = "--header",
      paramLabel = "NAME:VALUE",
      description = "A header of the request. May be repeated.")
  private List<String> headers = new ArrayList<>();

  @Option(
      names = {"--stage-variable", "--stage-variables"},
      paramLabel = "NAME=VALUE",
      description = "A stage variable. May be repeated.")
  private Map<String, String> stageVariables = new LinkedHashMap<>();

  @Option(names = "--body", paramLabel = "TEXT", description = "The body of the request.")
  private String body = "";

  @Option(
      names = "--isolation",
      paramLabel = "WHERE",
      defaultValue = "own-environment",
      converter = IsolationConverter.class,
      description =
          "Where functions run: own-environment or own-process. Default: ${DEFAULT-VALUE}")
  private Isolation isolation = Isolation.OWN_ENVIRONMENT;

  @Option(names = "--json", description = "Prints one JSON object, for programs.")
  private boolean json;

  private final Console console;

  TestMethodCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    MethodTest test = test();
    FunctionArguments none = new FunctionArguments();
    Application application =
        ApplicationSource.of(spec, console.err(), template, templates, none).read().application();
    String tested = api(application);
    PrintWriter out = console.out();
    LocalOptions options = LocalOptions.defaults().withIsolation(isolation);
    try (LocalLambda local = LocalLambda.start(alone(application), options, listener())) {
      MethodTestResult result = local.testMethod(tested, test);
      if (json) {
        out.println(MethodPanel.json(result));
      } else {
        new MethodPanel(out).print(test, result);
      }
      out.flush();
      return result.status() < BAD_STATUS ? Handrail.SUCCEEDED : Handrail.FUNCTION_FAILED;
    }
  }

  /** The method's log tells what happened; what else is to be said, such as of code, goes here. */
  private LocalListener listener() {
    PrintWriter err = console.err();
    return new LocalListener() {
      @Override
      public void message(String message) {
        err.println("handrail: " + message);
        err.flush();
      }
    };
  }

  private MethodTest test() {
    requireSlash("--resource", resource);
    if (path != null) {
      requireSlash("--path-with-query-string", path);
    }
    MethodTest test = MethodTest.of(method.toUpperCase(Locale.ROOT), resource).withBody(body);
    if (path != null) {
      test = test.withPathWithQueryString(path);
    }
    for (String header : headers) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw wrongUse("--header must be NAME:VALUE, but was " + header);
      }
      test = test.withHeader(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    for (Map.Entry<String, String> variable : stageVariables.entrySet()) {
      test = test.withStageVariable(variable.getKey(), variable.getValue());
    }
    return test;
  }

  private void requireSlash(String option, String given) {
    if (!given.startsWith("/")) {
      throw wrongUse(option + " must begin with /, such as /" + given + ", but was " + given);
    }
  }

  private String api(Application application) {
    List<String> ids = application.restApis().stream().map(RestApi::id).toList();
    if (api != null) {
      return api;
    }
    if (ids.isEmpty()) {
      throw wrongUse("The template has no REST API with a method that runs here");
    }
    if (ids.size() > 1) {
      throw wrongUse("Say with --api which REST API to test; the template has " + ids);
    }
    return ids.get(0);
  }

  /** A test is no reason for schedules to run. */
  private static Application alone(Application application) {
    Application.Builder alone = Application.builder();
    for (LocalFunction function : application.functions()) {
      alone.function(function.withSchedules(List.of()));
    }
    application.restApis().forEach(alone::restApi);
    return alone.build();
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
