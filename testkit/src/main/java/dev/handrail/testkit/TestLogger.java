package dev.handrail.testkit;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The logger of a function's context, as a test needs it: what was logged is kept, with its level.
 *
 * <pre>{@code
 * TestLogger logger = TestLogger.create();
 * new OrderHandler().handleRequest(order, TestContext.builder().logger(logger).build());
 * assertThat(logger.messages(LogLevel.WARN)).isEmpty();
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class TestLogger implements LambdaLogger {

  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final Consumer<Message> printer;

  private TestLogger(Consumer<Message> printer) {
    this.printer = printer;
  }

  /**
   * A logger that keeps what is logged and prints nothing.
   *
   * @return a new logger
   */
  public static TestLogger create() {
    return new TestLogger(message -> {});
  }

  /**
   * A logger that keeps what is logged and prints it as well: one call is one line, as in
   * CloudWatch Logs, with the level in front as Lambda's text format has it.
   *
   * @param out where to, such as {@code System.out}; not null
   * @return a new logger
   */
  public static TestLogger printingTo(PrintStream out) {
    requireNonNull(out, "out");
    return new TestLogger(message -> out.print(message.asLine()));
  }

  /**
   * What was logged so far, in order.
   *
   * @return a copy; maybe empty, never null
   */
  public List<Message> messages() {
    return List.copyOf(messages);
  }

  /**
   * What was logged so far with that level or a more severe one, in order. Messages without a level
   * are below all others.
   *
   * @param atLeast the least severe level; not null
   * @return a copy; maybe empty, never null
   */
  public List<Message> messages(LogLevel atLeast) {
    requireNonNull(atLeast, "atLeast");
    return messages.stream().filter(message -> message.level().compareTo(atLeast) >= 0).toList();
  }

  /**
   * What was logged so far as Lambda's text format writes it, each message on its own line.
   *
   * @return the lines, each with a line end; never null
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Message message : messages) {
      text.append(message.asLine());
    }
    return text.toString();
  }

  /** Forgets what was logged so far. */
  public void clear() {
    messages.clear();
  }

  @Override
  public void log(@Nullable String message) {
    log(message, LogLevel.UNDEFINED);
  }

  @Override
  public void log(byte @Nullable [] message) {
    log(message, LogLevel.UNDEFINED);
  }

  @Override
  public void log(@Nullable String message, LogLevel level) {
    // AWS's logger writes the four letters for null, too.
    Message logged = new Message(level, String.valueOf(message));
    messages.add(logged);
    printer.accept(logged);
  }

  @Override
  public void log(byte @Nullable [] message, LogLevel level) {
    log(message == null ? null : new String(message, StandardCharsets.UTF_8), level);
  }

  /** The text. */
  @Override
  public String toString() {
    return text();
  }

  /**
   * One call of the logger.
   *
   * @param level {@link LogLevel#UNDEFINED} for a call without a level; not null
   * @param text the message as it was given; bytes read as UTF-8, {@code null} as {@code "null"};
   *     not null
   */
  public record Message(LogLevel level, String text) {

    /**
     * Refuses null.
     *
     * @param level see the record
     * @param text see the record
     */
    public Message {
      requireNonNull(level, "level");
      requireNonNull(text, "text");
    }

    /** As Lambda's text format has it: {@code [WARN] the text}, or the text alone. */
    @Override
    public String toString() {
      return level == LogLevel.UNDEFINED ? text : "[" + level + "] " + text;
    }

    private String asLine() {
      String line = toString();
      return line.endsWith("\n") ? line : line + "\n";
    }
  }
}
