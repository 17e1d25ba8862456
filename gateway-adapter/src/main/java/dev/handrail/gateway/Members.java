package dev.handrail.gateway;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads members of an event. What is of another type than AWS sends it is answered with 400: such
 * an event was not made by a front door.
 */
final class Members {

  private Members() {}

  /** An object, or null if absent or {@code null}. */
  static @Nullable JsonValue object(@Nullable JsonValue parent, String name) {
    JsonValue member = present(parent, name);
    if (member != null && !member.isObject()) {
      throw answer(member.mismatch("an object"));
    }
    return member;
  }

  /** An object with members, or null if there is none. */
  static @Nullable JsonValue filled(JsonValue parent, String name) {
    JsonValue member = object(parent, name);
    return member == null || member.first() == null ? null : member;
  }

  /** A text, or null if absent or {@code null}. */
  static @Nullable String text(@Nullable JsonValue parent, String name) {
    JsonValue member = present(parent, name);
    return member == null ? null : text(member);
  }

  /** A text that every event has. */
  static String requiredText(@Nullable JsonValue parent, JsonValue event, String name) {
    String text = text(parent, name);
    if (text == null) {
      throw answer((parent == null ? event : parent).missing(name, "a string"));
    }
    return text;
  }

  static String text(JsonValue value) {
    if (value.kind() != JsonValue.Kind.STRING) {
      throw answer(value.mismatch("a string"));
    }
    return value.asString();
  }

  /** A boolean; false if absent or {@code null}. */
  static boolean flag(JsonValue parent, String name) {
    JsonValue member = present(parent, name);
    if (member == null) {
      return false;
    }
    if (member.kind() != JsonValue.Kind.BOOLEAN) {
      throw answer(member.mismatch("a boolean"));
    }
    return member.asBoolean();
  }

  /** A whole number, or null if absent or {@code null}. */
  static @Nullable Long number(@Nullable JsonValue parent, String name) {
    JsonValue member = present(parent, name);
    try {
      return member == null ? null : member.asLong();
    } catch (InvalidJsonException mismatch) {
      throw answer(mismatch);
    }
  }

  /** Texts by name, without those that are {@code null}. */
  static Map<String, String> texts(@Nullable JsonValue parent, String name) {
    JsonValue object = object(parent, name);
    if (object == null) {
      return Map.of();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (JsonValue member = object.first(); member != null; member = member.next()) {
      if (!member.isNull()) {
        texts.put(nameOf(member), text(member));
      }
    }
    return Collections.unmodifiableMap(texts);
  }

  /** The texts of an array; none if it is absent or {@code null}. */
  static List<String> list(@Nullable JsonValue parent, String name) {
    JsonValue array = present(parent, name);
    if (array == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    addAll(texts, array);
    return Collections.unmodifiableList(texts);
  }

  static void addAll(List<String> texts, JsonValue array) {
    for (JsonValue element = firstOf(array); element != null; element = element.next()) {
      texts.add(text(element));
    }
  }

  /** The last text of an array, or null if it is empty. */
  static @Nullable String last(JsonValue array) {
    JsonValue last = null;
    for (JsonValue element = firstOf(array); element != null; element = element.next()) {
      last = element;
    }
    return last == null ? null : text(last);
  }

  static @Nullable JsonValue firstOf(JsonValue array) {
    if (array.kind() != JsonValue.Kind.ARRAY) {
      throw answer(array.mismatch("an array"));
    }
    return array.first();
  }

  static String nameOf(JsonValue member) {
    String name = member.name();
    return name == null ? "" : name; // members of objects have one
  }

  private static @Nullable JsonValue present(@Nullable JsonValue parent, String name) {
    return parent == null ? null : parent.getPresent(name);
  }

  static ResponseException answer(InvalidJsonException mismatch) {
    return new ResponseException(400, String.valueOf(mismatch.getMessage()));
  }
}
