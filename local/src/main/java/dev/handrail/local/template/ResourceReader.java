package dev.handrail.local.template;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.UsagePlan;
import dev.handrail.testkit.internal.names.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads all resources: the functions first, then what belongs to functions, as the order of a
 * template means nothing.
 */
final class ResourceReader {

  /** What a function of SAM's may have as events. */
  private static final Set<String> EVENT_TYPES =
      Set.of(
          "AlexaSkill",
          "Api",
          "CloudWatchEvent",
          "CloudWatchLogs",
          "Cognito",
          "DocumentDB",
          "DynamoDB",
          "EventBridgeRule",
          "HttpApi",
          "IoTRule",
          "Kinesis",
          "MQ",
          "MSK",
          "S3",
          "SNS",
          "SQS",
          "Schedule",
          "ScheduleV2",
          "SelfManagedKafka");

  private final Intrinsics intrinsics;
  private final Problems problems;
  private final Functions functions;
  private final FunctionReader functionReader;
  private final Apis apis;
  private final SamApiReader samApis;
  private final AuthorizerReader authorizers;
  private final UsagePlans usagePlans = new UsagePlans();
  private final RestApiReader restApis;

  /**
   * A reader.
   *
   * @param commonOfApis what Globals say of REST APIs
   */
  ResourceReader(
      Intrinsics intrinsics, CodeFinder code, Node.Members commonOfApis, Problems problems) {
    this.intrinsics = intrinsics;
    this.problems = problems;
    this.functions = new Functions(problems);
    this.functionReader = new FunctionReader(intrinsics, code, problems);
    this.apis = new Apis(problems);
    OpenApiSource definitions = new OpenApiSource(problems);
    this.authorizers = new AuthorizerReader(apis, functions);
    this.restApis = new RestApiReader(apis, functions, authorizers, definitions);
    this.samApis =
        new SamApiReader(
            apis,
            functions,
            usagePlans,
            new Properties("Globals.Api", commonOfApis, intrinsics, problems),
            definitions,
            restApis.openApi());
  }

  List<LocalFunction> read(Map<String, Resource> resources) {
    List<Resource> created = new ArrayList<>();
    for (Resource resource : resources.values()) {
      if (isCreated(resource)) {
        created.add(resource);
      }
    }
    for (Resource resource : created) {
      if (resource.isFunction()) {
        functionReader.read(resource, functions);
      }
    }
    created.forEach(this::defineApi);
    for (Resource resource : created) {
      if (resource.type().equals(Resource.AUTHORIZER)) {
        authorizers.authorizer(resource.logicalId(), properties(resource));
      }
    }
    functions.drafts().forEach(this::ownParts);
    for (Resource resource : created) {
      read(resource);
    }
    return functions.build();
  }

  /** The REST APIs in front of the functions, once these were read. */
  List<RestApi> restApis() {
    return apis.build();
  }

  /** The usage plans of those APIs. */
  List<UsagePlan> usagePlans(List<RestApi> of) {
    return usagePlans.build(apis, of);
  }

  private void defineApi(Resource resource) {
    Properties properties = properties(resource);
    switch (resource.type()) {
      case Resource.SERVERLESS_API -> samApis.api(resource, properties);
      case Resource.REST_API -> restApis.api(resource, properties);
      case Resource.API_RESOURCE -> restApis.resource(resource, properties);
      case Resource.REQUEST_VALIDATOR -> restApis.validator(resource, properties);
      default -> {}
    }
  }

  private Properties properties(Resource resource) {
    return new Properties(resource.logicalId(), resource.properties(), intrinsics, problems);
  }

  /** Null stands for a condition that cannot be evaluated: what depends on it is read as well. */
  private boolean isCreated(Resource resource) {
    Node condition = resource.condition();
    if (condition == null) {
      return true;
    }
    if (!(condition instanceof Node.Text name)) {
      problems.mistake(
          condition.line(),
          resource.logicalId()
              + ".Condition: expected the name of a condition, got "
              + condition.kind());
      return true;
    }
    @Nullable Boolean value = intrinsics.conditions().isTrue(name.value(), name.line());
    return !Boolean.FALSE.equals(value);
  }

  private void ownParts(FunctionDraft draft) {
    UrlReader.ofFunction(draft);
    AsyncReader.ofFunction(draft, functions);
    draft.properties.mapsByName("Events").forEach((name, event) -> event(name, event, draft));
  }

  private void event(String name, Properties event, FunctionDraft draft) {
    String type = event.requiredText("Type", "an event's type such as Schedule");
    String id = draft.resource.logicalId() + name;
    if ("Schedule".equals(type)) {
      ScheduleReader.samRule(id, event.map("Properties"), draft);
    } else if ("ScheduleV2".equals(type)) {
      ScheduleReader.samSchedule(id, event.map("Properties"), draft);
    } else if ("Api".equals(type)) {
      samApis.event(event.map("Properties"), draft);
    } else if (type != null) {
      otherEvent(type, event, draft);
    }
  }

  private static void otherEvent(String type, Properties event, FunctionDraft draft) {
    String meant = NearNames.misspelled(type, EVENT_TYPES);
    if (meant == null) {
      event.unsupported("Type", draft.resource.logicalId() + ": events of type " + type);
    } else {
      event.mistake(
          "Type",
          "expected an event's type such as Schedule, got '"
              + type
              + "'"
              + Properties.didYouMean(meant));
    }
  }

  private void read(Resource resource) {
    Properties properties = properties(resource);
    switch (resource.type()) {
      case Resource.SERVERLESS_API,
          Resource.REST_API,
          Resource.API_RESOURCE,
          Resource.REQUEST_VALIDATOR,
          Resource.AUTHORIZER -> {}
      case Resource.API_KEY -> usagePlans.apiKey(resource.logicalId(), properties);
      case Resource.USAGE_PLAN -> usagePlans.usagePlan(resource.logicalId(), properties);
      case "AWS::ApiGateway::UsagePlanKey" -> usagePlans.usagePlanKey(properties);
      case "AWS::ApiGateway::Account" -> {} // what the account's logs are written with
      case "AWS::ApiGateway::Method" -> restApis.method(properties);
      case "AWS::ApiGateway::Model" -> ModelReader.resource(resource, properties, apis);
      case "AWS::ApiGateway::Stage" -> restApis.stage(properties);
      case "AWS::ApiGateway::Deployment" -> restApis.deployment(properties);
      case "AWS::ApiGateway::GatewayResponse" -> GatewayResponseReader.resource(properties, apis);
      case Resource.URL -> UrlReader.ofResource(properties, functions);
      case Resource.VERSION -> VersionReader.version(properties, functions);
      case Resource.ALIAS -> VersionReader.alias(properties, functions);
      case "AWS::Lambda::EventInvokeConfig" -> AsyncReader.ofResource(properties, functions);
      case "AWS::Events::Rule" -> ScheduleReader.rule(resource.logicalId(), properties, functions);
      case "AWS::Scheduler::Schedule" ->
          ScheduleReader.scheduler(resource.logicalId(), properties, functions);
      default -> other(resource);
    }
  }

  /** Resources that functions merely use are not this tool's matter; those that call them are. */
  private void other(Resource resource) {
    String type = resource.type();
    boolean calls =
        type.startsWith("AWS::ApiGateway")
            || type.equals("AWS::Serverless::HttpApi")
            || type.equals("AWS::Serverless::WebSocketApi")
            || type.equals("AWS::Lambda::EventSourceMapping")
            || type.equals("AWS::Serverless::Application")
            || type.equals("AWS::CloudFormation::Stack");
    if (calls) {
      problems.unsupported(resource.line(), "resources of type " + type);
    }
  }
}
