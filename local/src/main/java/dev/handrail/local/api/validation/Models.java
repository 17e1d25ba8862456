package dev.handrail.local.api.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.local.json.JsonText;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models of a REST API: JSON schemas of draft 4. One refers to another by {@code
 * https://apigateway.amazonaws.com/restapis/API/models/NAME}.
 *
 * <p>Safe for use by many threads.
 */
public final class Models {

  private static final String EMPTY = "{\"type\":\"object\"}";
  private static final String ERROR =
      "{\"type\":\"object\",\"properties\":{\"message\":{\"type\":\"string\"}}}";

  private static final String BASE = "https://apigateway.amazonaws.com/restapis/local/models/";
  private static final String PLACE = "/models/";

  private final Map<String, String> schemas = new LinkedHashMap<>();
  private @Nullable Validator validator; // made when a body is validated first; guarded by this

  /**
   * Models, besides AWS's own {@code Empty} and {@code Error}.
   *
   * @param schemas by name; copied
   */
  public Models(Map<String, String> schemas) {
    this.schemas.put("Empty", EMPTY);
    this.schemas.put("Error", ERROR);
    this.schemas.putAll(schemas);
  }

  void require(String name) {
    if (!schemas.containsKey(name)) {
      throw new IllegalArgumentException(
          "there is no model '" + name + "': expected one of " + schemas.keySet());
    }
  }

  /**
   * What is wrong with a body; an empty one is {@code {}}.
   *
   * @return empty if it fits the model
   */
  synchronized List<String> problems(String model, String body) {
    String document = body.isBlank() ? "{}" : body;
    try {
      JsonText.requireValid(document.getBytes(UTF_8), "the body");
    } catch (IllegalArgumentException notJson) {
      return List.of("the body is no JSON");
    }
    try {
      Validator.Result result = validator().validate(URI.create(BASE + model), document);
      return result.isValid() ? List.of() : ErrorWords.of(result.getErrors());
    } catch (JsonSchemaException noSchema) {
      return List.of("the model " + model + " is no schema of draft 4");
    }
  }

  private Validator validator() {
    Validator known = validator;
    if (known == null) {
      known =
          new ValidatorFactory()
              .withDefaultDialect(new Dialects.Draft4Dialect())
              .withJsonNodeFactory(new GsonNode.Factory())
              .withSchemaResolver(this::resolve)
              .createValidator();
      validator = known;
    }
    return known;
  }

  private SchemaResolver.Result resolve(String uri) {
    int place = uri.indexOf(PLACE);
    String schema = place < 0 ? null : schemas.get(uri.substring(place + PLACE.length()));
    return schema == null
        ? SchemaResolver.Result.empty()
        : SchemaResolver.Result.fromString(schema);
  }
}
