package dev.handrail.local.api.validation;

import dev.handrail.local.json.SchemaReferences;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import org.jspecify.annotations.Nullable;

/** Schemas as the library is to read them. */
final class Schemas {

  static final String BASE = "https://apigateway.amazonaws.com/restapis/local/models/";
  private static final String PLACE = "/models/";

  private Schemas() {}

  static Validator validator() {
    BoundedDialect dialect = new BoundedDialect();
    return new ValidatorFactory()
        .withDialect(dialect)
        .withDefaultDialect(dialect)
        .withJsonNodeFactory(new GsonNode.Factory())
        .createValidator();
  }

  /**
   * A schema of draft 4, whatever it says of itself, whose references are to models of one API: so
   * the library finds all it needs when they are registered, and changes nothing later.
   *
   * @param schema an object of JSON
   */
  static String own(String schema) {
    return SchemaReferences.replaced(schema, Schemas::reference);
  }

  private static String reference(String reference) {
    int place = reference.indexOf(PLACE);
    return place < 0 ? reference : BASE + reference.substring(place + PLACE.length());
  }

  /** The model that a reference names; null if it names none. */
  static @Nullable String modelOf(String reference) {
    int place = reference.indexOf(PLACE);
    return place < 0 || reference.startsWith("#")
        ? null
        : reference.substring(place + PLACE.length()).split("#", 2)[0];
  }
}
