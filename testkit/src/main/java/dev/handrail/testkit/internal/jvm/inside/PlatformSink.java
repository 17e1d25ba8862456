package dev.handrail.testkit.internal.jvm.inside;

import com.amazonaws.services.lambda.runtime.api.client.logging.LogSink;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;

/** Where AWS's logger puts its messages: each is an event of the log. */
final class PlatformSink implements LogSink {

  private final Platform platform;

  PlatformSink(Platform platform) {
    this.platform = platform;
  }

  @Override
  public void log(byte[] message) {
    platform.log(message);
  }

  @Override
  public void log(LogLevel level, LogFormat format, byte[] message) {
    platform.log(message);
  }

  @Override
  public void close() {
    // The platform's log is not the runtime's to close.
  }
}
