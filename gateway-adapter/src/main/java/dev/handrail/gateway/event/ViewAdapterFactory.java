package dev.handrail.gateway.event;

import com.google.gson.JsonIOException;
import dev.handrail.json.JsonValue;

/** Parts of events, which are written as they stand in the event, and read with it only. */
final class ViewAdapterFactory extends WireAdapterFactory {

  ViewAdapterFactory() {}

  @Override
  Object read(JsonValue document) {
    throw new JsonIOException("A part of an event can't be read alone: read the event");
  }

  @Override
  RuntimeException mismatch(String expected, Object found) {
    throw new AssertionError("Nothing was read");
  }
}
