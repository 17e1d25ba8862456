package dev.handrail.testkit.function;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.Invoker;
import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.event.saved.TestEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The test client of one function, for any test framework: invokes it as Lambda does and gives
 * result, log and report.
 *
 * <pre>{@code
 * try (TestFunction hello = TestFunction.forClass(HelloFunction.class).build()) {
 *   TestResult result = hello.invoke("{\"val01\":\"hi\"}");
 *   assertThat(result.payload().text()).isEqualTo("\"success lambda api test: hi\"");
 * }
 * }</pre>
 *
 * <p>Execution environments are started on demand and used again: the first invocation is a cold
 * start, those after it are warm, and as many run at once as threads invoke. An instance is one
 * environment, where invocations wait for one another, as on Lambda.
 *
 * <p>Safe for use by many threads. Must be closed, which ends everything it started.
 */
public final class TestFunction implements AutoCloseable {

  private final Deployment deployment;
  private final TestEvents events;
  private final Runner runner;
  private volatile boolean closed;

  private TestFunction(Deployment deployment, TestEvents events) {
    this.deployment = deployment;
    this.events = events;
    this.runner = deployment.run();
  }

  /**
   * Begins with a handler class: Handrail's {@code LambdaFunction}, or AWS's {@code RequestHandler}
   * or {@code RequestStreamHandler}.
   *
   * @param function has a public constructor without parameters; not null
   * @return a builder that needs nothing more
   */
  public static Builder forClass(Class<?> function) {
    return new Builder(new Subject.OfClass(requireNonNull(function, "function")));
  }

  /**
   * Begins with an instance of a handler class, which the test has made with what it needs, or a
   * mock of one.
   *
   * @param function no lambda expression, whose types AWS's runtime could not tell; not null
   * @return a builder that needs nothing more
   */
  public static Builder forInstance(Object function) {
    return new Builder(new Subject.OfInstance(requireNonNull(function, "function")));
  }

  /**
   * Begins with a handler string, as a template has it.
   *
   * @param handler {@code package.Class} or {@code package.Class::method}; not null
   * @param code jars and class folders in class path order; none for this JVM's class path
   * @return a builder that needs nothing more
   */
  public static Builder forHandler(String handler, Path... code) {
    return new Builder(new Subject.OfHandler(requireNonNull(handler, "handler"), List.of(code)));
  }

  /**
   * Invokes the function and waits for the end. Whatever it does is told by the result.
   *
   * @param event most often JSON; not null
   * @return what came of it
   * @throws IllegalStateException if this is closed
   */
  public TestResult invoke(String event) {
    return invoke(InvocationRequest.of(event), null);
  }

  /**
   * Invokes the function with a saved event and waits for the end.
   *
   * @param event not null
   * @return what came of it; its expected answer is not looked at
   * @throws IllegalStateException if this is closed
   */
  public TestResult invoke(TestEvent event) {
    return invoke(InvocationRequest.of(event.payload()), event);
  }

  /**
   * Invokes the function with an event and what travels beside it, such as a client context.
   *
   * @param request not null
   * @return what came of it
   * @throws IllegalStateException if this is closed
   */
  public TestResult invoke(InvocationRequest request) {
    return invoke(request, null);
  }

  /**
   * Invokes the function with a saved event and compares the answer with the expected one, or
   * writes that, where {@code -Dhandrail.approve=true} says so; see {@link
   * TestResult#checkExpectedAnswer}.
   *
   * @param event not null
   * @return what came of it
   * @throws AssertionError if the answer is not the expected one, with every difference and the log
   * @throws IllegalStateException if this is closed
   */
  public TestResult check(TestEvent event) {
    return invoke(event).checkExpectedAnswer();
  }

  /**
   * The function's name.
   *
   * @return the simple name of its class unless it was given another
   */
  public String name() {
    return definition().name();
  }

  /**
   * Name, memory, timeout and all else that the function is configured with.
   *
   * @return never null
   */
  public FunctionDefinition definition() {
    return deployment.definition();
  }

  /**
   * The function's saved events.
   *
   * @return those of {@code events/<name>/} on the class path, unless others were given
   */
  public TestEvents events() {
    return events;
  }

  /**
   * What invokes the function without a test's words around it, such as a rehearsal.
   *
   * @return an invoker that is used up when this is closed
   */
  public Invoker invoker() {
    return request -> invoke(request).invocation();
  }

  /**
   * Starts an execution environment of this function that nothing else uses: its first invocation
   * is a cold start, whatever was invoked before. An instance is the same one in each.
   *
   * @return to be closed by whoever asked
   * @throws IllegalStateException if this is closed
   */
  public ExecutionEnvironment startEnvironment() {
    checkOpen();
    return deployment.start();
  }

  /**
   * Ends every execution environment but those of {@link #startEnvironment} and removes its files.
   * Closing twice does nothing.
   */
  @Override
  public void close() {
    closed = true;
    runner.close().run();
  }

  private TestResult invoke(InvocationRequest request, @Nullable TestEvent event) {
    checkOpen();
    return new TestResult(name(), event, runner.invoker().invoke(request));
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("The test client of function " + name() + " is closed");
    }
  }

  /**
   * Collects how a function is tested; {@link #build()} checks all of it at once.
   *
   * <p>The timeout is 30 seconds by default, not Lambda's 3: the first invocation on a busy build
   * server may take longer than on Lambda, and no test should fail for that. Set the one that the
   * function has where its timeout matters. The init phase may take as long.
   *
   * <p>Not safe for use by many threads.
   */
  public static final class Builder {

    private final Subject subject;
    private String name;
    private int memorySize = 128;
    private Duration timeout = Duration.ofSeconds(30);
    private Map<String, String> environment = Map.of();
    private List<Path> code;
    private Isolation isolation = Isolation.DEFAULT;
    private @Nullable TestEvents events;

    private Builder(Subject subject) {
      this.subject = subject;
      this.name = subject.name();
      this.code = subject instanceof Subject.OfHandler handler ? handler.code() : List.of();
    }

    /**
     * Sets the function's name, which is also the folder of its saved events.
     *
     * @param functionName 1 to 64 letters, digits, hyphens and underscores
     * @return this
     */
    public Builder name(String functionName) {
      this.name = requireNonNull(functionName, "functionName");
      return this;
    }

    /**
     * Sets the memory, which limits a function of {@link Isolation#OWN_PROCESS} only.
     *
     * @param megabytes 128, the default, to 10,240
     * @return this
     */
    public Builder memorySize(int megabytes) {
      this.memorySize = megabytes;
      return this;
    }

    /**
     * Sets the time after which an invocation is stopped.
     *
     * @param limit whole seconds, 1 to 900; by default 30
     * @return this
     */
    public Builder timeout(Duration limit) {
      this.timeout = requireNonNull(limit, "limit");
      return this;
    }

    /**
     * Sets the environment variables of a function that runs apart, instead of those set before.
     *
     * @param variables at most 4 KB in all, none of them reserved by Lambda
     * @return this
     */
    public Builder environment(Map<String, String> variables) {
      this.environment = new LinkedHashMap<>(variables);
      return this;
    }

    /**
     * Sets where the code of a function that runs apart lies.
     *
     * @param entries jars and class folders; none, the default, for this JVM's class path
     * @return this
     */
    public Builder code(Path... entries) {
      this.code = List.of(entries);
      return this;
    }

    /**
     * Sets how far the function is set apart from the test.
     *
     * @param wanted not null
     * @return this
     */
    public Builder isolation(Isolation wanted) {
      this.isolation = requireNonNull(wanted, "wanted");
      return this;
    }

    /**
     * Sets other saved events than those of {@code events/<name>/} on the class path.
     *
     * @param saved not null
     * @return this
     */
    public Builder events(TestEvents saved) {
      this.events = requireNonNull(saved, "saved");
      return this;
    }

    /**
     * Checks everything and makes the test client.
     *
     * @return to be closed
     * @throws IllegalArgumentException naming every mistake, and what to do
     * @throws java.io.UncheckedIOException if the code cannot be laid out
     */
    public TestFunction build() {
      Isolation chosen = Deployment.isolation(subject, isolation);
      Rules.check(name, subject, chosen, code, environment);
      FunctionDefinition.Builder function =
          FunctionDefinition.builder(name)
              .memorySize(memorySize)
              .timeout(timeout)
              .environment(environment);
      TestEvents saved = events == null ? subject.events(name) : events;
      return new TestFunction(Deployment.of(subject, function, code, chosen), saved);
    }
  }
}
