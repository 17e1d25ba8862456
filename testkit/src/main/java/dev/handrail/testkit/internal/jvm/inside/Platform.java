package dev.handrail.testkit.internal.jvm.inside;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * What a runtime in this JVM asks of the platform: the calls of the Runtime API, and what a process
 * would have of its system. This is the one type that both sides share; all others that cross are
 * the JDK's.
 *
 * <p>Instances are safe for use by many threads.
 */
public interface Platform {

  /**
   * An event.
   *
   * @param id of the request
   * @param functionArn by which the function was invoked
   * @param deadlineMillis since the epoch
   * @param traceHeader null for none
   * @param clientContext null for none
   * @param cognitoIdentity null for none
   * @param tenantId null for none
   * @param content the event's bytes, which nobody else has
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Event(
      String id,
      String functionArn,
      long deadlineMillis,
      @Nullable String traceHeader,
      @Nullable String clientContext,
      @Nullable String cognitoIdentity,
      @Nullable String tenantId,
      byte[] content) {}

  /**
   * Waits for an event, also while this thread is interrupted.
   *
   * @return the next one
   * @throws IllegalStateException if there will be none, as the runtime was ended
   */
  Event next();

  /**
   * Posts a result.
   *
   * @param id of the request
   * @param payload the result
   * @return 202, or another status of HTTP when it is refused
   */
  int response(String id, byte[] payload);

  /**
   * Posts an error.
   *
   * @param id of the request
   * @param errorType for the platform
   * @param document for the caller
   * @return 202, or another status of HTTP when it is refused
   */
  int error(String id, String errorType, byte[] document);

  /**
   * Tells that the init phase failed.
   *
   * @param errorType for the platform
   * @param document for the caller
   * @return 202, or another status of HTTP when it is refused
   */
  int initError(String errorType, byte[] document);

  /**
   * Waits until the restore begins, also while this thread is interrupted.
   *
   * @return 200, or another status of HTTP when it is refused
   */
  int restoreNext();

  /**
   * Tells that the restore failed.
   *
   * @param errorType for the platform
   * @param document for the caller
   * @return 202, or another status of HTTP when it is refused
   */
  int restoreError(String errorType, byte[] document);

  /**
   * Writes a message of the logger.
   *
   * @param message as formatted
   */
  void log(byte[] message);

  /**
   * The environment variables.
   *
   * @return unmodifiable
   */
  Map<String, String> environment();

  /**
   * System properties that differ from this JVM's.
   *
   * @return their values
   */
  Map<String, String> properties();

  /**
   * Standard output, and standard error as well.
   *
   * @return a new stream, which the function may close
   */
  PrintStream output();

  /**
   * Notes an executor that the function has made, to be shut down when the runtime ends: its idle
   * threads do not end by an interrupt.
   *
   * @param executor what was made
   */
  void opened(ExecutorService executor);

  /**
   * Ends the runtime as a process ends; what it writes or posts from now on does not count. The
   * first status counts.
   *
   * @param status as of a process
   */
  void exit(int status);

  /**
   * Whether the runtime has ended, by itself or not.
   *
   * @return true once it has
   */
  boolean hasEnded();
}
