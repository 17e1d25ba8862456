package dev.handrail.local.api.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.local.json.JsonText;
import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.Validator;
import java.net.URI;
import java.util.LinkedHashMap;
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

  /** For all of a body: about a second. Most bodies need less than a step a character. */
  private static final long MAX_STEPS = 100_000_000;

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

  /** Looks at a body; an empty one is {@code {}}. */
  BodyCheck check(String model, String body) {
    String document = body.isBlank() ? "{}" : body;
    try {
      JsonText.requireValid(document.getBytes(UTF_8), "the body");
    } catch (IllegalArgumentException notJson) {
      return BodyCheck.wrong("the body is no JSON");
    }
    Validator known = validator();
    try {
      return BoundedDialect.within(
          MAX_STEPS,
          () -> {
            Validator.Result result = known.validate(URI.create(Schemas.BASE + model), document);
            return result.isValid() ? BodyCheck.FITS : ErrorWords.of(result.getErrors());
          });
    } catch (JsonSchemaException noSchema) {
      return fault(model, "it, or a model that it refers to, is no schema of draft 4");
    } catch (Steps.ExhaustedException endless) {
      return fault(model, "its regular expressions take too many steps for this body");
    } catch (StackOverflowError deep) {
      return fault(model, "its regular expressions or references go too deep for this body");
    } catch (ArithmeticException | NumberFormatException tooLarge) {
      return BodyCheck.wrong("a number of the body is out of range");
    }
  }

  private static BodyCheck fault(String model, String reason) {
    return BodyCheck.fault("the model " + model + " cannot be applied: " + reason);
  }

  /** All that requests share is made here; they only read it. */
  private synchronized Validator validator() {
    Validator known = validator;
    if (known == null) {
      Validator made = Schemas.validator();
      schemas.forEach((name, schema) -> register(made, name, schema));
      validator = made;
      return made;
    }
    return known;
  }

  /** One that is no schema is left out: it is told when a body needs it. */
  private static void register(Validator made, String name, String schema) {
    try {
      URI unused = made.registerSchema(URI.create(Schemas.BASE + name), Schemas.own(schema));
    } catch (RuntimeException | StackOverflowError noSchema) {
      // nothing is found at its place
    }
  }
}
