package dev.handrail.testkit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda has to know of a function: its name, its code and its configuration.
 *
 * <pre>{@code
 * FunctionDefinition function =
 *     FunctionDefinition.builder("HelloFunction")
 *         .handler("example.HelloFunction")
 *         .code(Path.of("target/hello.jar"))
 *         .build();
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public final class FunctionDefinition {

  private final String name;
  private final String handler;
  private final List<Path> code;
  private final int memorySize;
  private final Duration timeout;
  private final Map<String, String> environment;
  private final LogFormat logFormat;
  private final ApplicationLogLevel applicationLogLevel;
  private final SystemLogLevel systemLogLevel;

  private FunctionDefinition(Builder builder) {
    this.name = builder.name;
    this.handler = builder.handler;
    this.code = builder.code.stream().map(Path::toAbsolutePath).toList();
    this.memorySize = builder.memorySize;
    this.timeout = builder.timeout;
    this.environment = Map.copyOf(builder.environment);
    this.logFormat = builder.logFormat;
    this.applicationLogLevel =
        builder.applicationLogLevel == null
            ? ApplicationLogLevel.INFO
            : builder.applicationLogLevel;
    this.systemLogLevel =
        builder.systemLogLevel == null ? SystemLogLevel.INFO : builder.systemLogLevel;
  }

  /**
   * Begins a definition with Lambda's defaults: 128 MB, 3 seconds, text log.
   *
   * @param name 1 to 64 letters, digits, hyphens and underscores; checked by {@link
   *     Builder#build()}
   * @return a builder that still needs a handler and code
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /**
   * The function's name.
   *
   * @return 1 to 64 characters
   */
  public String name() {
    return name;
  }

  /**
   * The handler string, {@code package.Class} or {@code package.Class::method}.
   *
   * @return never blank
   */
  public String handler() {
    return handler;
  }

  /**
   * Where the code lies.
   *
   * @return absolute paths of jars and class folders, in class path order; at least one
   */
  public List<Path> code() {
    return code;
  }

  /**
   * The memory of the function.
   *
   * @return 128 to 10,240, in MB
   */
  public int memorySize() {
    return memorySize;
  }

  /**
   * The time after which an invocation is stopped.
   *
   * @return 1 to 900 seconds
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * The environment variables of the function's own.
   *
   * @return maybe empty, never null
   */
  public Map<String, String> environment() {
    return environment;
  }

  /**
   * How the log is written.
   *
   * @return never null
   */
  public LogFormat logFormat() {
    return logFormat;
  }

  /**
   * Which of the function's own messages are kept, with {@link LogFormat#JSON}.
   *
   * @return never null
   */
  public ApplicationLogLevel applicationLogLevel() {
    return applicationLogLevel;
  }

  /**
   * Which platform events are kept, with {@link LogFormat#JSON}.
   *
   * @return never null
   */
  public SystemLogLevel systemLogLevel() {
    return systemLogLevel;
  }

  /**
   * The ARN by which the function is invoked unless a request names another.
   *
   * @return {@code arn:aws:lambda:us-east-1:123456789012:function:<name>}
   */
  public String arn() {
    return "arn:aws:lambda:us-east-1:123456789012:function:" + name;
  }

  /** Name and handler; not the environment, which may hold secrets. */
  @Override
  public String toString() {
    return "FunctionDefinition[" + name + ", " + handler + "]";
  }

  /**
   * Collects a definition; {@link #build()} checks all of it at once.
   *
   * <p>Instances are not safe for use by many threads.
   */
  public static final class Builder {

    private static final int DEFAULT_MEMORY_SIZE = 128;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);

    final String name;
    String handler = "";
    List<Path> code = List.of();
    int memorySize = DEFAULT_MEMORY_SIZE;
    Duration timeout = DEFAULT_TIMEOUT;
    Map<String, String> environment = Map.of();
    LogFormat logFormat = LogFormat.TEXT;
    @Nullable ApplicationLogLevel applicationLogLevel;
    @Nullable SystemLogLevel systemLogLevel;

    private Builder(String name) {
      this.name = requireNonNull(name, "name");
    }

    /**
     * Sets the handler.
     *
     * @param handler {@code package.Class} or {@code package.Class::method}
     * @return this
     */
    public Builder handler(String handler) {
      this.handler = requireNonNull(handler, "handler");
      return this;
    }

    /**
     * Sets where the code lies.
     *
     * @param entries jars and class folders, in class path order
     * @return this
     */
    public Builder code(Path... entries) {
      return code(List.of(entries));
    }

    /**
     * Sets where the code lies.
     *
     * @param entries jars and class folders, in class path order
     * @return this
     */
    public Builder code(List<Path> entries) {
      this.code = List.copyOf(entries);
      return this;
    }

    /**
     * Sets the memory.
     *
     * @param megabytes 128 to 10,240
     * @return this
     */
    public Builder memorySize(int megabytes) {
      this.memorySize = megabytes;
      return this;
    }

    /**
     * Sets the timeout.
     *
     * @param timeout whole seconds, 1 to 900
     * @return this
     */
    public Builder timeout(Duration timeout) {
      this.timeout = requireNonNull(timeout, "timeout");
      return this;
    }

    /**
     * Sets the environment variables, instead of those set before.
     *
     * @param variables names of a letter and one or more letters, digits and underscores, none of
     *     them reserved by Lambda; at most 4 KB in all
     * @return this
     */
    public Builder environment(Map<String, String> variables) {
      this.environment = new LinkedHashMap<>(variables);
      return this;
    }

    /**
     * Sets how the log is written.
     *
     * @param format not null
     * @return this
     */
    public Builder logFormat(LogFormat format) {
      this.logFormat = requireNonNull(format, "format");
      return this;
    }

    /**
     * Sets which of the function's own messages are kept; needs {@link LogFormat#JSON}.
     *
     * @param level not null
     * @return this
     */
    public Builder applicationLogLevel(ApplicationLogLevel level) {
      this.applicationLogLevel = requireNonNull(level, "level");
      return this;
    }

    /**
     * Sets which platform events are kept; needs {@link LogFormat#JSON}.
     *
     * @param level not null
     * @return this
     */
    public Builder systemLogLevel(SystemLogLevel level) {
      this.systemLogLevel = requireNonNull(level, "level");
      return this;
    }

    /**
     * Checks everything and makes the definition, which later changes to this builder do not touch.
     *
     * @return the definition
     * @throws IllegalArgumentException naming every mistake, not just the first
     */
    public FunctionDefinition build() {
      List<String> mistakes = FunctionRules.mistakes(this);
      if (!mistakes.isEmpty()) {
        throw new IllegalArgumentException(
            "The definition of function '"
                + name
                + "' cannot be used:\n  - "
                + String.join("\n  - ", mistakes));
      }
      return new FunctionDefinition(this);
    }
  }
}
