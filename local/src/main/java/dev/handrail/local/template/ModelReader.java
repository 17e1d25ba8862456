package dev.handrail.local.template;

import dev.handrail.local.api.ModelSchemas;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads models: {@code AWS::ApiGateway::Model}, and {@code Models} of SAM's APIs. */
final class ModelReader {

  private static final Set<String> READ = Set.of("Name", "RestApiId", "Schema");
  private static final Set<String> WITHOUT_MEANING_HERE = Set.of("ContentType", "Description");

  private ModelReader() {}

  static void resource(Resource resource, Properties properties, Apis apis) {
    properties.warnOfOthers(READ, WITHOUT_MEANING_HERE);
    ApiDraft api = apis.of(properties);
    String named = properties.text("Name");
    String name = named == null ? resource.logicalId() : named;
    Node schema = properties.value("Schema");
    String document = schema instanceof Node.Text ? properties.json("Schema") : null;
    if (!(schema instanceof Node.Text || schema instanceof Node.Members)
        && !(schema instanceof Node.Unknown)) {
      properties.mistake("Schema", "expected a JSON schema, got " + schema.kind());
    }
    if (api != null) {
      add(name, schema, document, properties, "Schema", api);
    }
  }

  /** One of a definition, in the words of the resource. */
  static void ofDefinition(String name, Properties properties, ApiDraft api) {
    add(name, properties.value("Schema"), null, properties, "Schema", api);
  }

  static void sam(Properties properties, ApiDraft api) {
    Properties models = properties.map("Models");
    properties
        .mapsByName("Models")
        .keySet()
        .forEach(name -> add(name, models.value(name), null, models, name, api));
  }

  /**
   * Adds a model. What is wrong with it is told here; its name is there all the same, so that it is
   * not told of those who name it.
   *
   * @param text of a schema that is text; null for one that is none, and for another
   */
  private static void add(
      String name, Node schema, @Nullable String text, Properties at, String key, ApiDraft api) {
    String document = schema instanceof Node.Members map ? SchemaText.of(map) : text;
    ModelPlace place = new ModelPlace(at, key, schema);
    String known = document == null || SchemaText.unresolved(schema) ? null : document;
    api.model(name, known == null ? "{}" : checked(known, place), place);
  }

  /** The schema; one that allows all if it cannot be applied, which is told. */
  private static String checked(String document, ModelPlace place) {
    List<ModelSchemas.Problem> mistakes = ModelSchemas.mistakes(document);
    mistakes.forEach(place::mistake);
    if (!mistakes.isEmpty()) {
      return "{}";
    }
    ModelSchemas.unknownKeywords(document).forEach(place::unsupported);
    return document;
  }
}
