package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the document of a template: placeholders filled, members changed, and documents within
 * documents packed. An object with one member is such a document: {@code @json} is its text,
 * {@code @base64} and {@code @gzip} the base64 of its text and of that gzipped.
 */
final class TemplateWriter {

  private final Map<String, String> values;
  private final Edits edits;
  private final JsonBuilder out;

  private TemplateWriter(Map<String, String> values, Edits edits, JsonBuilder out) {
    this.values = values;
    this.edits = edits;
    this.out = out;
  }

  static void write(JsonValue template, Map<String, String> values, Edits edits, JsonBuilder out) {
    new TemplateWriter(values, edits, out).write(template, "");
  }

  private void write(JsonValue template, String path) {
    switch (template.kind()) {
      case OBJECT -> writeObject(template, path);
      case ARRAY -> writeArray(template, path);
      case STRING -> writeText(template.asString());
      default -> out.value(template);
    }
  }

  private void writeArray(JsonValue template, String path) {
    out.beginArray();
    for (JsonValue item = template.first(); item != null; item = item.next()) {
      write(item, path + "[]");
    }
    out.endArray();
  }

  private void writeObject(JsonValue template, String path) {
    String packed = packed(template.first());
    if (packed != null) {
      out.value(packed);
      return;
    }
    out.beginObject();
    String prefix = path.isEmpty() ? "" : path + Edits.SEPARATOR;
    for (JsonValue member = template.first(); member != null; member = member.next()) {
      writeMember(member, prefix);
    }
    edits.byPath().forEach((edited, value) -> add(edited, value, template, prefix));
    out.endObject();
  }

  private void writeMember(JsonValue member, String prefix) {
    String name = String.valueOf(member.name());
    Optional<JsonValue> edit = edits.byPath().get(prefix + name);
    if (edit == null) {
      out.name(name);
      write(member, prefix + name);
    } else if (edit.isPresent()) {
      out.name(name).value(edit.get());
    }
  }

  private void add(String edited, Optional<JsonValue> value, JsonValue template, String prefix) {
    if (!edited.startsWith(prefix) || value.isEmpty()) {
      return;
    }
    String name = edited.substring(prefix.length());
    if (name.indexOf(Edits.SEPARATOR) < 0 && template.get(name) == null) {
      out.name(name).value(value.get());
    }
  }

  private @Nullable String packed(@Nullable JsonValue member) {
    String name = member == null ? null : member.name();
    if (member == null || name == null || !name.startsWith("@")) {
      return null;
    }
    JsonBuilder inner = new JsonBuilder();
    new TemplateWriter(values, Edits.NONE, inner).write(member, "");
    byte[] document = inner.toByteArray();
    byte[] text =
        member.kind() == JsonValue.Kind.STRING ? JsonValue.parse(document).asUtf8() : document;
    return switch (name) {
      case "@json" -> new String(text, UTF_8);
      case "@base64" -> Encodings.base64(text);
      case "@gzip" -> Encodings.gzipBase64(text);
      default -> throw new IllegalStateException("A template has an unknown packing: " + name);
    };
  }

  private void writeText(String text) {
    String object = Placeholders.nameIn(text, "json");
    String lists = Placeholders.nameIn(text, "lists");
    if (!object.isEmpty()) {
      out.value(texts(object));
    } else if (!lists.isEmpty()) {
      out.beginObject();
      for (JsonValue value = texts(lists).first(); value != null; value = value.next()) {
        out.name(String.valueOf(value.name())).beginArray().value(value).endArray();
      }
      out.endObject();
    } else {
      out.value(Placeholders.fill(text, values));
    }
  }

  /** The value of a parameter that is an object of texts. */
  private JsonValue texts(String parameter) {
    String text = String.valueOf(values.get(parameter));
    try {
      JsonValue object = JsonValue.parse(text.getBytes(UTF_8));
      boolean fits = object.isObject();
      for (JsonValue value = fits ? object.first() : null; value != null; value = value.next()) {
        fits &= value.kind() == JsonValue.Kind.STRING;
      }
      if (fits) {
        return object;
      }
    } catch (InvalidJsonException ignored) {
      // The message below says what was expected; where the text stops being JSON is no help.
    }
    throw new IllegalArgumentException(
        parameter + " must be a JSON object of texts, such as {\"status\":\"open\"}");
  }
}
