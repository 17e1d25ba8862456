package dev.handrail.testkit.event.saved;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.internal.json.JsonPosition;
import dev.handrail.testkit.internal.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shareable test events of one function, in the document in which the console and the SAM
 * command keep them: an OpenAPI 3 schema in the registry {@value #REGISTRY} of EventBridge Schemas,
 * named by {@link #schemaName}, with the events as examples. Events travel from the console to the
 * repository and back:
 *
 * <pre>{@code
 * // aws schemas describe-schema --registry-name lambda-testevent-schemas \
 * //     --schema-name _HelloFunction-schema --output json > shareable.json
 * ShareableTestEvents.read(Payload.of(Files.readAllBytes(Path.of("shareable.json"))))
 *     .saveTo(Path.of("src/test/resources/events/HelloFunction"), false);
 * }</pre>
 *
 * <p>The schema is inferred from the first event, as AWS does it, and later events do not change
 * it. What else a document holds is kept. Immutable and safe for use by many threads.
 */
public final class ShareableTestEvents {

  /** The registry that the console makes when the first event is shared. */
  public static final String REGISTRY = "lambda-testevent-schemas";

  /** The most characters that a document may have, and so all events of a function together. */
  public static final int MAX_LENGTH = 100_000;

  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?:arn:[a-z-]+:lambda:[a-z0-9-]*:\\d*:|\\d{12}:)?(?:function:)?([A-Za-z0-9_-]+)"
              + "(?::[A-Za-z0-9$_-]+)?");
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._ -]{0,99}");

  private final @Nullable JsonValue document;
  private final Map<String, JsonValue> examples;

  private ShareableTestEvents(@Nullable JsonValue document) {
    this.document = document;
    this.examples = document == null ? Map.of() : ShareableDocument.examples(document);
  }

  /**
   * The events of a function that shares none yet.
   *
   * @return no events
   */
  public static ShareableTestEvents none() {
    return new ShareableTestEvents(null);
  }

  /**
   * Reads a schema document, as the registry has it or as {@code aws schemas describe-schema}
   * prints it. One without {@code examples} has no events; an example without a value is none.
   *
   * @param document JSON; not null
   * @return its events
   * @throws TestEventException if it is not JSON, or has no {@code components}
   */
  public static ShareableTestEvents read(Payload document) {
    return new ShareableTestEvents(ShareableDocument.parse(document));
  }

  /**
   * The name under which the registry has a function's events.
   *
   * @param function a name, or an ARN, of which only the name counts; either may have a qualifier
   * @return {@code _<name>-schema}
   * @throws IllegalArgumentException if it is neither
   */
  public static String schemaName(String function) {
    Matcher parts = FUNCTION.matcher(requireNonNull(function, "function"));
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "function: expected a name or arn:aws:lambda:<region>:<account>:function:<name>, got '"
              + function
              + "'");
    }
    return "_" + parts.group(1) + "-schema";
  }

  /**
   * All events.
   *
   * @return in the document's order; maybe empty, never null
   * @throws TestEventException if one has an invocation type that Lambda has not
   */
  public List<ShareableTestEvent> events() {
    List<ShareableTestEvent> events = new ArrayList<>();
    examples.forEach(
        (name, example) -> {
          JsonValue value = example.get("value");
          if (value != null && !name.isEmpty()) {
            Payload payload = Payload.of(value.toBytes());
            events.add(new ShareableTestEvent(name, payload, invocationType(name, example)));
          }
        });
    return List.copyOf(events);
  }

  private static InvocationType invocationType(String name, JsonValue example) {
    JsonValue metadata = example.getPresent("x-metadata");
    try {
      String type = metadata == null ? null : metadata.getString("invocationType");
      return type == null ? InvocationType.REQUEST_RESPONSE : InvocationType.of(type);
    } catch (IllegalArgumentException | InvalidJsonException unknown) {
      throw new TestEventException("Event '" + name + "': " + unknown.getMessage(), unknown);
    }
  }

  /**
   * These events and one more. The first one decides the schema.
   *
   * @param event of a name that there is not yet; not null
   * @return a copy
   * @throws TestEventException if there is an event of that name, the event is not JSON, or the
   *     document would have more than {@value #MAX_LENGTH} characters
   */
  public ShareableTestEvents with(ShareableTestEvent event) {
    if (examples.containsKey(event.name())) {
      throw new TestEventException(
          "There is an event '" + event.name() + "' already: use replacing(...), or another name.");
    }
    return replacing(event);
  }

  /**
   * These events with one more, or with another one of the same name, in its place.
   *
   * @param event not null
   * @return a copy
   * @throws TestEventException if the event is not JSON, or the document would have more than
   *     {@value #MAX_LENGTH} characters
   */
  public ShareableTestEvents replacing(ShareableTestEvent event) {
    try {
      Map<String, JsonValue> changed = new LinkedHashMap<>(examples);
      changed.put(event.name(), ShareableDocument.example(event));
      return withExamples(documentFor(event), changed, event.name());
    } catch (IllegalArgumentException malformed) {
      throw new TestEventException(
          "Event '" + event.name() + "': " + malformed.getMessage(), malformed);
    }
  }

  /**
   * These events with saved ones, which replace those of the same name but keep their invocation
   * type.
   *
   * @param saved such as {@link TestEvents#all()}; not null
   * @return a copy
   * @throws TestEventException as {@link #replacing}
   */
  public ShareableTestEvents merging(List<TestEvent> saved) {
    ShareableTestEvents merged = this;
    for (TestEvent event : saved) {
      JsonValue before = examples.get(event.name());
      InvocationType type =
          before == null ? InvocationType.REQUEST_RESPONSE : invocationType(event.name(), before);
      merged = merged.replacing(new ShareableTestEvent(event.name(), event.payload(), type));
    }
    return merged;
  }

  /**
   * These events without one of them. When the last one is gone the schema is to be deleted from
   * the registry.
   *
   * @param name of the event; not null
   * @return a copy
   * @throws TestEventException if there is no event of that name
   */
  public ShareableTestEvents without(String name) {
    JsonValue from = document;
    if (from == null || !examples.containsKey(name)) {
      throw new TestEventException(
          "No shareable event '" + name + "'." + NameHint.sentence(name, examples.keySet()));
    }
    Map<String, JsonValue> changed = new LinkedHashMap<>(examples);
    changed.remove(name);
    return changed.isEmpty() ? none() : withExamples(from, changed, name);
  }

  /**
   * The document for the registry: what was read, byte by byte, if nothing was changed, else
   * without white space. Of type {@code OpenApi3}.
   *
   * @return JSON
   * @throws IllegalStateException if there are no events: AWS deletes the schema then
   */
  public Payload document() {
    if (document == null) {
      throw new IllegalStateException("There are no events to share: delete the schema instead");
    }
    return Payload.of(document.toBytes());
  }

  /**
   * Saves the events as {@link TestEvents} reads them, each in a file {@code <name>.json} that
   * people can read. A file that holds the same event already stays as it is.
   *
   * @param folder is made if it is not there; not null
   * @param replace whether another event in a file of that name is overwritten
   * @return the files that were written
   * @throws TestEventException if a file has another event and must not be overwritten, or a name
   *     is not one for a file; nothing is written then; or if a file cannot be written
   */
  public List<Path> saveTo(Path folder, boolean replace) {
    Map<Path, Payload> files = new LinkedHashMap<>();
    try {
      for (ShareableTestEvent event : events()) {
        Path file = folder.resolve(fileName(event.name()));
        JsonValue value = JsonPosition.parse(event.payload().bytes());
        if (!Files.exists(file)) {
          files.put(file, Payload.of(JsonText.pretty(value)));
        } else if (!isSame(file, value)) {
          requireReplace(replace, event, file);
          files.put(file, Payload.of(JsonText.pretty(value)));
        }
      }
      Files.createDirectories(folder);
      for (Map.Entry<Path, Payload> file : files.entrySet()) {
        Files.write(file.getKey(), file.getValue().bytes());
      }
    } catch (IOException unwritable) {
      throw new TestEventException(
          "Cannot save events in " + folder + ": " + unwritable, unwritable);
    }
    return List.copyOf(files.keySet());
  }

  private static void requireReplace(boolean replace, ShareableTestEvent event, Path file) {
    if (!replace) {
      throw new TestEventException(
          "Another event '"
              + event.name()
              + "' is saved in "
              + file
              + ": replace it, or rename one of the two.");
    }
  }

  private static boolean isSame(Path file, JsonValue value) throws IOException {
    try {
      JsonValue saved = JsonValue.parse(Files.readAllBytes(file));
      return JsonText.compact(saved).equals(JsonText.compact(value));
    } catch (InvalidJsonException malformed) {
      return false;
    }
  }

  private static String fileName(String name) {
    if (!FILE_NAME.matcher(name).matches() || name.endsWith(".expected")) {
      throw new TestEventException(
          "The event '"
              + name
              + "' has no name for a file: expected letters, digits, dots, hyphens, underscores and"
              + " blanks, no dot in front and no '.expected' at the end. Rename it first.");
    }
    return name + ".json";
  }

  private JsonValue documentFor(ShareableTestEvent event) {
    return document != null
        ? document
        : JsonValue.parse(DiscoveredSchema.of(JsonPosition.parse(event.payload().bytes())));
  }

  private static ShareableTestEvents withExamples(
      JsonValue document, Map<String, JsonValue> examples, String changed) {
    byte[] text = ShareableDocument.with(document, examples);
    String characters = new String(text, UTF_8);
    int length = characters.codePointCount(0, characters.length());
    if (length > MAX_LENGTH) {
      throw new TestEventException(
          "With event '"
              + changed
              + "' the document would have "
              + length
              + " characters, EventBridge Schemas takes at most "
              + MAX_LENGTH
              + ": remove an event, or shorten one.");
    }
    return new ShareableTestEvents(JsonValue.parse(text));
  }
}
