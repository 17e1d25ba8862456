package dev.handrail.gateway.event;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Copies of objects, with all else as it was. */
final class JsonEdit {

  private JsonEdit() {}

  /** The object with a member set, in the place of the one that has that name. */
  static byte[] with(@Nullable JsonValue object, String name, byte[] value) {
    JsonBuilder out = new JsonBuilder().beginObject();
    boolean done = false;
    JsonValue member = object == null ? null : object.first();
    for (; member != null; member = member.next()) {
      String memberName = JsonCollections.nameOf(member);
      if (!memberName.equals(name)) {
        out.name(memberName).value(member);
      } else if (!done) {
        out.name(name).rawBytes(value);
        done = true;
      }
    }
    if (!done) {
      out.name(name).rawBytes(value);
    }
    return out.endObject().toByteArray();
  }
}
