package dev.handrail.testkit.event;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The resources with the templates: one file a service, read when it is first asked for. */
final class Templates {

  private static final Map<String, Map<String, EventTemplate>> SERVICES = new ConcurrentHashMap<>();

  private Templates() {}

  /** The services of the catalogue, and what they are called. */
  static Map<String, String> services() {
    Map<String, String> services = new LinkedHashMap<>();
    JsonValue listed = member(Index.DOCUMENT, "services");
    for (JsonValue entry = listed.first(); entry != null; entry = entry.next()) {
      services.put(String.valueOf(entry.name()), entry.asString());
    }
    return Collections.unmodifiableMap(services);
  }

  /** The templates in a file, by name. */
  static Map<String, EventTemplate> of(String file) {
    return SERVICES.computeIfAbsent(file, Templates::read);
  }

  private static Map<String, EventTemplate> read(String file) {
    JsonValue document = resource(file + ".json");
    JsonValue shared = document.get("parameters");
    Map<String, EventTemplate> templates = new LinkedHashMap<>();
    JsonValue events = member(document, "events");
    for (JsonValue event = events.first(); event != null; event = event.next()) {
      String name = String.valueOf(event.name());
      List<EventParameter> parameters = parameters(event.get("parameters"), shared);
      templates.put(
          name,
          new EventTemplate(
              file, name, text(event, "description"), parameters, member(event, "template")));
    }
    return Collections.unmodifiableMap(templates);
  }

  private static List<EventParameter> parameters(
      @Nullable JsonValue declared, @Nullable JsonValue shared) {
    List<EventParameter> parameters = new ArrayList<>();
    JsonValue one = declared == null ? null : declared.first();
    for (; one != null; one = one.next()) {
      parameters.add(parameter(String.valueOf(one.name()), one, shared));
    }
    return parameters;
  }

  /** An empty declaration is that of the service's file, or else of the catalogue's. */
  private static EventParameter parameter(
      String name, JsonValue declared, @Nullable JsonValue shared) {
    JsonValue found = declared;
    if (found.first() == null) {
      JsonValue own = shared == null ? null : shared.get(name);
      found = own == null ? member(member(Index.DOCUMENT, "parameters"), name) : own;
    }
    JsonBuilder value = new JsonBuilder();
    TemplateWriter.write(member(found, "default"), Map.of(), Edits.NONE, value);
    String text = JsonValue.parse(value.toByteArray()).asString();
    return new EventParameter(name, text, text(found, "description"));
  }

  private static JsonValue member(JsonValue object, String name) {
    JsonValue member = object.get(name);
    if (member == null) {
      throw object.missing(name, "a member");
    }
    return member;
  }

  private static String text(JsonValue object, String name) {
    return member(object, name).asString();
  }

  private static JsonValue resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + name + " beside " + Templates.class);
      }
      return JsonValue.parse(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What belongs to no one service. */
  private static final class Index {
    static final JsonValue DOCUMENT = resource("catalogue.json");
  }
}
