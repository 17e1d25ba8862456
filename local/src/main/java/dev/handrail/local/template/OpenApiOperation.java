package dev.handrail.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what an operation of a definition says in the words of {@code AWS::ApiGateway::Method}: its
 * integration, who may call it, and what is asked of requests.
 */
final class OpenApiOperation {

  static final String INTEGRATION = "x-amazon-apigateway-integration";
  static final String AUTHORIZER = "x-amazon-apigateway-authorizer";
  static final String VALIDATOR = "x-amazon-apigateway-request-validator";
  static final String ANY = "x-amazon-apigateway-any-method";

  /** What the definition says of a method, by the words of its resource. */
  private static final Map<String, String> NAMES =
      Map.of(
          "Integration", INTEGRATION,
          "MethodResponses", "responses",
          "RequestModels", "requestBody",
          "RequestParameters", "parameters",
          "RequestValidatorId", VALIDATOR);

  private static final Map<String, String> NAMES_OF_RESPONSES =
      Map.of("ResponseParameters", "headers", "StatusCode", "status");

  private final String apiId;
  private final Properties document;
  private final Properties resource;
  private final Properties operation;
  private final Map<String, Node.Member> members = new LinkedHashMap<>();

  private OpenApiOperation(
      Properties document, Properties resource, Properties operation, String apiId) {
    this.apiId = apiId;
    this.document = document;
    this.resource = resource;
    this.operation = operation;
  }

  /** The name of a method by its key; null for what is none of a REST API's. */
  static @Nullable String method(String key) {
    if (key.equals(ANY)) {
      return "ANY";
    }
    return switch (key) {
      case "delete", "get", "head", "options", "patch", "post", "put" ->
          key.toUpperCase(Locale.ROOT);
      default -> null;
    };
  }

  /**
   * The properties of a method's resource.
   *
   * @param document the whole definition
   * @param resource the path's, which may have parameters for all its operations
   * @param key of the operation, such as {@code get}
   * @param apiId the API's id, which stands before ids of the definition's parts
   */
  static Properties translate(Properties document, Properties resource, String key, String apiId) {
    OpenApiOperation of = new OpenApiOperation(document, resource, resource.map(key), apiId);
    of.text("HttpMethod", key, String.valueOf(method(key)), resource.line(key));
    of.authorization();
    of.validation();
    of.responses();
    Properties extension = of.operation.map(INTEGRATION);
    of.put("Integration", INTEGRATION, OpenApiIntegration.translate(extension));
    return of.operation.as(new Node.Members(of.members, of.operation.lineOfAll(), NAMES));
  }

  private void put(String name, String key, Node value) {
    members.put(name, new Node.Member(key, operation.line(key), value));
  }

  private void text(String name, String key, String value, int line) {
    members.put(name, new Node.Member(key, line, new Node.Text(value, line)));
  }

  /** What schemes ask for; requirements of the whole definition do not count in REST APIs. */
  private void authorization() {
    int line = operation.line("security");
    String type = "NONE";
    for (Properties requirement : operation.maps("security")) {
      for (String name : requirement.names()) {
        Properties scheme = scheme(name);
        if (scheme.has(AUTHORIZER)) {
          boolean cognito = "cognito_user_pools".equals(scheme.map(AUTHORIZER).text("type"));
          type = cognito ? "COGNITO_USER_POOLS" : "CUSTOM";
          text("AuthorizerId", "security", AuthorizerReader.idInDefinition(apiId, name), line);
        } else if ("awsSigv4".equals(scheme.text("x-amazon-apigateway-authtype"))) {
          type = "AWS_IAM";
        } else if ("apiKey".equals(scheme.text("type"))) {
          text("ApiKeyRequired", "security", "true", line);
        } else {
          Node.Member misspelled = scheme.misspelled(AUTHORIZER);
          operation.unsupported(
              "security",
              operation.path("security")
                  + ": "
                  + name
                  + ", a scheme without "
                  + AUTHORIZER
                  + (misspelled == null
                      ? ""
                      : ", got " + misspelled.key() + Properties.didYouMean(AUTHORIZER)));
        }
      }
    }
    if ("AWS_IAM".equals(operation.map("x-amazon-apigateway-auth").text("type"))) {
      type = "AWS_IAM";
    }
    text("AuthorizationType", "security", type, line);
  }

  /** What the method declares; a mapping may set no other status, and no other header. */
  private void responses() {
    List<Node> declared = new ArrayList<>();
    operation
        .mapsByName("responses")
        .forEach(
            (status, response) -> {
              if (!status.equals("default")) {
                declared.add(response(status, response));
              }
            });
    if (!declared.isEmpty()) {
      put("MethodResponses", "responses", new Node.Items(declared, operation.line("responses")));
    }
  }

  private static Node response(String status, Properties response) {
    int line = response.lineOfAll();
    Map<String, Node.Member> headers = new LinkedHashMap<>();
    for (String header : response.map("headers").names()) {
      String key = "method.response.header." + header;
      headers.put(key, new Node.Member(key, line, new Node.Text("false", line)));
    }
    Map<String, Node.Member> members = new LinkedHashMap<>();
    members.put("StatusCode", new Node.Member("StatusCode", line, new Node.Text(status, line)));
    members.put(
        "ResponseParameters", new Node.Member("headers", line, new Node.Members(headers, line)));
    return new Node.Members(members, line, NAMES_OF_RESPONSES);
  }

  private Properties scheme(String name) {
    String key = document.has("swagger") ? "securityDefinitions" : "securitySchemes";
    Properties schemes = document.has("swagger") ? document : document.map("components");
    if (!schemes.map(key).has(name)) {
      operation.mistake(
          "security",
          "expected one of " + schemes.path(key) + ", got " + name + ", which is not there");
    }
    return schemes.map(key).map(name);
  }

  private void validation() {
    Node validator = operation.value(VALIDATOR);
    boolean own = validator instanceof Node.Text;
    Node counts = own ? validator : document.value(VALIDATOR);
    if (counts instanceof Node.Text name && isValidator(own ? operation : document, name.value())) {
      String id = apiId + "." + name.value(); // a template may have several definitions
      put("RequestValidatorId", VALIDATOR, new Node.Text(id, name.line()));
    }
    Map<String, Node.Member> required = new LinkedHashMap<>();
    Map<String, Node.Member> models = new LinkedHashMap<>();
    for (Properties parameter : parameters()) {
      String in = place(parameter.text("in"));
      String name = parameter.text("name");
      if ("body".equals(parameter.text("in"))) {
        model("application/json", parameter.map("schema"), models);
      } else if (in != null && name != null) {
        String key = "method.request." + in + "." + name;
        boolean needed = parameter.isTrue("required", false);
        int line = parameter.lineOfAll();
        required.put(key, new Node.Member(key, line, new Node.Text(String.valueOf(needed), line)));
      }
    }
    operation
        .map("requestBody")
        .mapsByName("content")
        .forEach((type, content) -> model(type, content.map("schema"), models));
    if (!required.isEmpty()) {
      put(
          "RequestParameters",
          "parameters",
          new Node.Members(required, operation.line("parameters")));
    }
    if (!models.isEmpty()) {
      put("RequestModels", "requestBody", new Node.Members(models, operation.line("requestBody")));
    }
  }

  private boolean isValidator(Properties at, String name) {
    Properties validators = document.map(VALIDATOR + "s");
    if (!validators.has(name)) {
      at.mistake(
          VALIDATOR,
          "expected one of "
              + document.path(VALIDATOR + "s")
              + " "
              + validators.names()
              + ", got "
              + name);
    }
    return validators.has(name);
  }

  private boolean isModel(Properties schema, String name) {
    boolean swagger = document.has("swagger");
    Properties holder = swagger ? document : document.map("components");
    String key = swagger ? "definitions" : "schemas";
    if (!holder.map(key).has(name)) {
      schema.mistake(
          "$ref", "expected one of " + holder.path(key) + ", got " + name + ", which is not there");
    }
    return holder.map(key).has(name);
  }

  /** Those of the path, and then those of the operation, of which each counts instead. */
  private List<Properties> parameters() {
    List<Properties> all = new ArrayList<>();
    for (Properties parameter : resource.maps("parameters")) {
      all.add(referenced(parameter));
    }
    for (Properties parameter : operation.maps("parameters")) {
      all.add(referenced(parameter));
    }
    return all;
  }

  private Properties referenced(Properties parameter) {
    String name = lastSegment(parameter.text("$ref"));
    if (name == null) {
      return parameter;
    }
    Properties holder = document.has("swagger") ? document : document.map("components");
    return holder.map("parameters").map(name);
  }

  private static @Nullable String place(@Nullable String in) {
    return switch (in == null ? "" : in) {
      case "query" -> "querystring";
      case "header", "path" -> in;
      default -> null;
    };
  }

  private void model(String type, Properties schema, Map<String, Node.Member> models) {
    String name = lastSegment(schema.text("$ref"));
    if (name != null && isModel(schema, name)) {
      int line = schema.lineOfAll();
      models.put(type, new Node.Member(type, line, new Node.Text(name, line)));
    }
  }

  /** The name at the end of {@code #/components/schemas/Name}; null for no reference. */
  private static @Nullable String lastSegment(@Nullable String reference) {
    return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
  }
}
