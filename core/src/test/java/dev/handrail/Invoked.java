package dev.handrail;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What came of one invocation of a function, called as the runtime client calls it. */
public record Invoked(String payload, Throwable error, Duration duration, List<String> log) {

  public static Invoked of(RequestStreamHandler function, String event) {
    return of(function, event, new StubContext());
  }

  public static Invoked of(RequestStreamHandler function, String event, StubContext context) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    long start = System.nanoTime();
    Throwable error = null;
    try {
      byte[] input = event.getBytes(StandardCharsets.UTF_8);
      function.handleRequest(new ByteArrayInputStream(input), output, context);
    } catch (Throwable thrown) {
      error = thrown;
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    String payload = error == null ? output.toString(StandardCharsets.UTF_8) : null;
    return new Invoked(payload, error, duration, context.log());
  }
}
