package dev.handrail.local.template;

import java.util.Set;

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
    if (schema instanceof Node.Members map) {
      document = SchemaText.of(map);
    } else if (!(schema instanceof Node.Text) && !(schema instanceof Node.Unknown)) {
      properties.mistake("Schema", "expected a JSON schema, got " + schema.kind());
    }
    if (api != null && document != null) {
      api.model(name, document);
    }
  }

  /** One of a definition, in the words of the resource. */
  static void ofDefinition(String name, Properties properties, ApiDraft api) {
    if (properties.value("Schema") instanceof Node.Members schema) {
      api.model(name, SchemaText.of(schema));
    }
  }

  static void sam(Properties properties, ApiDraft api) {
    Properties models = properties.map("Models");
    properties
        .mapsByName("Models")
        .keySet()
        .forEach(
            name -> {
              if (models.value(name) instanceof Node.Members schema) {
                api.model(name, SchemaText.of(schema));
              }
            });
  }
}
