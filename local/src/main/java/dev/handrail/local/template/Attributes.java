package dev.handrail.local.template;

import java.util.Locale;
import java.util.Map;

/** What {@code Ref} and {@code Fn::GetAtt} give for resources, those included that SAM makes. */
final class Attributes {

  private static final String IMPLICIT_API = "Serverless";

  private final Map<String, Resource> resources;
  private final Names names;
  private final Intrinsics intrinsics;
  private final Problems problems;

  Attributes(
      Map<String, Resource> resources, Names names, Intrinsics intrinsics, Problems problems) {
    this.resources = resources;
    this.names = names;
    this.intrinsics = intrinsics;
    this.problems = problems;
  }

  String ref(Resource resource) {
    return switch (resource.type()) {
      case Resource.VERSION -> functionArn(resource) + ":" + versionNumber(resource);
      case Resource.ALIAS -> functionArn(resource) + ":" + property(resource, "Name");
      case Resource.URL -> functionArn(resource);
      default -> ResourceTypes.ref(resource.type(), names.of(resource));
    };
  }

  Node get(Resource resource, String attribute, int line) {
    String name = names.of(resource);
    String value =
        switch (resource.type() + " " + attribute) {
          case Resource.SERVERLESS_FUNCTION + " Arn", Resource.FUNCTION + " Arn" ->
              ResourceTypes.functionArn(name);
          case Resource.SERVERLESS_FUNCTION + " Alias" -> publishedAlias(resource, name);
          case Resource.SERVERLESS_FUNCTION + " Version" -> ResourceTypes.functionArn(name) + ":1";
          case Resource.VERSION + " Version" -> String.valueOf(versionNumber(resource));
          case Resource.VERSION + " FunctionArn", Resource.ALIAS + " AliasArn" -> ref(resource);
          case Resource.URL + " FunctionArn" -> functionArn(resource);
          case Resource.URL + " FunctionUrl" -> functionUrl(resource.logicalId());
          case Resource.REST_API + " RootResourceId", Resource.SERVERLESS_API + " RootResourceId" ->
              name + RestApiReader.ROOT;
          case Resource.SERVERLESS_API + " Stage" -> property(resource, "StageName");
          case "AWS::SQS::Queue QueueUrl" -> ResourceTypes.queueUrl(name);
          case "AWS::SNS::Topic TopicArn" -> ResourceTypes.arn(resource.type(), name);
          case Resource.REST_API + " RestApiId",
              Resource.API_RESOURCE + " ResourceId",
              Resource.AUTHORIZER + " AuthorizerId",
              Resource.API_KEY + " APIKeyId",
              Resource.USAGE_PLAN + " Id",
              "AWS::ApiGateway::Deployment DeploymentId",
              "AWS::SQS::Queue QueueName",
              "AWS::SNS::Topic TopicName",
              "AWS::Events::EventBus Name" ->
              name;
          default -> attribute.equals("Arn") ? ResourceTypes.arn(resource.type(), name) : "";
        };
    return value.isEmpty()
        ? unknown(resource.logicalId(), attribute, line)
        : new Node.Text(value, line);
  }

  private String publishedAlias(Resource function, String name) {
    String alias = property(function, "AutoPublishAlias");
    return alias.isEmpty() ? "" : ResourceTypes.functionArn(name) + ":" + alias;
  }

  /** Whether SAM makes this resource of one in the template. */
  boolean isGenerated(String id) {
    return id.startsWith(IMPLICIT_API)
        || resources.values().stream()
            .filter(resource -> resource.type().startsWith("AWS::Serverless::"))
            .anyMatch(resource -> id.startsWith(resource.logicalId()));
  }

  Node ofGenerated(String id, String attribute, int line) {
    return switch (attribute) {
      case "" -> new Node.Text(id, line);
      case "Arn" -> new Node.Text(ResourceTypes.arn("AWS::IAM::Role", id), line);
      case "FunctionUrl" -> new Node.Text(functionUrl(id), line);
      case "Stage" -> new Node.Text(SamApiReader.IMPLICIT_STAGE, line);
      default -> unknown(id, attribute, line);
    };
  }

  /** A function URL as AWS has it; the port of this machine's server is not known here. */
  private static String functionUrl(String id) {
    return "https://"
        + id.toLowerCase(Locale.ROOT)
        + ".lambda-url."
        + PseudoParameters.REGION
        + ".on.aws/";
  }

  private Node unknown(String id, String attribute, int line) {
    String stand = id + "." + attribute;
    problems.unsupported(
        line, "Fn::GetAtt " + stand + ": the text '" + stand + "' stands for its value");
    return new Node.Text(stand, line);
  }

  private String functionArn(Resource ofFunction) {
    String property = ofFunction.type().equals(Resource.URL) ? "TargetFunctionArn" : "FunctionName";
    return ResourceTypes.functionArn(FunctionNames.name(property(ofFunction, property)));
  }

  /** Versions of a function count from 1 in the order of the template. */
  @SuppressWarnings("ReferenceEquality") // two versions may be equal, and are still two
  private int versionNumber(Resource version) {
    String function = functionArn(version);
    int number = 0;
    for (Resource resource : resources.values()) {
      if (resource.type().equals(Resource.VERSION) && functionArn(resource).equals(function)) {
        number++;
      }
      if (resource == version) {
        break;
      }
    }
    return number;
  }

  private String property(Resource resource, String property) {
    Node value = resource.properties().get(property);
    return value == null
        ? ""
        : intrinsics.resolve(value) instanceof Node.Text text ? text.value() : "";
  }
}
