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

  /** The version that every function has: the code as it is now. */
  public static final String LATEST = "$LATEST";

  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:";

  private final FunctionValues values; // a copy that nobody else has, so that nothing changes it
  private final String version;

  private FunctionDefinition(FunctionValues values, String version) {
    this.values = values;
    this.version = version;
  }

  /**
   * Begins a definition with Lambda's defaults: 128 MB, 3 seconds, text log.
   *
   * @param name 1 to 64 letters, digits, hyphens and underscores
   * @return a builder that still needs a handler and code
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /**
   * Begins a definition of a class, with its name, where it was loaded from, and Lambda's defaults.
   *
   * @param function a handler class; for one of its methods, change the handler to {@code
   *     Class::method}
   * @return a builder that needs nothing more; the function's name is the class' name without its
   *     package, where a nested class has a hyphen
   * @throws IllegalArgumentException if it is not known where the class was loaded from
   */
  public static Builder forClass(Class<?> function) {
    String type = function.getName();
    String name = type.substring(type.lastIndexOf('.') + 1).replace('$', '-');
    return builder(name).handler(type).code(CodeOrigin.of(function));
  }

  /**
   * The function's name.
   *
   * @return 1 to 64 characters
   */
  public String name() {
    return values.name;
  }

  /**
   * The handler string, {@code package.Class} or {@code package.Class::method}.
   *
   * @return never blank
   */
  public String handler() {
    return values.handler;
  }

  /**
   * Where the code lies.
   *
   * @return absolute paths of jars and class folders, in class path order; at least one
   */
  public List<Path> code() {
    return values.code;
  }

  /**
   * The memory of the function.
   *
   * @return 128 to 10,240, in MB
   */
  public int memorySize() {
    return values.memorySize;
  }

  /**
   * The time after which an invocation is stopped.
   *
   * @return 1 to 900 seconds
   */
  public Duration timeout() {
    return values.timeout;
  }

  /**
   * The environment variables of the function's own.
   *
   * @return maybe empty, never null
   */
  public Map<String, String> environment() {
    return values.environment;
  }

  /**
   * How the log is written.
   *
   * @return never null
   */
  public LogFormat logFormat() {
    return values.logFormat;
  }

  /**
   * Which of the function's own messages are kept, with {@link LogFormat#JSON}.
   *
   * @return never null
   */
  public ApplicationLogLevel applicationLogLevel() {
    ApplicationLogLevel level = values.applicationLogLevel;
    return level == null ? ApplicationLogLevel.INFO : level;
  }

  /**
   * Which platform events are kept, with {@link LogFormat#JSON}.
   *
   * @return never null
   */
  public SystemLogLevel systemLogLevel() {
    SystemLogLevel level = values.systemLogLevel;
    return level == null ? SystemLogLevel.INFO : level;
  }

  /**
   * The ARN by which the function is invoked unless a request names another.
   *
   * @return {@code arn:aws:lambda:us-east-1:123456789012:function:<name>} unless told otherwise
   */
  public String arn() {
    return values.arn == null ? ARN + values.name : values.arn;
  }

  /**
   * How many invocations may run at once, of the function with all its versions.
   *
   * @return 0 or more; null when nothing is reserved and the account's limit counts
   */
  public @Nullable Integer reservedConcurrency() {
    return values.reservedConcurrency;
  }

  /**
   * The published versions, which all run the same code here.
   *
   * @return numbers, without {@link #LATEST}; maybe empty
   */
  public List<String> versions() {
    return values.versions;
  }

  /**
   * The aliases.
   *
   * @return for each alias the version that it points to; maybe empty
   */
  public Map<String, String> aliases() {
    return values.aliases;
  }

  /**
   * Which version this is, as {@code context.getFunctionVersion()} tells it.
   *
   * @return {@link #LATEST} or a number
   */
  public String version() {
    return version;
  }

  /**
   * The definition of the version that a qualifier names.
   *
   * @param qualifier {@link #LATEST}, a published version or an alias
   * @return the definition; null if there is no such version
   */
  public @Nullable FunctionDefinition qualified(String qualifier) {
    String named = values.aliases.getOrDefault(qualifier, qualifier);
    if (named.equals(version)) {
      return this;
    }
    boolean exists = named.equals(LATEST) || values.versions.contains(named);
    return exists ? new FunctionDefinition(values, named) : null;
  }

  /** Equal when everything is. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FunctionDefinition that
        && version.equals(that.version)
        && values.all().equals(that.values.all());
  }

  @Override
  public int hashCode() {
    return values.all().hashCode();
  }

  /** Name and handler; not the environment, which may hold secrets. */
  @Override
  public String toString() {
    return "FunctionDefinition[" + values.name + ", " + values.handler + "]";
  }

  /**
   * Collects a definition; {@link #build()} checks all of it at once.
   *
   * <p>Instances are not safe for use by many threads.
   */
  public static final class Builder {

    private final FunctionValues values;

    private Builder(String name) {
      this.values = new FunctionValues(requireNonNull(name, "name"));
    }

    /**
     * Sets the handler.
     *
     * @param handler {@code package.Class} or {@code package.Class::method}
     * @return this
     */
    public Builder handler(String handler) {
      values.handler = requireNonNull(handler, "handler");
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
      values.code = List.copyOf(entries);
      return this;
    }

    /**
     * Sets the memory.
     *
     * @param megabytes 128 to 10,240
     * @return this
     */
    public Builder memorySize(int megabytes) {
      values.memorySize = megabytes;
      return this;
    }

    /**
     * Sets the timeout.
     *
     * @param timeout whole seconds, 1 to 900
     * @return this
     */
    public Builder timeout(Duration timeout) {
      values.timeout = requireNonNull(timeout, "timeout");
      return this;
    }

    /**
     * Sets the environment variables, instead of those set before.
     *
     * @param variables at most 4 KB in all, none of them reserved by Lambda
     * @return this
     */
    public Builder environment(Map<String, String> variables) {
      values.environment = new LinkedHashMap<>(variables);
      return this;
    }

    /**
     * Sets how the log is written.
     *
     * @param format not null
     * @return this
     */
    public Builder logFormat(LogFormat format) {
      values.logFormat = requireNonNull(format, "format");
      return this;
    }

    /**
     * Sets which of the function's own messages are kept; needs {@link LogFormat#JSON}.
     *
     * @param level not null
     * @return this
     */
    public Builder applicationLogLevel(ApplicationLogLevel level) {
      values.applicationLogLevel = requireNonNull(level, "level");
      return this;
    }

    /**
     * Sets which platform events are kept; needs {@link LogFormat#JSON}.
     *
     * @param level not null
     * @return this
     */
    public Builder systemLogLevel(SystemLogLevel level) {
      values.systemLogLevel = requireNonNull(level, "level");
      return this;
    }

    /**
     * Reserves concurrency for the function, which then has neither more nor less.
     *
     * @param invocations how many may run at once; with 0 none may
     * @return this
     */
    public Builder reservedConcurrency(int invocations) {
      values.reservedConcurrency = invocations;
      return this;
    }

    /**
     * Sets another ARN, such as one of another account or region.
     *
     * @param functionArn {@code arn:aws:lambda:<region>:<account>:function:<name>}, unqualified
     * @return this
     */
    public Builder arn(String functionArn) {
      values.arn = requireNonNull(functionArn, "functionArn");
      return this;
    }

    /**
     * Sets the published versions.
     *
     * @param numbers such as {@code "1", "2"}
     * @return this
     */
    public Builder versions(String... numbers) {
      values.versions = List.of(numbers);
      return this;
    }

    /**
     * Sets the aliases.
     *
     * @param versionByName for each alias a published version or {@link #LATEST}
     * @return this
     */
    public Builder aliases(Map<String, String> versionByName) {
      values.aliases = new LinkedHashMap<>(versionByName);
      return this;
    }

    /**
     * Checks everything and makes the definition, which later changes to this builder do not touch.
     *
     * @return the definition
     * @throws IllegalArgumentException naming every mistake, not just the first
     */
    public FunctionDefinition build() {
      FunctionRules.check(values);
      return new FunctionDefinition(values.copy(), LATEST);
    }
  }
}
