package dev.handrail.local;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Where the record of an asynchronous invocation goes, or an event that is given up (a dead-letter
 * queue). Queues, topics and event buses of AWS are not on this machine: what would go there goes
 * to a file, to another function or to the log.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public sealed interface Destination {

  /**
   * Another function of the application, invoked asynchronously.
   *
   * @param functionName its name; not null
   */
  record ToFunction(String functionName) implements Destination {
    /**
     * Refuses null.
     *
     * @param functionName see the record
     */
    public ToFunction {
      requireNonNull(functionName, "functionName");
    }
  }

  /**
   * A file, to which each record is appended as one line of JSON.
   *
   * @param path the file, which is made with its folders; not null
   */
  record ToFile(Path path) implements Destination {
    /**
     * Refuses null.
     *
     * @param path see the record
     */
    public ToFile {
      requireNonNull(path, "path");
    }
  }

  /**
   * The log of the local Lambda.
   *
   * @param arn what the definition names as destination, such as a queue's ARN; not null
   */
  record ToLog(String arn) implements Destination {
    /**
     * Refuses null.
     *
     * @param arn see the record
     */
    public ToLog {
      requireNonNull(arn, "arn");
    }
  }
}
