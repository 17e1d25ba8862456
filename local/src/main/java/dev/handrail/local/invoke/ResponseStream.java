package dev.handrail.local.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonBuilder;
import org.jspecify.annotations.Nullable;

/** What {@code InvokeWithResponseStream} answers: chunks of the payload, then how it ended. */
final class ResponseStream {

  static final String CONTENT_TYPE = "application/vnd.amazon.eventstream";

  private static final int CHUNK = 64 * 1024;

  private ResponseStream() {}

  static byte[] succeeded(byte[] payload, @Nullable String logResult) {
    EventStream stream = new EventStream(payload.length);
    for (int start = 0; start < payload.length; start += CHUNK) {
      int length = Math.min(CHUNK, payload.length - start);
      stream.event("PayloadChunk", "application/octet-stream", payload, start, length);
    }
    complete(stream, new JsonBuilder().beginObject(), logResult);
    return stream.toByteArray();
  }

  /** A failure is told at the end, by the error document as a text. */
  static byte[] failed(String code, byte[] errorDocument, @Nullable String logResult) {
    EventStream stream = new EventStream(errorDocument.length);
    JsonBuilder end = new JsonBuilder().beginObject().name("ErrorCode").value(code);
    end.name("ErrorDetails").value(new String(errorDocument, UTF_8));
    complete(stream, end, logResult);
    return stream.toByteArray();
  }

  private static void complete(EventStream stream, JsonBuilder end, @Nullable String logResult) {
    if (logResult != null) {
      end.name("LogResult").value(logResult);
    }
    byte[] document = end.endObject().toByteArray();
    stream.event("InvokeComplete", "application/json", document, 0, document.length);
  }
}
