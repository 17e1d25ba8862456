package dev.handrail.testkit.event.saved;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.internal.json.JsonPosition;
import dev.handrail.testkit.internal.json.JsonText;
import java.util.Map;

/** The registry's document of one function: reading what counts, and keeping all the rest. */
final class ShareableDocument {

  private static final String COMPONENTS = "components";
  private static final String EXAMPLES = "examples";

  private ShareableDocument() {}

  /**
   * Reads a document, or what {@code aws schemas describe-schema} prints, which has it in {@code
   * Content}.
   *
   * @throws TestEventException if it is not JSON or has no {@code components}
   */
  static JsonValue parse(Payload document) {
    try {
      JsonValue root = JsonPosition.parse(document.bytes());
      JsonValue content = root.get(COMPONENTS) == null ? root.get("Content") : null;
      if (content != null && content.kind() == JsonValue.Kind.STRING) {
        root = JsonPosition.parse(content.asUtf8());
      }
      JsonValue components = root.get(COMPONENTS);
      if (components == null || !components.isObject()) {
        throw new TestEventException(
            "Expected a schema document with an object 'components', got one without: "
                + abbreviated(root.toString()));
      }
      return root;
    } catch (IllegalArgumentException malformed) {
      throw new TestEventException(
          "Expected the schema document of shareable test events: " + malformed.getMessage(),
          malformed);
    }
  }

  /** The events by name; empty when there is no object of that name. */
  static Map<String, JsonValue> examples(JsonValue document) {
    JsonValue components = document.get(COMPONENTS);
    JsonValue examples = components == null ? null : components.get(EXAMPLES);
    return examples == null || !examples.isObject() ? Map.of() : Comparison.members(examples);
  }

  /** The same document with other events, without white space. */
  static byte[] with(JsonValue document, Map<String, JsonValue> examples) {
    JsonBuilder out = new JsonBuilder().beginObject();
    for (JsonValue member = document.first(); member != null; member = member.next()) {
      out.name(name(member));
      if (member.isNamed(COMPONENTS)) {
        writeComponents(member, examples, out);
      } else {
        out.value(member);
      }
    }
    byte[] rewritten = out.endObject().toByteArray();
    return JsonText.compact(JsonValue.parse(rewritten)).getBytes(UTF_8);
  }

  /** One of the events. */
  static JsonValue example(ShareableTestEvent event) {
    JsonValue value = JsonPosition.parse(event.payload().bytes());
    return JsonValue.parse(
        new JsonBuilder()
            .beginObject()
            .name("value")
            .value(value)
            .name("x-metadata")
            .beginObject()
            .name("invocationType")
            .value(event.invocationType().wireName())
            .endObject()
            .endObject()
            .toByteArray());
  }

  private static void writeComponents(
      JsonValue components, Map<String, JsonValue> examples, JsonBuilder out) {
    out.beginObject();
    for (JsonValue member = components.first(); member != null; member = member.next()) {
      if (!member.isNamed(EXAMPLES)) {
        out.name(name(member)).value(member);
      }
    }
    out.name(EXAMPLES).beginObject();
    examples.forEach((name, example) -> out.name(name).value(example));
    out.endObject().endObject();
  }

  private static String name(JsonValue member) {
    String name = member.name();
    return name == null ? "" : name;
  }

  private static String abbreviated(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "...";
  }
}
