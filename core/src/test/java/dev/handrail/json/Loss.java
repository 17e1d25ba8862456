package dev.handrail.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.joda.time.DateTime;

/**
 * Compares a document with what came back after it was read into a class and written again. It
 * knows nothing of the table of names: a property whose name, whatever its case, is the name of a
 * field must come back; any other is one that the class cannot hold.
 */
final class Loss {

  /** Properties that came back otherwise or not at all, although the class has a field for them. */
  final Set<String> lost = new TreeSet<>();

  /** Properties that AWS sends and the class lacks. */
  final Set<String> notHeld = new TreeSet<>();

  static Loss between(JsonElement sent, JsonElement returned, Type type) {
    Loss loss = new Loss();
    loss.compare("$", sent, returned, type);
    return loss;
  }

  private void compare(String path, JsonElement sent, JsonElement returned, Type type) {
    if (sent.isJsonNull() && (returned == null || returned.isJsonNull())) {
      return;
    }
    if (returned == null) {
      lost.add(path + " is gone");
    } else if (type == byte[].class && sent.isJsonPrimitive() && returned.isJsonArray()) {
      compareBytes(path, sent.getAsString(), returned.getAsJsonArray());
    } else if (type == Date.class) {
      compareSeconds(path, sent.getAsBigDecimal(), returned.getAsBigDecimal());
    } else if (sent.isJsonObject() && returned.isJsonObject()) {
      compareObjects(path, sent.getAsJsonObject(), returned.getAsJsonObject(), type);
    } else if (sent.isJsonArray() && returned.isJsonArray()) {
      compareArrays(path, sent.getAsJsonArray(), returned.getAsJsonArray(), element(type));
    } else if (returned.isJsonArray() && returned.getAsJsonArray().size() == 1) {
      compare(path, sent, returned.getAsJsonArray().get(0), element(type));
    } else if (sent.isJsonArray() && sent.getAsJsonArray().size() == 1) {
      compare(path, sent.getAsJsonArray().get(0), returned, type);
    } else if (!same(sent, returned)) {
      lost.add(path + " changed from " + sent + " to " + returned);
    }
  }

  private void compareObjects(String path, JsonObject sent, JsonObject returned, Type type) {
    for (Map.Entry<String, JsonElement> property : sent.entrySet()) {
      String name = property.getKey();
      String inner = path + "." + name;
      JsonElement back = returned.get(name);
      if (isEvent(type)) {
        Field field = field((Class<?>) type, name);
        if (field == null) {
          notHeld.add(
              ((Class<?>) type).getName().substring(EventJar.PACKAGE.length()) + "." + name);
        } else {
          compare(inner, property.getValue(), back, field.getGenericType());
        }
      } else {
        // A null in a map is an entry: it must be there, unlike the null of a property.
        JsonElement entry = property.getValue();
        if (entry.isJsonNull() && !JsonNull.INSTANCE.equals(back)) {
          lost.add(inner + " was null and is gone");
        }
        compare(inner, entry, back, element(type));
      }
    }
  }

  private void compareArrays(String path, JsonArray sent, JsonArray returned, Type type) {
    if (sent.size() != returned.size()) {
      lost.add(path + " had " + sent.size() + " elements and has " + returned.size());
      return;
    }
    for (int i = 0; i < sent.size(); i++) {
      compare(path + "[" + i + "]", sent.get(i), returned.get(i), type);
    }
  }

  /** Base64 is read too where Kafka's arrays are written. */
  private void compareBytes(String path, String base64, JsonArray returned) {
    byte[] sent = Base64.getDecoder().decode(base64);
    for (int i = 0; i < sent.length; i++) {
      if (sent.length != returned.size() || sent[i] != returned.get(i).getAsByte()) {
        lost.add(path + " changed");
      }
    }
  }

  /** A Date ends at milliseconds. */
  private void compareSeconds(String path, BigDecimal sent, BigDecimal returned) {
    if (sent.setScale(3, RoundingMode.FLOOR).compareTo(returned) != 0) {
      lost.add(path + " changed from " + sent + " to " + returned);
    } else if (sent.compareTo(returned) != 0) {
      notHeld.add("java.util.Date: what is finer than milliseconds");
    }
  }

  private static Type element(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return arguments[arguments.length - 1];
    }
    return type instanceof Class<?> array && array.isArray()
        ? array.getComponentType()
        : Object.class;
  }

  private static boolean isEvent(Type type) {
    return type instanceof Class<?> plain && plain.getName().startsWith(EventJar.PACKAGE);
  }

  private static Field field(Class<?> type, String name) {
    String wanted = plain(name);
    for (Class<?> t = type; t != Object.class; t = t.getSuperclass()) {
      for (Field field : t.getDeclaredFields()) {
        String has = plain(field.getName());
        if (has.equals(wanted) || has.equals(wanted + "value")) { // AttributeValue.nULLValue
          return field;
        }
      }
    }
    return null;
  }

  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }

  private static boolean same(JsonElement sent, JsonElement returned) {
    if (sent.equals(returned)) {
      return true;
    }
    if (!sent.isJsonPrimitive() || !returned.isJsonPrimitive()) {
      return false;
    }
    String a = sent.getAsString();
    String b = returned.getAsString();
    return a.equals(b) || sameNumber(sent.getAsJsonPrimitive(), b) || sameTime(a, b);
  }

  private static boolean sameNumber(JsonPrimitive sent, String returned) {
    try {
      return new BigDecimal(sent.getAsString()).compareTo(new BigDecimal(returned)) == 0;
    } catch (NumberFormatException text) {
      return false;
    }
  }

  private static boolean sameTime(String sent, String returned) {
    try {
      return sent.length() > 18 && DateTime.parse(sent).isEqual(DateTime.parse(returned));
    } catch (IllegalArgumentException text) {
      return false;
    }
  }
}
