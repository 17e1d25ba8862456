package dev.handrail.local.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.eventstream.Message;
import software.amazon.eventstream.MessageDecoder;

/** A response stream as AWS's own decoder reads it, which checks lengths and checksums. */
record EventStreamReader(String payload, int chunks, JsonValue end) {

  static EventStreamReader read(byte[] stream) {
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    AtomicReference<Message> end = new AtomicReference<>();
    int[] chunks = {0};
    MessageDecoder decoder =
        new MessageDecoder(
            message -> {
              if (message.getHeaders().get(":event-type").getString().equals("PayloadChunk")) {
                chunks[0]++;
                payload.writeBytes(message.getPayload());
              } else {
                end.set(message);
              }
            });
    decoder.feed(stream);
    return new EventStreamReader(
        payload.toString(UTF_8), chunks[0], JsonValue.parse(end.get().getPayload()));
  }
}
