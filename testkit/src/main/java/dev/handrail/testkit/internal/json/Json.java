package dev.handrail.testkit.internal.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes small documents and looks into foreign ones. Safe for use by many threads. */
public final class Json {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private static final Gson PRETTY =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create();

  private Json() {}

  /**
   * One line of JSON.
   *
   * @param members strings, numbers, and maps and lists of them; in the map's order
   * @return the document
   */
  public static String write(Map<String, ?> members) {
    return GSON.toJson(members);
  }

  /**
   * A document of two texts, such as an error.
   *
   * @param firstName of the first member
   * @param first its value
   * @param secondName of the second member
   * @param second its value
   * @return the document
   */
  public static String write(String firstName, String first, String secondName, String second) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put(firstName, first);
    members.put(secondName, second);
    return write(members);
  }

  /**
   * The same document with line breaks and two blanks of indentation.
   *
   * @param json a document
   * @return the document; numbers keep their digits, and strings their characters
   */
  public static String pretty(String json) {
    return PRETTY.toJson(JsonParser.parseString(json));
  }

  /**
   * A text member of an object.
   *
   * @param json any text
   * @param name of the member
   * @return null when the text is not a JSON object, or the member is missing or not a string
   */
  public static @Nullable String text(String json, String name) {
    JsonObject object = object(json);
    JsonElement member = object == null ? null : object.get(name);
    return member != null && member.isJsonPrimitive() && member.getAsJsonPrimitive().isString()
        ? member.getAsString()
        : null;
  }

  /**
   * The object with some of its members only.
   *
   * @param json any text
   * @param names of the members to keep
   * @return null when the text is not a JSON object
   */
  public static @Nullable String only(String json, List<String> names) {
    JsonObject object = object(json);
    if (object == null) {
      return null;
    }
    JsonObject kept = new JsonObject();
    names.stream().filter(object::has).forEach(name -> kept.add(name, object.get(name)));
    return GSON.toJson(kept);
  }

  private static @Nullable JsonObject object(String json) {
    // A cheap look first: most lines of output are no JSON, and an exception costs a stack trace.
    if (!json.stripLeading().startsWith("{")) {
      return null;
    }
    try {
      return JsonParser.parseString(json) instanceof JsonObject object ? object : null;
    } catch (JsonParseException | StackOverflowError e) {
      return null;
    }
  }
}
