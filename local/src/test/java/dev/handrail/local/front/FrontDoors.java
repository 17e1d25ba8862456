package dev.handrail.local.front;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalOptions;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.MethodTest;
import dev.handrail.local.api.MethodTestResult;
import dev.handrail.local.api.rest.RestApis;
import dev.handrail.local.function.EnvironmentStarter;
import dev.handrail.local.function.EventQueue;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.InvocationListener;
import dev.handrail.local.function.Trigger;
import dev.handrail.local.invoke.InvokeApi;
import dev.handrail.local.server.HttpServer;
import dev.handrail.local.url.FunctionUrls;
import dev.handrail.testkit.ExecutionEnvironments;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;

/** All front doors of some functions, on a free port of the loopback address. */
public final class FrontDoors implements AutoCloseable {

  /** What was given to the queue. */
  public record Accepted(String function, String version, InvocationRequest request) {}

  public final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
  public final Queue<String> problems = new ConcurrentLinkedQueue<>();

  /** The problems, with the word id in place of ids of requests. */
  public List<String> told() {
    return problems.stream()
        .map(problem -> problem.replaceFirst("\\([0-9a-f-]{36}\\)", "(id)"))
        .toList();
  }

  /** Of requests to REST APIs, in the order of their ends. */
  public final Queue<AccessRecord> records = new ConcurrentLinkedQueue<>();

  public final Functions functions;
  private final RestApis restApis;
  private final HttpServer server;

  private FrontDoors(
      Application application,
      EnvironmentStarter starter,
      LocalOptions options,
      DoubleSupplier lot) {
    functions = new Functions(application, starter, options.accountConcurrency(), new Nobody());
    EventQueue queue =
        (function, version, request) ->
            accepted.add(new Accepted(function.function().name(), version.version(), request));
    InvokeApi api = new InvokeApi(functions, queue);
    FunctionUrls urls = new FunctionUrls(functions, options.clock(), problems::add);
    restApis = new RestApis(functions, queue, options, problems::add, lot, records::add);
    server = new HttpServer(options, List.of(restApis.byHost(), urls, api, restApis.byPath()));
    try {
      server.start();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Functions that all do the same. */
  public static FrontDoors of(FakeFunction behaviour, LocalFunction... functions) {
    return of(behaviour, UnaryOperator.identity(), functions);
  }

  /** Functions that all do the same, with other options. */
  public static FrontDoors of(
      FakeFunction behaviour, UnaryOperator<LocalOptions> options, LocalFunction... functions) {
    return started(
        (definition, limit) -> new ExecutionEnvironments(behaviour::environment, limit),
        options,
        functions);
  }

  /** Functions that all do the same, with what else an application has. */
  public static FrontDoors of(FakeFunction behaviour, Application application) {
    return of(behaviour, application, () -> 0);
  }

  /**
   * The same with canaries.
   *
   * @param lot numbers from 0 to below 1, by which a canary gets its requests
   */
  public static FrontDoors of(FakeFunction behaviour, Application application, DoubleSupplier lot) {
    return new FrontDoors(
        application,
        (definition, limit) -> new ExecutionEnvironments(behaviour::environment, limit),
        LocalOptions.defaults().withPort(0),
        lot);
  }

  /** Functions that all do the same, with what else an application has, and other options. */
  public static FrontDoors of(
      FakeFunction behaviour, UnaryOperator<LocalOptions> options, Application application) {
    return new FrontDoors(
        application,
        (definition, limit) -> new ExecutionEnvironments(behaviour::environment, limit),
        options.apply(LocalOptions.defaults()),
        () -> 0);
  }

  /** Functions in real environments. */
  public static FrontDoors started(
      EnvironmentStarter starter, UnaryOperator<LocalOptions> options, LocalFunction... functions) {
    LocalOptions defaults = LocalOptions.defaults();
    return new FrontDoors(Application.of(functions), starter, options.apply(defaults), () -> 0);
  }

  /** A function of that name, whose code is nobody's. */
  public static LocalFunction function(String name) {
    return function(name, builder -> builder);
  }

  /** A function of that name with more. */
  public static LocalFunction function(
      String name, UnaryOperator<FunctionDefinition.Builder> more) {
    FunctionDefinition.Builder builder =
        FunctionDefinition.builder(name)
            .handler("example.Handler")
            .code(Path.of("src/test/resources").toAbsolutePath());
    return LocalFunction.of(more.apply(builder).build());
  }

  public int port() {
    return server.port();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** A method test. */
  public MethodTestResult test(String api, MethodTest test) {
    return restApis.test(api, test);
  }

  public HttpCall call(String method, String path) {
    return new HttpCall(port(), method, path);
  }

  /** A call of Invoke. */
  public HttpCall invoke(String functionName) {
    return call("POST", "/2015-03-31/functions/" + functionName + "/invocations");
  }

  @Override
  public void close() {
    server.close();
    restApis.close();
    functions.close();
  }

  private static final class Nobody implements InvocationListener {
    @Override
    public void finished(
        LocalFunction function, String version, Trigger trigger, InvocationResult result) {}

    @Override
    public void throttled(LocalFunction function, Trigger trigger) {}
  }
}
