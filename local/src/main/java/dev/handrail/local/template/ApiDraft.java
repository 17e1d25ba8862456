package dev.handrail.local.template;

import dev.handrail.gateway.routing.RouteStyle;
import dev.handrail.gateway.routing.RouteTable;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.ApiKeySource;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Cors;
import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A REST API while the template is read: other resources, and events of functions, add to it. Not
 * safe for use by many threads.
 */
final class ApiDraft {

  final String id;
  private final int line;
  private final Problems problems;
  private final RestApi.Builder api;
  private final Map<String, Integer> linesOfMethods = new HashMap<>();
  private final ModelDrafts models = new ModelDrafts();
  private boolean anyStage;
  private boolean defined;
  private boolean merging;

  /**
   * An API without anything yet.
   *
   * @param id its logical id
   * @param line where it is defined, or where the first event is that makes it
   */
  ApiDraft(String id, int line, Problems problems) {
    this.id = id;
    this.line = line;
    this.problems = problems;
    this.api = RestApi.builder(id);
  }

  /**
   * The API has a definition.
   *
   * @param withEvents whether SAM adds what events say to it
   */
  void defined(boolean withEvents) {
    defined = true;
    merging = withEvents;
  }

  /** Whether SAM makes methods of events; to a definition it adds some only if asked to. */
  boolean takesEvents() {
    return !defined || merging;
  }

  /** Whether it has a definition with this method, which counts then. */
  boolean defines(String httpMethod, String path) {
    return defined && linesOfMethods.containsKey(httpMethod + " " + path);
  }

  int line() {
    return line;
  }

  /**
   * Adds a method; what is wrong with it is told at its lines.
   *
   * @param at where the method is written
   * @param pathKey the property with its path
   */
  void method(Method method, Properties at, String pathKey) {
    try {
      RouteTable.Builder<String> unused =
          RouteTable.<String>builder(RouteStyle.REST_API)
              .add(method.httpMethod(), method.resourcePath(), id);
    } catch (IllegalArgumentException wrong) {
      at.mistake(pathKey, String.valueOf(wrong.getMessage()));
      return;
    }
    String key = method.httpMethod() + " " + method.resourcePath();
    Integer first = linesOfMethods.putIfAbsent(key, at.line(pathKey));
    if (first != null) {
      at.mistake(
          pathKey,
          "expected each method of a resource once, got "
              + key
              + " of "
              + id
              + " again, after "
              + problems.place(first));
      return;
    }
    api.method(method);
  }

  void stage(Stage stage) {
    anyStage = true;
    api.stage(stage);
  }

  void cors(Cors cors) {
    api.cors(cors);
  }

  void authorizer(Authorizer authorizer) {
    api.authorizer(authorizer);
  }

  /** Who may send the preflights that {@link #cors} answers. */
  void preflightAccess(Access access) {
    api.preflightAccess(access);
  }

  /** Reads where keys come from. */
  /** Something of the whole API that is as on AWS, and hardly meant so. */
  void remark(String text) {
    problems.remark(line, text);
  }

  void apiKeySource(Properties properties, String key) {
    ApiKeySource source = properties.choice(key, ApiKeySource.class);
    if (source != null) {
      api.apiKeySource(source);
    }
  }

  void binaryMediaTypes(List<String> types) {
    // A slash cannot stand in a key of OpenAPI, so that SAM takes ~1 for it.
    api.binaryMediaTypes(types.stream().map(type -> type.replace("~1", "/")).toList());
  }

  /** Adds a model, whose schema is one. */
  void model(String name, String schema, ModelPlace place) {
    models.add(name, schema, place);
    api.model(name, schema);
  }

  /** What models there must be, when all of the template is read. */
  ModelDrafts models() {
    return models;
  }

  void gatewayResponse(GatewayResponse response) {
    api.gatewayResponse(response);
  }

  /** Makes the API; null for one that nobody can call, which is told. */
  @Nullable RestApi build() {
    if (linesOfMethods.isEmpty()) {
      problems.unsupported(line, id + ": an API without a method that is answered here");
      return null;
    }
    if (!anyStage) {
      problems.unsupported(line, id + ": an API without a stage, which nobody can call");
      return null;
    }
    if (models.anyMistake()) {
      return null;
    }
    try {
      return api.build();
    } catch (IllegalArgumentException wrong) {
      String[] mistakes = String.valueOf(wrong.getMessage()).split("\n  - ", -1);
      for (int i = 1; i < mistakes.length; i++) {
        problems.mistake(line, id + ": " + mistakes[i]);
      }
      return null;
    }
  }
}
