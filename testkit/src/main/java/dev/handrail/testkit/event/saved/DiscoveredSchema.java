package dev.handrail.testkit.event.saved;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import dev.handrail.json.JsonValue.Kind;
import dev.handrail.testkit.internal.json.JsonText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The OpenAPI document that EventBridge Schemas infers from an event, as its {@code
 * GetDiscoveredSchema} does.
 *
 * <p>Three answers of AWS's that are published agree with this byte by byte: the example of {@code
 * aws schemas get-discovered-schema}, the one in EventBridge's user guide, and one of an array
 * without elements. The schema of API Gateway's test event agrees in its beginning, which is all
 * that was compared. From them come the names of nested schemas, the order of properties and of
 * {@code required}, the formats {@code int64} and {@code date-time}, and {@code {}} for null. Not
 * seen were fractions, elements of several kinds, and two nested objects of one name: there we do
 * what AWS's document allows.
 */
final class DiscoveredSchema {

  private static final String EVENT = "Event";
  private static final String AWS_EVENT = "AWSEvent";
  private static final int MAX_DEPTH = 255; // "events nested up to 255 levels", says AWS

  /** What every event on an event bus has. */
  private static final List<String> ENVELOPE =
      List.of(
          "version",
          "id",
          "detail-type",
          "source",
          "account",
          "time",
          "region",
          "resources",
          "detail");

  private static final Pattern DATE_TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");

  private final Map<String, String> schemas = new LinkedHashMap<>();

  private DiscoveredSchema() {}

  /** The document for one event, without white space. */
  static byte[] of(JsonValue event) {
    DiscoveredSchema discovered = new DiscoveredSchema();
    String title = EVENT;
    if (isOnEventBus(event)) {
      title = schemaName(Objects.requireNonNull(event.getString("detail-type")));
      discovered.addAwsEvent(event, title);
    } else {
      discovered.addRoot(event);
    }
    return discovered.document(title);
  }

  private static boolean isOnEventBus(JsonValue event) {
    for (String name : ENVELOPE) {
      if (event.get(name) == null) {
        return false;
      }
    }
    return isKind(event, "detail", Kind.OBJECT)
        && isKind(event, "detail-type", Kind.STRING)
        && isKind(event, "source", Kind.STRING);
  }

  private static boolean isKind(JsonValue event, String name, Kind kind) {
    JsonValue member = event.get(name);
    return member != null && member.kind() == kind;
  }

  private void addRoot(JsonValue event) {
    schemas.put(EVENT, "");
    schemas.put(
        EVENT,
        event.isObject()
            ? object(List.of(event), EVENT, "", Map.of(), 1)
            : schema(List.of(event), EVENT, EVENT, 1));
  }

  private void addAwsEvent(JsonValue event, String detailName) {
    schemas.put(AWS_EVENT, "");
    String extensions =
        ",\"x-amazon-events-detail-type\":"
            + event.get("detail-type")
            + ",\"x-amazon-events-source\":"
            + event.get("source");
    schemas.put(
        AWS_EVENT, object(List.of(event), AWS_EVENT, extensions, Map.of("detail", detailName), 1));
  }

  private byte[] document(String title) {
    JsonBuilder out = new JsonBuilder();
    out.beginObject().name("openapi").value("3.0.0");
    out.name("info").beginObject().name("version").value("1.0.0");
    out.name("title").value(title).endObject();
    out.name("paths").beginObject().endObject();
    out.name("components").beginObject().name("schemas").beginObject();
    schemas.forEach((name, schema) -> out.name(name).rawBytes(schema.getBytes(UTF_8)));
    return out.endObject().endObject().endObject().toByteArray();
  }

  /**
   * The schema of a value of which there are samples.
   *
   * @param name of the schema if the value is an object
   */
  private String schema(List<JsonValue> samples, String name, String parent, int depth) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    samples.forEach(sample -> kinds.add(sample.kind()));
    kinds.remove(Kind.NULL);
    if (kinds.size() != 1 || depth > MAX_DEPTH) {
      return "{}";
    }
    return switch (kinds.iterator().next()) {
      case OBJECT -> reference(samples, name, depth);
      case ARRAY -> array(samples, parent, depth);
      case STRING -> string(samples);
      case NUMBER -> number(samples);
      default -> "{\"type\":\"boolean\"}";
    };
  }

  private String reference(List<JsonValue> samples, String wanted, int depth) {
    String name = wanted;
    for (int i = 1; schemas.containsKey(name); i++) {
      name = wanted + i;
    }
    schemas.put(name, ""); // keeps its place before what is nested in it
    schemas.put(name, object(samples, name, "", Map.of(), depth));
    return "{\"$ref\":\"#/components/schemas/" + name + "\"}";
  }

  private String array(List<JsonValue> samples, String parent, int depth) {
    List<JsonValue> elements = new ArrayList<>();
    for (JsonValue sample : samples) {
      elements.addAll(Comparison.elements(sample));
    }
    String items =
        elements.isEmpty()
            ? "{\"type\":\"object\"}"
            : schema(elements, parent + "Item", parent, depth + 1);
    return "{\"type\":\"array\",\"items\":" + items + "}";
  }

  private static String string(List<JsonValue> samples) {
    for (JsonValue sample : samples) {
      if (sample.kind() == Kind.STRING && !DATE_TIME.matcher(sample.asString()).matches()) {
        return "{\"type\":\"string\"}";
      }
    }
    return "{\"type\":\"string\",\"format\":\"date-time\"}";
  }

  private static String number(List<JsonValue> samples) {
    for (JsonValue sample : samples) {
      String text = sample.toString();
      if (sample.kind() == Kind.NUMBER && !text.matches("-?\\d{1,18}")) {
        return "{\"type\":\"number\",\"format\":\"double\"}";
      }
    }
    return "{\"type\":\"integer\",\"format\":\"int64\"}";
  }

  /** Properties that refer to other schemas come first, and each kind is sorted by name. */
  private String object(
      List<JsonValue> samples,
      String name,
      String extensions,
      Map<String, String> names,
      int depth) {
    Map<String, List<JsonValue>> values = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    int objects = collect(samples, values, counts);
    if (values.isEmpty()) {
      return "{\"type\":\"object\"" + extensions + "}";
    }
    StringBuilder references = new StringBuilder();
    StringBuilder others = new StringBuilder();
    values.forEach(
        (member, found) -> {
          String nested = names.getOrDefault(member, schemaName(member));
          String schema = schema(found, nested, name, depth + 1);
          StringBuilder to = schema.startsWith("{\"$ref\"") ? references : others;
          to.append(quote(member)).append(':').append(schema).append(',');
        });
    counts.values().removeIf(count -> count < objects);
    String properties = references.append(others).toString();
    return "{\"type\":\"object\""
        + required(counts.keySet())
        + extensions
        + ",\"properties\":{"
        + properties.substring(0, properties.length() - 1)
        + "}}";
  }

  private static int collect(
      List<JsonValue> samples, Map<String, List<JsonValue>> values, Map<String, Integer> counts) {
    int objects = 0;
    for (JsonValue sample : samples) {
      if (sample.isObject()) {
        objects++;
        Comparison.members(sample)
            .forEach(
                (member, value) -> {
                  values.computeIfAbsent(member, first -> new ArrayList<>()).add(value);
                  counts.merge(member, 1, Integer::sum);
                });
      }
    }
    return objects;
  }

  /**
   * AWS's order means nothing: it is that of a hash set in Java to which the names were added in
   * alphabetical order, as all its examples show.
   */
  private static String required(Set<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    // One by one: a set that is made of another is larger, and in another order.
    Set<String> hashed = new HashSet<>();
    hashed.addAll(names);
    StringBuilder required = new StringBuilder();
    for (String name : hashed) {
      required.append(required.isEmpty() ? ",\"required\":[" : ",").append(quote(name));
    }
    return required.append(']').toString();
  }

  /** {@code detail-type} becomes {@code DetailType}. */
  private static String schemaName(String member) {
    StringBuilder name = new StringBuilder();
    boolean beginsWord = true;
    for (int i = 0; i < member.length(); i++) {
      char c = member.charAt(i);
      boolean isPart = c < 0x80 && Character.isLetterOrDigit(c);
      if (isPart) {
        name.append(beginsWord ? Character.toUpperCase(c) : c);
      }
      beginsWord = !isPart;
    }
    return name.isEmpty() ? EVENT : name.toString();
  }

  private static String quote(String text) {
    return JsonText.quote(text);
  }
}
