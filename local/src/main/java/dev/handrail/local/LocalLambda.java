package dev.handrail.local;

import static java.util.Objects.requireNonNull;

import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.MethodTest;
import dev.handrail.local.api.MethodTestResult;
import dev.handrail.local.api.rest.RestApis;
import dev.handrail.local.async.AsyncEvent;
import dev.handrail.local.async.AsyncEventQueue;
import dev.handrail.local.async.AttemptLines;
import dev.handrail.local.async.StopSummary;
import dev.handrail.local.async.UnfinishedEvent;
import dev.handrail.local.function.Functions;
import dev.handrail.local.invoke.InvokeApi;
import dev.handrail.local.metrics.LambdaMetrics;
import dev.handrail.local.metrics.MetricsDoor;
import dev.handrail.local.schedule.Schedules;
import dev.handrail.local.server.HttpServer;
import dev.handrail.local.time.Timer;
import dev.handrail.local.url.FunctionUrls;
import dev.handrail.testkit.internal.environment.AtExit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lambda on this machine: the functions of an application behind an HTTP server, as AWS has them.
 *
 * <pre>{@code
 * try (LocalLambda local = LocalLambda.start(application)) {
 *   LambdaClient lambda =
 *       LambdaClient.builder()
 *           .endpointOverride(local.uri())
 *           .region(US_EAST_1)
 *           .credentialsProvider(AnonymousCredentialsProvider.create())
 *           .build();
 *   lambda.invoke(call -> call.functionName("HelloFunction").payload(event));
 * }
 * }</pre>
 *
 * <p>It serves the Invoke API for SDKs and the CLI, function URLs, REST APIs, and metrics at {@code
 * /_handrail/metrics}; schedules run. Only programs of this machine reach it unless the options say
 * otherwise. {@code docs/local.md} tells what is emulated and what is not.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class LocalLambda implements AutoCloseable {

  /** For queued events to end, once nothing more is accepted. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Functions functions;
  private final Timer timer;
  private final AsyncEventQueue queue;
  private final Schedules schedules;
  private final FunctionUrls urls;
  private final RestApis restApis;
  private final HttpServer server;
  private final LocalListener listener;
  private final String address;
  private final AtExit.Stop atExit = this::stop;
  private @Nullable StopReport report; // guarded by this

  private LocalLambda(Application application, LocalOptions options, LocalListener listener)
      throws IOException {
    this.listener = listener;
    this.address = reachable(options.address());
    Consumer<AccessRecord> accessLogs =
        AccessLogFiles.in(options.accessLogs(), listener::message); // first: it may not be possible
    LambdaMetrics metrics = new LambdaMetrics();
    this.functions =
        new Functions(
            application,
            new Environments(options, listener),
            options.accountConcurrency(),
            new Listeners(metrics, listener));
    prepare(metrics);
    this.timer = TestClock.timer(options.clock());
    AttemptLines attempts = new AttemptLines(options.retryTimeFactor(), listener::message);
    Consumer<AsyncEvent> told = metrics;
    this.queue =
        AsyncEventQueue.open(
            options, timer, functions::find, listener::message, told.andThen(attempts));
    this.urls = new FunctionUrls(functions, options.clock(), listener::message);
    this.restApis =
        new RestApis(
            functions,
            queue,
            options,
            listener::message,
            () -> ThreadLocalRandom.current().nextDouble(),
            metrics.restApis().andThen(accessLogs).andThen(listener::answered));
    this.server =
        new HttpServer(
            options,
            List.of(
                restApis.byHost(),
                urls,
                new InvokeApi(functions, queue),
                new MetricsDoor(metrics, functions),
                new Overview(this),
                restApis.byPath()));
    try {
      server.start();
    } catch (IOException | RuntimeException cannotListen) {
      server.close();
      restApis.close();
      queue.close(Duration.ZERO);
      timer.close();
      functions.close();
      throw cannotListen;
    }
    // After that: what cannot be reached must not have run anything either.
    this.schedules = Schedules.start(functions, queue, timer, listener::message);
  }

  /** What the first invocation needs, while the server starts: there is more than one processor. */
  private void prepare(LambdaMetrics metrics) {
    List<LocalFunction> all = functions.application().functions();
    if (all.isEmpty()) {
      return;
    }
    Runnable work =
        () -> {
          metrics.show(all.get(0).name());
          functions.prepareFirst();
        };
    Thread thread = new Thread(work, "handrail-prepare");
    thread.setDaemon(true);
    thread.start();
  }

  /** What is bound to every address of this machine is called by that of the loopback interface. */
  private static String reachable(String bound) {
    return bound.equals("0.0.0.0") || bound.equals("::") ? "127.0.0.1" : bound;
  }

  /**
   * Runs an application with the default options.
   *
   * @param application what runs
   * @return ready to be called
   * @throws UncheckedIOException if the port is taken, saying what to do
   */
  public static LocalLambda start(Application application) {
    return start(application, LocalOptions.defaults());
  }

  /**
   * Runs an application.
   *
   * @param application what runs
   * @param options how
   * @return ready to be called
   * @throws UncheckedIOException if the port is taken, or this machine has no such address
   */
  public static LocalLambda start(Application application, LocalOptions options) {
    return start(application, options, LocalListener.NONE);
  }

  /**
   * Runs an application and tells a listener.
   *
   * @param application what runs
   * @param options how
   * @param listener told of invocations
   * @return ready to be called
   * @throws UncheckedIOException if the port is taken, or this machine has no such address
   */
  public static LocalLambda start(
      Application application, LocalOptions options, LocalListener listener) {
    requireNonNull(application, "application");
    requireNonNull(listener, "listener");
    try {
      LocalLambda local = new LocalLambda(application, options, listener);
      // Or else what a stop waits for would be killed meanwhile.
      AtExit.add(local.atExit);
      return local;
    } catch (IOException cannotListen) {
      throw new UncheckedIOException(cannotListen.getMessage(), cannotListen);
    }
  }

  /**
   * Where it is: the endpoint for SDKs and the CLI.
   *
   * @return such as {@code http://127.0.0.1:3001/}
   */
  public URI uri() {
    String host = address.contains(":") ? "[" + address + "]" : address;
    return URI.create("http://" + host + ":" + server.port() + "/");
  }

  /**
   * The URL of a function: {@code http://<function>.lambda-url.localhost:<port>/}, with the name in
   * small letters; curl and browsers know names below {@code localhost} to be this machine.
   * Programs that do not may use {@code /lambda-url/<function>/} of {@link #uri()}, which is also
   * given here if no host may have the name, as with an underscore or more than 63 characters, or
   * if it differs from another function's in capital letters only.
   *
   * @param functionName the function's name
   * @return empty if there is no such function, or it has no function URL
   */
  public Optional<URI> functionUrl(String functionName) {
    return urls.url(functionName, uri());
  }

  /**
   * The URL of a stage of a REST API: below {@link #uri()}, so that every program can reach it. At
   * {@code http://<api>.execute-api.localhost:<port>/<stage>/} it is for those that know such names
   * to be this machine, as curl and browsers do.
   *
   * @param apiId the API's id
   * @param stage the stage's name
   * @return such as {@code http://127.0.0.1:3001/prod/}; empty if there is no such API or stage
   */
  public Optional<URI> restApiUrl(String apiId, String stage) {
    return restApis.uri(uri(), apiId, stage);
  }

  /**
   * Tests a method of a REST API as the console does: as it is defined now, without authorizer, API
   * key and throttle.
   *
   * <pre>{@code
   * MethodTestResult result =
   *     local.testMethod(
   *         "orders", MethodTest.of("GET", "/orders/{id}").withPathWithQueryString("/orders/7"));
   * assertThat(result.status()).isEqualTo(200);
   * assertThat(result.log()).contains("Successfully completed execution");
   * }</pre>
   *
   * @param apiId the API's id
   * @param test what the console's form would have in it
   * @return what the console would show
   * @throws IllegalArgumentException if there is no such API or method, naming those that there
   *     are, or if no client could send the request
   */
  public MethodTestResult testMethod(String apiId, MethodTest test) {
    return restApis.test(apiId, test);
  }

  /**
   * What runs.
   *
   * @return the application of {@link #start}, or that of the last {@link #replace}
   */
  public Application application() {
    return functions.application();
  }

  /**
   * Runs another application from now on. Functions that are the same keep their execution
   * environments, unless what others reserve leaves them another concurrency. Of those that changed
   * or are gone, running invocations come to their end.
   *
   * @param application what runs next
   */
  public void replace(Application application) {
    functions.replace(application);
    schedules.replace(application);
  }

  /**
   * Stops in order: nothing more is accepted, what runs comes to its end, queued events are tried
   * once more; then execution environments are closed. Functions that are busy make it take some 20
   * seconds at most: 10 for requests, 10 for queued events. Stopping again gives the same report. A
   * JVM that ends stops what is not stopped yet.
   *
   * @return what became of queued events
   */
  public synchronized StopReport stop() {
    StopReport before = report;
    if (before != null) {
      return before;
    }
    schedules.close();
    server.close();
    restApis.close();
    StopReport result = report(queue.close(PATIENCE));
    report = result;
    timer.close();
    functions.close();
    AtExit.remove(atExit);
    return result;
  }

  private static StopReport report(StopSummary summary) {
    return new StopReport(
        summary.finished(), summary.unfinished().stream().map(LocalLambda::line).toList());
  }

  private static String line(UnfinishedEvent event) {
    return event.functionArn() + " request " + event.requestId() + ": " + event.reason();
  }

  /**
   * {@link #stop() Stops}, and tells the listener of events that did not come to their end; who has
   * stopped it before knows.
   */
  @Override
  public synchronized void close() {
    if (report != null) {
      return;
    }
    StopReport result = stop();
    if (!result.left().isEmpty()) {
      listener.message(result.inWords());
    }
  }
}
