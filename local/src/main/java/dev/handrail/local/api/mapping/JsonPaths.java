package dev.handrail.local.api.mapping;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON and JSONPath as API Gateway reads them: leniently. What is recorded of AWS (unquoted names
 * and words, commas too many, lists that print as JSON within maps that print as Java's) is how
 * json-smart reads and prints, so it is used here as it comes.
 */
final class JsonPaths {

  private static final Configuration LENIENT =
      Configuration.builder()
          .jsonProvider(new JsonSmartJsonProvider())
          .mappingProvider(new JsonSmartMappingProvider())
          .options(Option.SUPPRESS_EXCEPTIONS) // what is missing is null
          .build();

  private static final String EMPTY_OBJECT = "{}";
  private static final Pattern POSITION = Pattern.compile("position (\\d+)");

  private JsonPaths() {}

  /**
   * Reads a document; an empty one is {@code {}}.
   *
   * @return maps, lists, strings, numbers, booleans; null for {@code null}
   * @throws TemplateFault if it cannot be read however leniently, saying where
   */
  static @Nullable Object parse(String text) {
    try {
      return LENIENT.jsonProvider().parse(text.isBlank() ? EMPTY_OBJECT : text);
    } catch (InvalidJsonException notJson) {
      throw new TemplateFault("not JSON" + position(notJson.getCause()), notJson);
    }
  }

  /** Where the parser gave up; what it says besides holds parts of the document. */
  private static String position(@Nullable Throwable cause) {
    String message = cause == null ? "" : String.valueOf(cause.getMessage());
    Matcher position = POSITION.matcher(message);
    return position.find() ? " at position " + position.group(1) : "";
  }

  /**
   * Finds what a path leads to.
   *
   * @return null if it leads nowhere, or to null
   * @throws TemplateFault if it is no path
   */
  static @Nullable Object read(@Nullable Object document, String path) {
    try {
      JsonPath compiled = JsonPath.compile(path);
      return document == null ? null : compiled.read(document, LENIENT);
    } catch (InvalidPathException | IllegalArgumentException noPath) {
      throw new TemplateFault("'" + path + "' is no JSONPath", noPath);
    }
  }

  /** Writes a value as JSON in one line. */
  static String toJson(@Nullable Object value) {
    if (value instanceof Map || value instanceof List) {
      return LENIENT.jsonProvider().toJson(value);
    }
    // The provider writes objects and lists only.
    String list = LENIENT.jsonProvider().toJson(Collections.singletonList(value));
    return list.substring(1, list.length() - 1);
  }
}
