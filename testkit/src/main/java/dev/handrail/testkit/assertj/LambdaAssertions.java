package dev.handrail.testkit.assertj;

import dev.handrail.gateway.ProxyResponse;
import dev.handrail.gateway.server.OutgoingResponse;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.Report;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.rehearsal.QueueBatch;
import dev.handrail.testkit.rehearsal.QueueMessage;
import java.util.List;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * The way into assertions on functions; imported statically it stands beside AssertJ's own.
 *
 * <pre>{@code
 * assertThat(result).succeeded().hasPayload("\"success lambda api test: hi\"");
 * assertThat(result).report().isBilledAtMost(Duration.ofSeconds(20));
 * }</pre>
 *
 * <p>Each failure shows, below what was expected, the payload and the log of the invocation.
 *
 * <p>All methods are safe for use by many threads; what they return is for one thread.
 */
@CheckReturnValue
public final class LambdaAssertions {

  private LambdaAssertions() {}

  /**
   * Assertions on what came of an invocation.
   *
   * @param actual null fails with the first assertion
   * @return assertions
   */
  public static InvocationResultAssert assertThat(@Nullable InvocationResult actual) {
    return new InvocationResultAssert(actual);
  }

  /**
   * Assertions on what came of an invocation in a test; failures name the function and the saved
   * event.
   *
   * @param actual null fails with the first assertion
   * @return assertions
   */
  public static InvocationResultAssert assertThat(@Nullable TestResult actual) {
    return actual == null
        ? new InvocationResultAssert((InvocationResult) null)
        : new InvocationResultAssert(actual);
  }

  /**
   * Assertions on an answer or an event.
   *
   * @param actual null fails with the first assertion
   * @return assertions
   */
  public static PayloadAssert assertThat(@Nullable Payload actual) {
    return new PayloadAssert(actual, "$", Evidence.NONE);
  }

  /**
   * Assertions on a log.
   *
   * @param actual null fails with the first assertion
   * @return assertions
   */
  public static LogAssert assertThat(@Nullable List<LogEvent> actual) {
    return new LogAssert(actual, Evidence.NONE);
  }

  /**
   * Assertions on a report.
   *
   * @param actual null fails with the first assertion
   * @return assertions
   */
  public static ReportAssert assertThat(@Nullable Report actual) {
    return new ReportAssert(actual, Evidence.NONE);
  }

  /**
   * Assertions on a response before it leaves the function.
   *
   * @param actual null fails with the first assertion
   * @return assertions
   */
  public static ProxyResponseAssert assertThat(@Nullable ProxyResponse actual) {
    return new ProxyResponseAssert(actual == null ? null : ReadResponse.of(actual), Evidence.NONE);
  }

  /**
   * Assertions on a response as a client of a front door receives it.
   *
   * @param actual null fails with the first assertion
   * @return assertions
   */
  public static ProxyResponseAssert assertThat(@Nullable OutgoingResponse actual) {
    return new ProxyResponseAssert(actual == null ? null : ReadResponse.of(actual), Evidence.NONE);
  }

  /**
   * Assertions on what one batch of a {@link dev.handrail.testkit.rehearsal.QueueRun} has come to.
   *
   * @param actual null fails with the first assertion
   * @return assertions
   */
  public static BatchResponseAssert assertThat(@Nullable QueueBatch actual) {
    return actual == null
        ? new BatchResponseAssert(null, List.of(), Evidence.NONE)
        : new BatchResponseAssert(
            actual.response(),
            actual.messages().stream().map(QueueMessage::messageId).toList(),
            Evidence.of(actual.result(), null));
  }
}
