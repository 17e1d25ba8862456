package dev.handrail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.logging.LogSink;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.handrail.testkit.TestLogger.Message;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestLoggerTest {

  /** What AWS's own logger makes of the same calls. */
  private static final class AwsLog implements LogSink {
    final List<String> messages = new ArrayList<>();

    @Override
    public void log(byte[] message) {
      messages.add(new String(message, UTF_8));
    }

    @Override
    public void log(LogLevel level, LogFormat format, byte[] message) {
      log(message);
    }

    @Override
    public void close() {}
  }

  private static void logEverything(LambdaLogger logger) {
    logger.log("plain");
    logger.log("grüße".getBytes(UTF_8));
    logger.log((String) null);
    logger.log((byte[]) null);
    for (LogLevel level : LogLevel.values()) {
      logger.log("at " + level, level);
    }
    logger.log("line end\n", LogLevel.INFO);
  }

  @Test
  void messages_have_the_text_that_awss_logger_writes() {
    AwsLog aws = new AwsLog();
    TestLogger logger = TestLogger.create();

    logEverything(new LambdaContextLogger(aws, LogLevel.UNDEFINED, LogFormat.TEXT));
    logEverything(logger);

    assertThat(logger.messages()).extracting(Message::toString).isEqualTo(aws.messages);
  }

  @Test
  void messages_keep_their_level() {
    TestLogger logger = TestLogger.create();

    logger.log("a");
    logger.log("b", LogLevel.WARN);
    logger.log("c".getBytes(UTF_8), LogLevel.ERROR);

    assertThat(logger.messages())
        .containsExactly(
            new Message(LogLevel.UNDEFINED, "a"),
            new Message(LogLevel.WARN, "b"),
            new Message(LogLevel.ERROR, "c"));
  }

  @Test
  void messages_can_be_asked_for_by_level() {
    TestLogger logger = TestLogger.create();
    logger.log("without");
    logger.log("information", LogLevel.INFO);
    logger.log("warning", LogLevel.WARN);
    logger.log("error", LogLevel.ERROR);

    assertThat(logger.messages(LogLevel.WARN))
        .extracting(Message::text)
        .containsExactly("warning", "error");
  }

  @Test
  void each_message_is_a_line_of_the_text() {
    TestLogger logger = TestLogger.create();
    logger.log("one");
    logger.log("two\n");
    logger.log("three", LogLevel.FATAL);

    assertThat(logger.text()).isEqualTo("one\ntwo\n[FATAL] three\n");
    assertThat(logger).hasToString(logger.text());
  }

  @Test
  void a_printing_logger_prints_and_keeps() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TestLogger logger = TestLogger.printingTo(new PrintStream(out, true, UTF_8));

    logger.log("hello", LogLevel.INFO);

    assertThat(out.toString(UTF_8)).isEqualTo("[INFO] hello\n");
    assertThat(logger.messages()).hasSize(1);
  }

  @Test
  void what_was_logged_can_be_forgotten() {
    TestLogger logger = TestLogger.create();
    logger.log("before");
    List<Message> snapshot = logger.messages();

    logger.clear();

    assertThat(logger.messages()).isEmpty();
    assertThat(snapshot).hasSize(1);
  }
}
