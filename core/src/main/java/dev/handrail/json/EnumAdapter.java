package dev.handrail.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** AWS's enums, by name; a name that this release of the events jar lacks is null, as with AWS. */
final class EnumAdapter<E extends Enum<E>> extends TolerantAdapter<E> {

  private final E[] constants;

  EnumAdapter(Class<E> type) {
    super("a name of " + type.getSimpleName());
    this.constants = type.getEnumConstants();
  }

  @Override
  @Nullable E value(JsonReader in, JsonToken next) throws IOException {
    if (next != JsonToken.STRING) {
      throw misfit(in);
    }
    String name = in.nextString();
    for (E constant : constants) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  @Override
  public void write(JsonWriter out, @Nullable E value) throws IOException {
    out.value(value == null ? null : value.name());
  }
}
