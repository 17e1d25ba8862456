package dev.handrail.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Bytes as base64, as every AWS event carries binary data. */
abstract class Base64Adapter<T> extends TolerantAdapter<T> {

  static final Base64Adapter<ByteBuffer> BUFFERS =
      new Base64Adapter<>() {
        @Override
        ByteBuffer wrap(byte[] bytes) {
          return ByteBuffer.wrap(bytes);
        }

        @Override
        byte[] bytes(ByteBuffer buffer) {
          byte[] bytes = new byte[buffer.remaining()];
          buffer.duplicate().get(bytes); // the position is the owner's
          return bytes;
        }
      };

  static final Base64Adapter<byte[]> ARRAYS =
      new Base64Adapter<>() {
        @Override
        byte[] wrap(byte[] bytes) {
          return bytes;
        }

        @Override
        byte[] bytes(byte[] array) {
          return array;
        }
      };

  private Base64Adapter() {
    super("bytes in base64");
  }

  abstract T wrap(byte[] bytes);

  abstract byte[] bytes(T value);

  @Override
  T value(JsonReader in, JsonToken next) throws IOException {
    if (next != JsonToken.STRING) {
      throw misfit(in);
    }
    try {
      return wrap(Base64.getDecoder().decode(in.nextString()));
    } catch (IllegalArgumentException none) {
      throw noSuchValue(in);
    }
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) throws IOException {
    out.value(value == null ? null : Base64.getEncoder().encodeToString(bytes(value)));
  }
}
