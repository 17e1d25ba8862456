package dev.handrail.gateway;

import dev.handrail.json.PayloadSerializer;
import dev.handrail.json.PayloadSerializers;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that reads a JSON document. An {@link EventFunction} has a serializer already, which is
 * not made twice; alone, one is made when the first request comes.
 */
abstract class JsonMapping<E extends @Nullable Object> implements EventMapping<E> {

  private final @Nullable Type type;
  private volatile @Nullable PayloadSerializer<E> own;

  JsonMapping(@Nullable Type type) {
    this.type = type;
  }

  final @Nullable Type type() {
    return type;
  }

  /** The document to read. */
  abstract byte[] document(ProxyRequest request);

  @Override
  public final E event(ProxyRequest request) {
    PayloadSerializer<E> serializer = own;
    if (serializer == null) {
      if (type == null) {
        throw new IllegalStateException("This mapping belongs to an EventFunction");
      }
      serializer = new PayloadSerializers().forType(type);
      own = serializer; // made twice at worst
    }
    return event(request, serializer);
  }

  final E event(ProxyRequest request, PayloadSerializer<E> serializer) {
    return RequestBody.required(read(request, serializer), serializer);
  }

  E read(ProxyRequest request, PayloadSerializer<E> serializer) {
    return serializer.read(document(request));
  }
}
