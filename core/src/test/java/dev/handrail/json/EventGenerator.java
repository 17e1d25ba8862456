package dev.handrail.json;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;

/** Makes events of a seed, by the fields of their classes: all that a field can hold. */
@SuppressWarnings("JavaUtilDate") // the type of the properties
final class EventGenerator {

  private static final String[] TEXTS = {
    "",
    "x",
    "null",
    "\"quoted\" \\ / <&>'=",
    "\u0000\u001f\u007f\u2028",
    "ä€😀",
    "\ud800",
    "12",
    "[]"
  };

  private final Random random;
  private int depth;

  /** A gateway refuses a null header, so the answers to it are written without. */
  private boolean nullEntries;

  EventGenerator(long seed) {
    this.random = new Random(seed);
  }

  Object event(Class<?> type) {
    depth++;
    nullEntries = !type.getName().matches(".*(APIGateway|ApplicationLoad).*Response.*");
    try {
      Object event = hasFinalFields(type) ? constructed(type) : filled(type);
      depth--;
      return event;
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("cannot make " + type, impossible);
    }
  }

  private static boolean hasFinalFields(Class<?> type) {
    return type.getName().contains("S3EventNotification") || type.getSimpleName().equals("S3Event");
  }

  private Object constructed(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> widest = type.getConstructors()[0];
    for (Constructor<?> constructor : type.getConstructors()) {
      if (constructor.getParameterCount() > widest.getParameterCount()) {
        widest = constructor;
      }
    }
    Type[] types = widest.getGenericParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = value(types[i]);
    }
    if (type.getSimpleName().equals("S3EventNotificationRecord")) {
      arguments[3] = "2026-11-23T10:15:30.123Z"; // the constructor takes a date as text
    }
    return widest.newInstance(arguments);
  }

  private Object filled(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getConstructors()[0];
    for (Constructor<?> other : type.getConstructors()) {
      if (other.getParameterCount() < constructor.getParameterCount()) {
        constructor = other;
      }
    }
    Object event = constructor.newInstance(new Object[constructor.getParameterCount()]);
    for (Class<?> t = type; t != Object.class; t = t.getSuperclass()) {
      for (Field field : t.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          field.setAccessible(true);
          Object value = value(field.getGenericType());
          if (value != null || !field.getType().isPrimitive()) {
            field.set(event, value);
          }
        }
      }
    }
    return event;
  }

  private Object value(Type type) {
    if (random.nextInt(5) == 0 || depth > 6) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class ? map(arguments[1]) : list(arguments[0]);
    }
    return plain((Class<?>) type);
  }

  private Object plain(Class<?> type) {
    if (type == String.class) {
      return text();
    }
    if (type == int.class || type == Integer.class) {
      return random.nextInt();
    }
    if (type == long.class || type == Long.class) {
      return random.nextLong();
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == Object.class) {
      return any();
    }
    if (type == Date.class) {
      return new Date(random.nextLong() >> 12);
    }
    if (type == DateTime.class) {
      DateTimeZone zone = DateTimeZone.forOffsetHours(random.nextInt(24) - 12);
      return new DateTime(random.nextInt() * 10_007L, zone);
    }
    if (type == ByteBuffer.class) {
      return ByteBuffer.wrap(bytes());
    }
    if (type == byte[].class) {
      return bytes();
    }
    if (type.isArray()) {
      List<Object> list = list(type.getComponentType());
      return list.toArray((Object[]) Array.newInstance(type.getComponentType(), 0));
    }
    return type.isEnum()
        ? type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]
        : event(type);
  }

  private Object any() {
    return switch (random.nextInt(7)) {
      case 0 -> random.nextInt();
      case 1 -> random.nextLong() | (1L << 62);
      case 2 -> random.nextGaussian();
      case 3 -> random.nextBoolean();
      case 4 -> depth > 3 ? null : map(Object.class);
      case 5 -> depth > 3 ? null : list(Object.class);
      default -> text();
    };
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(5)];
    random.nextBytes(bytes);
    return bytes;
  }

  private List<Object> list(Type type) {
    depth++;
    Object[] elements = new Object[random.nextInt(4)];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = value(type);
    }
    depth--;
    return new ArrayList<>(Arrays.asList(elements));
  }

  private Map<String, Object> map(Type type) {
    depth++;
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Object value = value(type);
      if (value != null || nullEntries) {
        map.put(text() + i, value);
      }
    }
    depth--;
    return map;
  }
}
