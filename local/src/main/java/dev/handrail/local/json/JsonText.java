package dev.handrail.local.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON documents as text.
 *
 * <p>Thread-safe.
 */
public final class JsonText {

  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();
  private static final Gson COMPACT =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  // What a function can read: AWS's mapper and Handrail's end there too.
  private static final int MAX_NESTING = 1_000;
  private static final int MAX_REASON = 200;

  private static final Pattern PLACE =
      Pattern.compile("(.*?) (?:at|in) line (\\d+) column (\\d+) path (\\$.*)");

  /** What was expected, by the beginning of what Gson says. */
  private static final Map<String, String> EXPECTED =
      Map.of(
          "End of input", "expected more, got the end of the text",
          "Unterminated object", "expected , or } after a member",
          "Unterminated array", "expected , or ] after an item",
          "Unterminated string", "expected \" at the end of a text, got the end of the document",
          "Unterminated escape", "expected a whole escape such as \\u0041, got the end of the text",
          "Invalid escape", "expected an escape of JSON after \\",
          "Expected name", "expected a name in quotes, or }",
          "Expected ':'", "expected : after a name",
          "Expected value", "expected a value",
          "Use JsonReader.setStrictness",
              "expected a value or a name in quotes, got something else");

  private JsonText() {}

  /**
   * Lays out a document for people, with two spaces a level, as the console does.
   *
   * @param document what may be JSON
   * @return the same document, or {@code document} itself when it is no JSON
   */
  public static String pretty(String document) {
    try {
      return PRETTY.toJson(parse(document));
    } catch (JsonParseException | IOException | IllegalStateException notJson) {
      return document;
    }
  }

  /**
   * Puts a document into one line, as it must be to travel in a header.
   *
   * @param document what may be JSON
   * @return the same document without line breaks; {@code document} itself when it has none, or is
   *     no JSON
   */
  public static String compact(String document) {
    if (document.chars().noneMatch(Character::isISOControl)) {
      return document;
    }
    try {
      return COMPACT.toJson(parse(document));
    } catch (JsonParseException | IOException | IllegalStateException notJson) {
      return document;
    }
  }

  /**
   * Checks a document before a function gets it.
   *
   * @param document the bytes of the document
   * @param name what the document is, as the subject of a sentence
   * @throws IllegalArgumentException if it is no JSON, saying where
   */
  public static void requireValid(byte[] document, String name) {
    try {
      JsonElement unused = parse(new String(document, StandardCharsets.UTF_8));
    } catch (JsonParseException | IOException | IllegalStateException notJson) {
      throw new IllegalArgumentException(name + " is no JSON: " + reason(notJson), notJson);
    }
  }

  /**
   * Writes an object in one line.
   *
   * @param members the members in their order; values are strings, numbers, booleans, null, lists,
   *     maps, or what {@link #document} made
   * @return a JSON object
   */
  public static String object(Map<String, ?> members) {
    return COMPACT.toJson(members);
  }

  /**
   * Makes a document a member of an object.
   *
   * @param text what may be JSON
   * @return what {@link #object} takes for the document; empty when the text is no JSON
   */
  public static Optional<Object> document(String text) {
    try {
      return Optional.of(parse(text));
    } catch (JsonParseException | IOException | IllegalStateException notJson) {
      return Optional.empty();
    }
  }

  private static JsonElement parse(String document) throws IOException {
    JsonReader in = new JsonReader(new StringReader(document));
    in.setStrictness(Strictness.STRICT);
    in.setNestingLimit(MAX_NESTING);
    JsonToken unused = in.peek(); // an empty document would be read as null
    JsonElement tree = JsonParser.parseReader(in);
    if (in.peek() != JsonToken.END_DOCUMENT) {
      throw new JsonParseException("More than one value");
    }
    return tree;
  }

  /** Gson's words as what was expected where, without its class names, links and paths. */
  private static String reason(Exception notJson) {
    String message = String.valueOf(notJson.getMessage());
    String prefix = "Exception: ";
    int start = message.lastIndexOf(prefix);
    String words = start < 0 ? message : message.substring(start + prefix.length());
    String line = words.lines().findFirst().orElse(words);
    Matcher place = PLACE.matcher(line);
    String expected = place.matches() ? expected(place.group(1)) : null;
    String text = expected == null ? line : where(place) + ": " + expected;
    return text.length() > MAX_REASON ? text.substring(0, MAX_REASON) + "..." : text;
  }

  private static String where(Matcher place) {
    String path = place.group(4);
    return "line "
        + place.group(2)
        + ", column "
        + place.group(3)
        + (path.length() < 3 ? "" : ", at " + path.substring(path.charAt(1) == '.' ? 2 : 1));
  }

  private static @Nullable String expected(String gsons) {
    return EXPECTED.entrySet().stream()
        .filter(entry -> gsons.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
