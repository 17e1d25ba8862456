package dev.handrail.gateway.event;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import org.jspecify.annotations.Nullable;

/** Named by the annotation of each wire type, so that every Gson knows it without being told. */
final class WireAdapterFactory implements TypeAdapterFactory {

  WireAdapterFactory() {}

  @Override
  @SuppressWarnings("unchecked") // it makes what the type says or throws
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    return GatewayEvent.class.isAssignableFrom(raw)
            || AuthorizerResponse.class.isAssignableFrom(raw)
        ? (TypeAdapter<T>) new WireAdapter(raw, gson)
        : null;
  }
}
