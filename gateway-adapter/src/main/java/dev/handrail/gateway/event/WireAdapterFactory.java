package dev.handrail.gateway.event;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import dev.handrail.json.JsonValue;

/**
 * Named, by its subclass for their hierarchy, by the annotation of wire types, so that every Gson
 * knows them without being told. What refers to one hierarchy refers to no other that way.
 */
abstract class WireAdapterFactory implements TypeAdapterFactory {

  /** Reads what has this type; maybe as another type of the hierarchy. */
  abstract Object read(JsonValue document);

  /** The error for a document that is of the hierarchy, and not of the type. */
  abstract RuntimeException mismatch(String expected, Object found);

  @Override
  @SuppressWarnings("unchecked") // it makes what the type says or throws
  public final <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    return (TypeAdapter<T>) new WireAdapter(this, type.getRawType(), gson);
  }

  /** What is common to events. */
  abstract static class OfEvents extends WireAdapterFactory {

    @Override
    final RuntimeException mismatch(String expected, Object found) {
      return UnknownEventException.unexpected(expected, found.getClass().getSimpleName());
    }
  }
}
