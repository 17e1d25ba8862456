package dev.handrail.local.template;

import org.jspecify.annotations.Nullable;

/**
 * A resource as it is written, with the Globals in its properties.
 *
 * @param line of its logical id
 * @param condition the name of its condition; null for none
 * @param body everything under its logical id
 */
record Resource(
    String logicalId,
    int line,
    String type,
    @Nullable Node condition,
    Node.Members properties,
    Node.Members body) {

  static final String SERVERLESS_FUNCTION = "AWS::Serverless::Function";
  static final String SERVERLESS_API = "AWS::Serverless::Api";
  static final String REST_API = "AWS::ApiGateway::RestApi";
  static final String API_RESOURCE = "AWS::ApiGateway::Resource";
  static final String REQUEST_VALIDATOR = "AWS::ApiGateway::RequestValidator";
  static final String FUNCTION = "AWS::Lambda::Function";
  static final String URL = "AWS::Lambda::Url";
  static final String VERSION = "AWS::Lambda::Version";
  static final String ALIAS = "AWS::Lambda::Alias";

  boolean isFunction() {
    return type.equals(SERVERLESS_FUNCTION) || type.equals(FUNCTION);
  }

  /** A text that stands in the template as such; null for none, or a function. */
  @Nullable String literal(String property) {
    return properties.get(property) instanceof Node.Text text ? text.value() : null;
  }
}
