package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Message attributes of SQS, and the digest of them that it sends along: MD5 over the sorted
 * attributes, names, types and values behind their lengths of four bytes.
 */
final class SqsAttributes {

  private static final String PATH = "messageAttributes/";
  private static final String TYPE = "String";
  private static final int IS_TEXT = 1;

  private SqsAttributes() {}

  static Sample with(Sample message, String name, String value) {
    JsonBuilder out = new JsonBuilder().beginObject().name("stringValue").value(value);
    out.name("stringListValues").beginArray().endArray();
    out.name("binaryListValues").beginArray().endArray();
    out.name("dataType").value(TYPE).endObject();
    Sample changed = message.set(PATH + name, JsonValue.parse(out.toByteArray()));
    return changed.set("md5OfMessageAttributes", digest(changed));
  }

  private static String digest(Sample message) {
    ByteArrayOutputStream digested = new ByteArrayOutputStream();
    message.edits().byPath().keySet().stream()
        .filter(path -> path.startsWith(PATH))
        .sorted()
        .forEach(path -> add(message, path, digested));
    return Encodings.md5(digested.toByteArray());
  }

  private static void add(Sample message, String path, ByteArrayOutputStream digested) {
    JsonValue attribute = message.edited(path);
    String value = attribute == null ? null : attribute.getString("stringValue");
    add(path.substring(PATH.length()), digested);
    add(TYPE, digested);
    digested.write(IS_TEXT);
    add(value == null ? "" : value, digested);
  }

  private static void add(String text, ByteArrayOutputStream digested) {
    byte[] utf8 = text.getBytes(UTF_8);
    digested.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
    digested.writeBytes(utf8);
  }
}
