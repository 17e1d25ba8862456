package dev.handrail.local.template;

import dev.handrail.local.api.Access;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.IdentitySource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads {@code AWS::ApiGateway::Authorizer}, and what methods say of who may call them. */
final class AuthorizerReader {

  private static final List<String> TYPES = List.of("TOKEN", "REQUEST", "COGNITO_USER_POOLS");

  private final Apis apis;
  private final Functions functions;
  private final Map<String, Access> known = new HashMap<>();

  AuthorizerReader(Apis apis, Functions functions) {
    this.apis = apis;
    this.functions = functions;
  }

  /** Adds an authorizer to its API; methods name it by its logical id. */
  void authorizer(String id, Properties properties) {
    ApiDraft api = apis.of(properties);
    String type = properties.requiredText("Type", "one of " + TYPES);
    known.put(id, type == null || api == null ? Access.OPEN : added(id, type, properties, api));
  }

  /** Adds one of a definition; methods name it as {@link #idInDefinition} does. */
  void ofDefinition(String name, Properties properties, ApiDraft api) {
    String type = properties.text("Type");
    known.put(
        idInDefinition(api.id, name),
        type == null ? Access.OPEN : added(name, type, properties, api));
  }

  /** A template may have several definitions. */
  static String idInDefinition(String api, String name) {
    return api + "." + name;
  }

  private Access added(String name, String type, Properties properties, ApiDraft api) {
    Access access = Access.OPEN; // also where a mistake is told, so that it is told once
    if (type.equals("COGNITO_USER_POOLS")) {
      properties.unsupported(
          "Type", properties.path("Type") + ": a Cognito authorizer; everybody may call");
    } else if (!TYPES.contains(type)) {
      properties.mistake("Type", "expected one of " + TYPES + ", got '" + type + "'");
    } else {
      Authorizer authorizer = read(name, type, properties);
      if (authorizer != null) {
        api.authorizer(authorizer);
        access = Access.byAuthorizer(name);
      }
    }
    return access;
  }

  private @Nullable Authorizer read(String id, String type, Properties properties) {
    String uri = properties.requiredText("AuthorizerUri", "the URI of a function's invocations");
    if (uri == null) {
      return null;
    }
    Matcher function = IntegrationReader.FUNCTION_URI.matcher(uri);
    boolean varies = uri.contains("${stageVariables.");
    if (!function.matches() || (!varies && functions.get(function.group(1)) == null)) {
      properties.unsupported(
          "AuthorizerUri",
          properties.path("AuthorizerUri")
              + ": what is no function that runs here; everybody may call");
      return null;
    }
    Integer seconds = properties.integer("AuthorizerResultTtlInSeconds");
    Duration ttl =
        seconds == null ? Authorizer.DEFAULT_RESULT_TTL : Duration.ofSeconds(seconds.longValue());
    String sources = properties.text("IdentitySource");
    try {
      return type.equals("TOKEN")
          ? token(id, function.group(1), sources, ttl, properties)
          : new Authorizer.Request(id, function.group(1), sources(sources), ttl);
    } catch (IllegalArgumentException wrong) {
      String key =
          switch (word(wrong)) {
            case "resultTtl" -> "AuthorizerResultTtlInSeconds";
            case "identityValidationExpression" -> "IdentityValidationExpression";
            default -> "IdentitySource";
          };
      properties.mistake(key, RestApiReader.withoutName(wrong));
      return null;
    }
  }

  private static @Nullable Authorizer token(
      String id, String function, @Nullable String sources, Duration ttl, Properties properties) {
    List<IdentitySource> read = sources(sources);
    if (read.size() != 1 || read.get(0).kind() != IdentitySource.Kind.HEADER) {
      properties.mistake(
          "IdentitySource",
          "expected method.request.header.Name for a TOKEN authorizer, got "
              + (sources == null ? "nothing" : "'" + sources + "'"));
      return null;
    }
    String header = read.get(0).name();
    String expression = properties.text("IdentityValidationExpression");
    return new Authorizer.Token(id, function, header, expression, ttl);
  }

  private static List<IdentitySource> sources(@Nullable String list) {
    List<IdentitySource> sources = new ArrayList<>();
    if (list != null && !list.isBlank()) {
      Arrays.stream(list.split(",", -1)).map(IdentitySource::parse).forEach(sources::add);
    }
    return sources;
  }

  /** What the message of the model's is about. */
  static String word(IllegalArgumentException wrong) {
    String message = String.valueOf(wrong.getMessage());
    return message.substring(0, Math.max(0, message.indexOf(':')));
  }

  /** Who may call a method of {@code AWS::ApiGateway::Method}. */
  Access ofMethod(Properties method) {
    Access access = authorization(method);
    return method.isTrue("ApiKeyRequired", false) ? access.withApiKey() : access;
  }

  private Access authorization(Properties method) {
    String type = method.text("AuthorizationType");
    return switch (type == null ? "NONE" : type) {
      case "NONE" -> Access.OPEN;
      case "AWS_IAM" -> Access.BY_SIGNATURE;
      case "CUSTOM" -> custom(method);
      case "COGNITO_USER_POOLS" -> {
        method.unsupported(
            "AuthorizationType", method.path("AuthorizationType") + ": everybody may call it");
        yield Access.OPEN;
      }
      default -> {
        method.mistake(
            "AuthorizationType",
            "expected NONE, AWS_IAM, CUSTOM or COGNITO_USER_POOLS, got '" + type + "'");
        yield Access.OPEN;
      }
    };
  }

  private Access custom(Properties method) {
    String id = method.requiredText("AuthorizerId", "the id of an authorizer, as !Ref Authorizer");
    Access access = id == null ? Access.OPEN : known.get(id);
    if (access == null) {
      method.mistake(
          "AuthorizerId", "expected an AWS::ApiGateway::Authorizer of the template, got " + id);
      return Access.OPEN;
    }
    return access;
  }
}
