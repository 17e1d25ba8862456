package dev.handrail.local.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Messages in the framing of {@code application/vnd.amazon.eventstream}: the length of the message
 * and of its headers, a checksum of these two, the headers, the payload, and a checksum of all of
 * it. Numbers are big-endian, checksums CRC-32.
 *
 * <p>Not thread-safe.
 */
final class EventStream {

  private static final int PRELUDE = 8;
  private static final int CHECKSUM = 4;
  private static final byte STRING = 7; // the type of a header's value

  private final ByteArrayOutputStream out;

  EventStream(int expectedPayload) {
    out = new ByteArrayOutputStream(expectedPayload + 512);
  }

  /** Writes one event. */
  void event(String type, String contentType, byte[] payload, int start, int length) {
    byte[] headers =
        headers(":event-type", type, ":content-type", contentType, ":message-type", "event");
    int total = PRELUDE + CHECKSUM + headers.length + length + CHECKSUM;
    ByteBuffer message = ByteBuffer.allocate(total);
    message.putInt(total).putInt(headers.length);
    message.putInt(checksum(message)).put(headers).put(payload, start, length);
    message.putInt(checksum(message));
    out.write(message.array(), 0, total);
  }

  private static byte[] headers(String... namesAndValues) {
    ByteArrayOutputStream headers = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      byte[] name = namesAndValues[i].getBytes(UTF_8);
      byte[] value = namesAndValues[i + 1].getBytes(UTF_8);
      headers.write(name.length);
      headers.writeBytes(name);
      headers.write(STRING);
      headers.write(value.length >>> 8);
      headers.write(value.length);
      headers.writeBytes(value);
    }
    return headers.toByteArray();
  }

  /** Of what the message has so far. */
  @SuppressWarnings("ByteBufferBackingArray") // allocated here, so from the array's beginning
  private static int checksum(ByteBuffer message) {
    CRC32 crc = new CRC32();
    crc.update(message.array(), 0, message.position());
    return (int) crc.getValue();
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}
