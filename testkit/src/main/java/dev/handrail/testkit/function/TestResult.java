package dev.handrail.testkit.function;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.Report;
import dev.handrail.testkit.event.saved.AnswerCheck;
import dev.handrail.testkit.event.saved.TestEvent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one invocation in a test: the {@link InvocationResult}, and which function and saved
 * event it is of, for messages that say so.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param function the function's name; not null
 * @param event the saved event; null when the function was invoked with other JSON
 * @param invocation answer, log and report; not null
 */
public record TestResult(String function, @Nullable TestEvent event, InvocationResult invocation) {

  /**
   * Refuses null.
   *
   * @param function see the record
   * @param event see the record
   * @param invocation see the record
   */
  public TestResult {
    requireNonNull(function, "function");
    requireNonNull(invocation, "invocation");
  }

  /**
   * The function's answer, or the error document.
   *
   * @return what the caller gets; never null
   */
  public Payload payload() {
    return invocation.payload();
  }

  /**
   * The function's answer as an object: of a class of your own, one of {@code
   * aws-lambda-java-events}, or a type of the JDK such as {@code String} and {@code Map}.
   *
   * @param <T> its type
   * @param type its class; not null
   * @return the object; null when the answer is JSON's {@code null}
   * @throws IllegalStateException if the function failed, showing type and message of its error
   * @throws dev.handrail.json.InvalidJsonException if the answer is not JSON, or not of that type
   */
  public <T> @Nullable T as(Class<T> type) {
    requireNonNull(type, "type");
    InvocationError error = error();
    if (error != null) {
      throw new IllegalStateException(
          "Expected an answer to read as "
              + type.getName()
              + ", but "
              + described()
              + " failed: "
              + error.errorType()
              + ": "
              + error.errorMessage()
              + ". The error document is the payload.");
    }
    return payload().as(type);
  }

  /**
   * Compares the answer with what {@code <name>.expected.json} beside the saved event says, or
   * writes that file, where {@code -Dhandrail.approve=true} says so; see {@link AnswerCheck}. Where
   * there is no such file, and for a result of other JSON, nothing in particular is expected.
   *
   * @return this
   * @throws AssertionError if the answer is another one, with every difference and the log
   * @throws dev.handrail.testkit.event.saved.TestEventException if the file is to be written, but
   *     cannot or must not be, as after a timeout
   */
  public TestResult checkExpectedAnswer() {
    if (event == null) {
      return this;
    }
    try {
      AnswerCheck.standard().check(event, invocation);
    } catch (AssertionError different) {
      String log = "\nLog of " + function + ":\n" + logText().stripTrailing();
      AssertionError told = new AssertionError(function + ": " + different.getMessage() + log);
      told.setStackTrace(ofCaller(told.getStackTrace()));
      throw told;
    }
    return this;
  }

  /** Without the frames of the testkit: where the check was asked for comes first. */
  private static StackTraceElement[] ofCaller(StackTraceElement[] trace) {
    int own = 0;
    while (own < trace.length && isOfTestkit(trace[own].getClassName())) {
      own++;
    }
    return Arrays.copyOfRange(trace, own, trace.length);
  }

  private static boolean isOfTestkit(String className) {
    return className.equals(TestResult.class.getName())
        || className.equals(TestFunction.class.getName());
  }

  /**
   * Whether the function answered.
   *
   * @return false for every {@link #error()}
   */
  public boolean succeeded() {
    return invocation.succeeded();
  }

  /**
   * Why the invocation failed.
   *
   * @return null when it succeeded
   */
  public @Nullable InvocationError error() {
    return invocation.error();
  }

  /**
   * Whether the execution environment was started for this invocation.
   *
   * @return true for a function's first invocation, and for the first one after a crash or timeout
   */
  public boolean coldStart() {
    return invocation.coldStart();
  }

  /**
   * The log, from {@code START} (on a cold start, from the init phase) to {@code REPORT}.
   *
   * @return every event in order; never null
   */
  public List<LogEvent> log() {
    return invocation.log();
  }

  /**
   * The log as the console shows it.
   *
   * @return each event on a line (or lines) of its own; never null
   */
  public String logText() {
    return invocation.logText();
  }

  /**
   * Durations and memory.
   *
   * @return never null
   */
  public Report report() {
    return invocation.report();
  }

  /** Which function, which event, what it answered: for people who look at a failed test. */
  @Override
  public String toString() {
    return described() + (succeeded() ? " answered " : " failed with ") + payload();
  }

  private String described() {
    return event == null ? function : function + " " + event.name();
  }
}
