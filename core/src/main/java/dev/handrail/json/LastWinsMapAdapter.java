package dev.handrail.json;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps in types of the user's. As with AWS's mapper the last of equal keys wins, where Gson throws,
 * and shows the key. Writing is Gson's.
 */
final class LastWinsMapAdapter<K, V> extends TypeAdapter<Map<K, V>> {

  private final TypeAdapter<Map<K, V>> gsons;

  /** Null for keys that are the text itself. */
  private final @Nullable TypeAdapter<K> keys;

  private final TypeAdapter<V> values;
  private final boolean anyMapWillDo;

  @SuppressWarnings("unchecked") // the types are those of the map
  private LastWinsMapAdapter(
      TypeAdapter<?> gsons, @Nullable TypeAdapter<?> keys, TypeAdapter<?> values, boolean any) {
    this.gsons = (TypeAdapter<Map<K, V>>) gsons;
    this.keys = (TypeAdapter<K>) keys;
    this.values = (TypeAdapter<V>) values;
    this.anyMapWillDo = any;
  }

  /**
   * The adapter of a map type.
   *
   * @param gsons Gson's own; returned for a type that does not tell its keys and values
   */
  static TypeAdapter<?> of(Gson gson, TypeToken<?> type, TypeAdapter<?> gsons) {
    Type[] arguments = {Object.class, Object.class};
    if (type.getType() instanceof ParameterizedType generic) {
      arguments = generic.getActualTypeArguments();
    } else if (type.getRawType().getTypeParameters().length != 2) {
      return gsons;
    }
    if (arguments.length != 2) {
      return gsons;
    }
    boolean text = arguments[0] == String.class || arguments[0] == Object.class;
    return new LastWinsMapAdapter<>(
        gsons,
        text ? null : gson.getAdapter(TypeToken.get(arguments[0])),
        gson.getAdapter(TypeToken.get(arguments[1])),
        type.getRawType() == Map.class);
  }

  @Override
  public @Nullable Map<K, V> read(JsonReader in) throws IOException {
    JsonToken next = in.peek();
    if (next == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    if (next != JsonToken.BEGIN_OBJECT) {
      throw Mismatch.next(in, "an object");
    }
    Map<K, V> map = anyMapWillDo ? new LinkedHashMap<>() : gsons.fromJsonTree(new JsonObject());
    in.beginObject();
    while (in.hasNext()) {
      K key = key(in);
      map.put(key, values.read(in));
    }
    in.endObject();
    return map;
  }

  @SuppressWarnings("unchecked") // without an adapter it is the text
  private K key(JsonReader in) throws IOException {
    String name = in.nextName();
    if (keys == null) {
      return (K) name;
    }
    try {
      K key = keys.fromJsonTree(new JsonPrimitive(name));
      if (key != null) {
        return key;
      }
    } catch (JsonParseException | IllegalStateException | IllegalArgumentException none) {
      throw Mismatch.next(in, "a key of the map's key type");
    }
    throw Mismatch.next(in, "a key of the map's key type");
  }

  @Override
  public void write(JsonWriter out, @Nullable Map<K, V> value) throws IOException {
    gsons.write(out, value);
  }
}
