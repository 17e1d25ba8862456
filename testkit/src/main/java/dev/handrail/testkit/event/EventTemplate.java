package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import dev.handrail.testkit.internal.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An event of the catalogue: what it is, and what can be chosen about it. Thread-safe. */
public final class EventTemplate {

  private final String service;
  private final String name;
  private final String description;
  private final List<EventParameter> parameters;
  private final JsonValue document;

  EventTemplate(
      String service,
      String name,
      String description,
      List<EventParameter> parameters,
      JsonValue document) {
    this.service = service;
    this.name = name;
    this.description = description;
    this.parameters = List.copyOf(parameters);
    this.document = document;
  }

  /**
   * Who sends it.
   *
   * @return the service's name in the catalogue, such as {@code s3}
   */
  public String service() {
    return service;
  }

  /**
   * Which of the service's events it is.
   *
   * @return the event's name in the catalogue, such as {@code put}
   */
  public String name() {
    return name;
  }

  /**
   * What has happened when this event comes.
   *
   * @return one sentence
   */
  public String description() {
    return description;
  }

  /**
   * What can be chosen.
   *
   * @return the parameters in the order in which they are shown; immutable, and empty for some
   */
  public List<EventParameter> parameters() {
    return parameters;
  }

  /**
   * Generates the event.
   *
   * @param values texts by parameter name, as they are before any encoding; what is missing gets
   *     its default, but for the body of a request by {@code GET} or {@code HEAD}: it has none
   * @return JSON with two blanks of indentation
   * @throws IllegalArgumentException if there is no such parameter, or the value of one that is
   *     JSON has another form
   */
  public String generate(Map<String, String> values) {
    JsonBuilder out = new JsonBuilder();
    TemplateWriter.write(document, filled(values), edits(values), out);
    return Json.pretty(new String(out.toByteArray(), UTF_8));
  }

  /** Nobody sends a body with these methods; who wants one says so. */
  private Edits edits(Map<String, String> values) {
    String method = values.get("method");
    boolean bodiless = "GET".equals(method) || "HEAD".equals(method);
    if (!bodiless || values.containsKey("body") || document.get("body") == null) {
      return Edits.NONE;
    }
    Edits plain = Edits.NONE.with("isBase64Encoded", json("false"));
    // How each front door tells that there is none: API Gateway's two versions, load balancers.
    return switch (name) {
      case "http-api-proxy" -> plain.without("body");
      case "request" -> plain.with("body", json("\"\""));
      default -> plain.with("body", json("null"));
    };
  }

  private static JsonValue json(String text) {
    return JsonValue.parse(text.getBytes(UTF_8));
  }

  /** The document with its placeholders. */
  JsonValue document() {
    return document;
  }

  /** All values: the given ones, and defaults for the rest. */
  Map<String, String> filled(Map<String, String> values) {
    Map<String, String> filled = new HashMap<>();
    parameters.forEach(parameter -> filled.put(parameter.name(), parameter.defaultValue()));
    values.forEach(
        (parameter, value) -> {
          if (filled.replace(parameter, value) == null) {
            throw unknown(parameter);
          }
        });
    return filled;
  }

  private IllegalArgumentException unknown(String parameter) {
    List<String> names = parameters.stream().map(EventParameter::name).toList();
    String what = "The event " + service + " " + name + " has no parameter " + parameter + ". ";
    return new IllegalArgumentException(
        what + (names.isEmpty() ? "It has none." : NearMatches.hint(parameter, names)));
  }
}
