package dev.handrail.testkit.assertj;

import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.rehearsal.BatchResponse;
import java.util.Collection;
import java.util.List;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what came of an invocation: whether it succeeded, and how it failed. Those on
 * payload, log and report have types of their own, to which methods of those names lead.
 *
 * <pre>{@code
 * assertThat(refused).failedWith(IllegalArgumentException.class).hasErrorMessage("no such order");
 * assertThat(refused).log().contains("no such order").doesNotContain("hunter2");
 * assertThat(result).payloadAs(Order.class).isEqualTo(new Order(7, "book"));
 * }</pre>
 *
 * <p>Instances are for one thread.
 */
public final class InvocationResultAssert
    extends EvidenceAssert<InvocationResultAssert, InvocationResult> {

  /** The saved event; null for none. */
  private final @Nullable TestEvent saved;

  InvocationResultAssert(@Nullable InvocationResult actual) {
    super(actual, InvocationResultAssert.class, Evidence.of(actual, null));
    this.saved = null;
  }

  InvocationResultAssert(TestResult actual) {
    super(
        actual.invocation(),
        InvocationResultAssert.class,
        Evidence.of(actual.invocation(), named(actual)));
    this.saved = actual.event();
  }

  private static String named(TestResult result) {
    TestEvent event = result.event();
    return event == null
        ? "not a saved one, for " + result.function()
        : event.name() + ", for " + result.function();
  }

  /**
   * The function answered.
   *
   * @return this
   */
  public InvocationResultAssert succeeded() {
    InvocationError error = present().error();
    return check(error == null ? null : ResultWording.failed(error));
  }

  /**
   * The function did not answer: it threw, ran into its timeout, ended or was ended.
   *
   * @return this
   */
  public InvocationResultAssert failed() {
    return check(present().error() == null ? ResultWording.succeeded("to fail") : null);
  }

  /**
   * The invocation failed with this {@code errorType}.
   *
   * @param errorType such as {@code java.lang.IllegalStateException} or {@code Runtime.ExitError}
   * @return this
   */
  public InvocationResultAssert failedWith(String errorType) {
    InvocationError error = error("to fail with " + errorType);
    return check(
        error.errorType().equals(errorType) ? null : ResultWording.otherType(errorType, error));
  }

  /**
   * The function threw an exception of exactly this class.
   *
   * @param type its name is the {@code errorType} that AWS's runtime tells
   * @return this
   */
  public InvocationResultAssert failedWith(Class<? extends Throwable> type) {
    return failedWith(type.getName());
  }

  /**
   * The invocation failed with this {@code errorMessage}.
   *
   * @param message the whole message
   * @return this
   */
  public InvocationResultAssert hasErrorMessage(String message) {
    InvocationError error = error("to fail with the message \"" + message + "\"");
    return check(
        error.errorMessage().equals(message) ? null : ResultWording.otherMessage(message, error));
  }

  /**
   * The invocation failed with a message that has this text in it.
   *
   * @param part of the message
   * @return this
   */
  public InvocationResultAssert hasErrorMessageContaining(String part) {
    InvocationError error = error("to fail with a message containing \"" + part + "\"");
    return check(
        error.errorMessage().contains(part) ? null : ResultWording.messageWithout(part, error));
  }

  /**
   * The function ran into its timeout.
   *
   * @return this
   */
  public InvocationResultAssert timedOut() {
    InvocationError error = error("to run into its timeout");
    return check(present().timedOut() ? null : ResultWording.noTimeout(error));
  }

  /**
   * The execution environment was started for this invocation.
   *
   * @return this
   */
  public InvocationResultAssert isColdStart() {
    return check(present().coldStart() ? null : ResultWording.start("cold", "warm"));
  }

  /**
   * The execution environment had been used before.
   *
   * @return this
   */
  public InvocationResultAssert isWarmStart() {
    return check(present().coldStart() ? ResultWording.start("warm", "cold") : null);
  }

  /**
   * The payload is exactly this text; see {@link PayloadAssert#isJson} for one that is compared by
   * meaning.
   *
   * @param text such as {@code "\"hi\""} for the string {@code hi}, which the runtime writes as
   *     JSON
   * @return this
   */
  public InvocationResultAssert hasPayload(String text) {
    PayloadAssert unused = payload().hasText(text);
    return this;
  }

  /**
   * Leads to assertions on the payload: of a failure, the error document.
   *
   * @return assertions on it
   */
  @CheckReturnValue
  public PayloadAssert payload() {
    return leadingTo(new PayloadAssert(present().payload(), "$", evidence()));
  }

  /**
   * Leads to assertions on the answer as an object, read as {@link dev.handrail.json.EventGson}
   * reads it. Fails when it does not fit the type, or the invocation failed. {@code asInstanceOf}
   * leads on to assertions on lists, maps and so on.
   *
   * @param <T> the type of the object
   * @param type AWS's class, or any class or record of the test's own
   * @return assertions on a new object
   */
  @CheckReturnValue
  public <T> ObjectAssert<T> payloadAs(Class<T> type) {
    return succeeded().payload().readAs(type);
  }

  /**
   * Leads to assertions on the log.
   *
   * @return assertions on it
   */
  @CheckReturnValue
  public LogAssert log() {
    return leadingTo(new LogAssert(present().log(), evidence()));
  }

  /**
   * Leads to assertions on the report.
   *
   * @return assertions on it
   */
  @CheckReturnValue
  public ReportAssert report() {
    return leadingTo(new ReportAssert(present().report(), evidence()));
  }

  /**
   * Leads to assertions on the payload as a proxy response. Fails when it is none, or the
   * invocation failed.
   *
   * @return assertions on it
   */
  @CheckReturnValue
  public ProxyResponseAssert proxyResponse() {
    return succeeded().payload().proxyResponse();
  }

  /**
   * Leads to assertions on the payload as the answer to the saved event, a batch of SQS, Kinesis or
   * DynamoDB. An invocation that failed is one that failed for all items.
   *
   * @return assertions on it
   * @throws IllegalStateException if there is no saved event, or it is no batch: name the items to
   *     {@link #batchResponse(Collection)}
   */
  @CheckReturnValue
  public BatchResponseAssert batchResponse() {
    InvocationResult result = present();
    List<String> sent = saved == null ? null : BatchItems.of(saved.payload());
    if (sent == null) {
      throw new IllegalStateException(BatchWording.unknownItems(saved));
    }
    return leadingTo(new BatchResponseAssert(BatchResponse.of(result), sent, evidence()));
  }

  /**
   * Leads to assertions on the payload as the answer to a batch. An invocation that failed is one
   * that failed for all items.
   *
   * @param sent the identifiers of all items of the batch: message ids of SQS, sequence numbers of
   *     a stream
   * @return assertions on it
   */
  @CheckReturnValue
  public BatchResponseAssert batchResponse(Collection<String> sent) {
    return leadingTo(new BatchResponseAssert(BatchResponse.of(present()), sent, evidence()));
  }

  private InvocationError error(String expected) {
    InvocationError error = present().error();
    if (error == null) {
      throw broken(ResultWording.succeeded(expected));
    }
    return error;
  }
}
