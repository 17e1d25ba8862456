package dev.handrail.local.template;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Says what a definition has besides its operations in the words of CloudFormation's resources:
 * authorizers, request validators and models. Their ids are their names in the definition, by which
 * {@link OpenApiOperation} refers to them.
 */
final class OpenApiParts {

  static final String AUTHORIZER = "AWS::ApiGateway::Authorizer";
  static final String VALIDATOR = "AWS::ApiGateway::RequestValidator";
  static final String MODEL = "AWS::ApiGateway::Model";

  private static final Map<String, String> NAMES_OF_AUTHORIZERS =
      Map.of(
          "authorizerCredentials", "AuthorizerCredentials",
          "authorizerResultTtlInSeconds", "AuthorizerResultTtlInSeconds",
          "authorizerUri", "AuthorizerUri",
          "identitySource", "IdentitySource",
          "identityValidationExpression", "IdentityValidationExpression",
          "providerARNs", "ProviderARNs");

  private static final Map<String, String> NAMES_OF_VALIDATORS =
      Map.of(
          "validateRequestBody", "ValidateRequestBody",
          "validateRequestParameters", "ValidateRequestParameters");

  private final Properties document;
  private final Resources resources;

  /** Takes resources of an API. */
  @FunctionalInterface
  interface Resources {

    /**
     * One of them.
     *
     * @param type such as {@code AWS::ApiGateway::Authorizer}
     * @param id by which methods refer to it
     */
    void add(String type, String id, Properties properties, ApiDraft api);
  }

  OpenApiParts(Properties document, Resources resources) {
    this.document = document;
    this.resources = resources;
  }

  /** Hands over all there are. */
  void read(ApiDraft api) {
    boolean swagger = document.has("swagger");
    Properties holder = swagger ? document : document.map("components");
    holder
        .mapsByName(swagger ? "securityDefinitions" : "securitySchemes")
        .forEach(
            (name, scheme) -> {
              if (scheme.has(OpenApiOperation.AUTHORIZER)) {
                resources.add(AUTHORIZER, name, authorizer(name, scheme), api);
              }
            });
    document
        .mapsByName(OpenApiOperation.VALIDATOR + "s")
        .forEach(
            (name, validator) -> resources.add(VALIDATOR, name, validator(name, validator), api));
    holder
        .mapsByName(swagger ? "definitions" : "schemas")
        .forEach((name, schema) -> resources.add(MODEL, name, model(name, schema), api));
  }

  private static Properties authorizer(String name, Properties scheme) {
    Properties extension = scheme.map(OpenApiOperation.AUTHORIZER);
    Map<String, Node.Member> members = OpenApiIntegration.renamed(extension, NAMES_OF_AUTHORIZERS);
    int line = extension.lineOfAll();
    String type = extension.requiredText("type", "token, request or cognito_user_pools");
    put(members, "Name", name, line);
    if (type != null) {
      put(members, "Type", type.toUpperCase(Locale.ROOT), extension.line("type"));
    }
    String header = scheme.text("name");
    boolean byHeader = !"request".equals(type) && header != null; // that of the scheme, if no other
    if (byHeader && !members.containsKey("IdentitySource")) {
      put(members, "IdentitySource", "method.request.header." + header, scheme.line("name"));
    }
    return extension.as(new Node.Members(members, line));
  }

  private static Properties validator(String name, Properties validator) {
    Map<String, Node.Member> members = OpenApiIntegration.renamed(validator, NAMES_OF_VALIDATORS);
    put(members, "Name", name, validator.lineOfAll());
    return validator.as(new Node.Members(members, validator.lineOfAll()));
  }

  private static Properties model(String name, Properties schema) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    int line = schema.lineOfAll();
    put(members, "Name", name, line);
    put(members, "ContentType", "application/json", line);
    members.put("Schema", new Node.Member("Schema", line, schema.all()));
    return schema.as(new Node.Members(members, line));
  }

  private static void put(Map<String, Node.Member> members, String key, String value, int line) {
    members.put(key, new Node.Member(key, line, new Node.Text(value, line)));
  }
}
