package dev.handrail.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Finds the properties of an event class: its fields. */
final class EventFields {

  private EventFields() {}

  /** All that the class and its superclasses declare, the topmost first, each in its order. */
  static Property[] properties(Gson gson, Class<?> type) {
    List<Field> fields = new ArrayList<>();
    collect(type, fields);
    Property[] properties = new Property[fields.size()];
    for (int i = 0; i < properties.length; i++) {
      properties[i] = property(gson, fields.get(i), i);
    }
    return properties;
  }

  private static void collect(Class<?> type, List<Field> fields) {
    if (type.getSuperclass() != Object.class) {
      collect(type.getSuperclass(), fields);
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        fields.add(field);
      }
    }
  }

  private static Property property(Gson gson, Field field, int index) {
    field.setAccessible(true);
    String owner =
        field.getDeclaringClass().getName().substring(EventAdapterFactory.EVENTS.length());
    TypeAdapter<?> adapter = EventClasses.adapter(gson, field.getGenericType(), owner);
    return new Property(EventNames.of(owner, field.getName()), index, field, adapter);
  }
}
