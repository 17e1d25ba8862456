package dev.handrail.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The value of a Kafka header: Lambda sends an array of numbers, signed or unsigned. Base64 is read
 * too, because that is what AWS's mapper writes.
 */
final class HeaderBytesAdapter extends TypeAdapter<byte[]> {

  static final HeaderBytesAdapter INSTANCE = new HeaderBytesAdapter();

  private HeaderBytesAdapter() {}

  @Override
  public byte @Nullable [] read(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.BEGIN_ARRAY) {
      return Base64Adapter.ARRAYS.read(in);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    in.beginArray();
    while (in.hasNext()) {
      Integer value = WholeNumberAdapter.INTEGER.read(in);
      if (value == null || value < Byte.MIN_VALUE || value > 255) {
        throw Mismatch.read(in, "a byte");
      }
      bytes.write(value);
    }
    in.endArray();
    return bytes.toByteArray();
  }

  @Override
  public void write(JsonWriter out, byte @Nullable [] value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (byte b : value) {
      out.value(b);
    }
    out.endArray();
  }
}
