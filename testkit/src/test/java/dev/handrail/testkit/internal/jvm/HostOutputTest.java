package dev.handrail.testkit.internal.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** This JVM's output, as functions of many threads write to it. */
class HostOutputTest {

  /** While one record is sent on, another thread has one as well. */
  private static final class Interrupted extends HostOutput.WholeRecords {

    private boolean isSecond;
    private boolean waited;
    private final Thread second = new Thread(() -> publish(new LogRecord(Level.INFO, "second")));

    /** With a lock of its own it would hide whether that of the whole is held. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void flush() {
      if (!isSecond) {
        isSecond = true;
        second.start();
        while (second.isAlive() && second.getState() != Thread.State.BLOCKED) {
          Thread.onSpinWait();
        }
        waited = second.isAlive();
      }
    }
  }

  @Test
  void a_record_is_written_and_sent_on_before_another_threads_is_written() throws Exception {
    Interrupted handler = new Interrupted();
    handler.setFilter(record -> false); // what it would write is for nobody

    handler.publish(new LogRecord(Level.INFO, "first"));
    handler.second.join();

    assertThat(handler.waited).isTrue();
  }
}
