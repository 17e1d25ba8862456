package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named members over an object of a scanned document; decoded each time they are asked for. */
abstract class JsonObjectView {

  private static final int MAX_SHOWN = 100;

  private final JsonValue document;

  JsonObjectView(JsonValue document) {
    if (!document.isObject()) {
      throw document.mismatch("an object");
    }
    this.document = document;
  }

  /**
   * The object as it stands in the document, members that have no method of their own included.
   *
   * @return the object, which tells an absent member from one that is {@code null}
   */
  public final JsonValue document() {
    return document;
  }

  final @Nullable String text(String name) {
    return document.getString(name);
  }

  final String requiredText(String name) {
    return required(name, "a string").asString();
  }

  final JsonValue required(String name, String expected) {
    JsonValue member = document.get(name);
    if (member == null) {
      throw document.missing(name, expected);
    }
    return member;
  }

  final boolean flag(String name) {
    JsonValue member = document.getPresent(name);
    return member != null && member.asBoolean();
  }

  final @Nullable Long number(String name) {
    JsonValue member = document.getPresent(name);
    return member == null ? null : member.asLong();
  }

  final @Nullable Map<String, String> texts(String name) {
    JsonValue member = document.getPresent(name);
    return member == null ? null : JsonCollections.texts(member);
  }

  final @Nullable Map<String, List<String>> textLists(String name) {
    JsonValue member = document.getPresent(name);
    return member == null ? null : JsonCollections.textLists(member);
  }

  final @Nullable List<String> textList(String name) {
    JsonValue member = document.getPresent(name);
    return member == null ? null : JsonCollections.textList(member);
  }

  final @Nullable Map<String, JsonValue> values(String name) {
    JsonValue member = document.getPresent(name);
    return member == null ? null : JsonCollections.values(member);
  }

  /** The kind with two members that hold no secrets; each may be null, absent or of any type. */
  final String described(@Nullable String member, @Nullable String other) {
    return described(document, member, other);
  }

  final String describedIn(String parent, String member) {
    JsonValue object = document.get(parent);
    return object == null ? getClass().getSimpleName() : described(object, member, null);
  }

  private String described(JsonValue object, @Nullable String member, @Nullable String other) {
    String first = shown(object, member);
    String second = shown(object, other);
    String between = first.isEmpty() || second.isEmpty() ? "" : " ";
    return getClass().getSimpleName() + '[' + first + between + second + ']';
  }

  private static String shown(JsonValue object, @Nullable String name) {
    JsonValue member = name == null ? null : object.get(name);
    return member == null || member.kind() != JsonValue.Kind.STRING
        ? ""
        : Shown.text(member.asString(), MAX_SHOWN);
  }

  /** Names the kind, and no value of the document. */
  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** The same kind over the same text. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof JsonObjectView view
        && view.getClass() == getClass()
        && view.document.equals(document);
  }

  @Override
  public final int hashCode() {
    return document.hashCode();
  }
}
