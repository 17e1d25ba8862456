package dev.handrail.local.template;

import dev.handrail.local.api.Access;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.IdentitySource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@code Auth} of an API of SAM's says of who may call its methods. */
final class SamAuth {

  private static final String NONE = "NONE";
  private static final String IAM = "AWS_IAM";

  private static final Set<String> READ =
      Set.of(
          "AddApiKeyRequiredToCorsPreflight",
          "AddDefaultAuthorizerToCorsPreflight",
          "ApiKeyRequired",
          "Authorizers",
          "DefaultAuthorizer",
          "UsagePlan");

  private static final Set<String> READ_OF_AUTHORIZERS =
      Set.of("FunctionArn", "FunctionPayloadType", "Identity");

  private static final Set<String> READ_OF_IDENTITIES =
      Set.of(
          "Context",
          "Header",
          "Headers",
          "QueryStrings",
          "ReauthorizeEvery",
          "StageVariables",
          "ValidationExpression");

  private static final Set<String> READ_OF_EVENTS = Set.of("ApiKeyRequired", "Authorizer");

  /** With which credentials AWS calls the function does not matter where there are none. */
  private static final Set<String> WITHOUT_MEANING_HERE =
      Set.of(
          "AuthorizationScopes",
          "DisableFunctionDefaultPermissions",
          "FunctionInvokeRole",
          "InvokeRole",
          "OverrideApiAuth");

  private final Map<String, Access> byName = new HashMap<>();
  private final Access usual;
  private final boolean apiKeyRequired;
  private final Properties auth;

  private SamAuth(Properties auth, ApiDraft draft, Functions functions) {
    this.auth = auth;
    auth.mapsByName("Authorizers")
        .forEach((name, wanted) -> byName.put(name, read(name, wanted, draft, functions)));
    Access wanted = named(auth, "DefaultAuthorizer");
    this.usual = wanted == null ? Access.OPEN : wanted;
    this.apiKeyRequired = auth.isTrue("ApiKeyRequired", false);
  }

  /** Reads {@code Auth}, adds its authorizers to the API, and says who sends preflights. */
  static SamAuth read(Properties api, ApiDraft draft, Functions functions, UsagePlans plans) {
    Properties auth = api.map("Auth");
    SamAuth read = new SamAuth(auth, draft, functions);
    draft.preflightAccess(read.ofPreflights());
    if (auth.has("UsagePlan")) {
      plans.sam(draft.id, api.text("StageName"), auth.map("UsagePlan"));
    }
    auth.refuseMisspelled(READ, WITHOUT_MEANING_HERE);
    return read;
  }

  private static Access read(String name, Properties wanted, ApiDraft draft, Functions functions) {
    if (wanted.has("UserPoolArn")) {
      wanted.unsupported(
          "UserPoolArn", wanted.path("UserPoolArn") + ": a Cognito authorizer; everybody may call");
      return Access.OPEN;
    }
    String arn = wanted.requiredText("FunctionArn", "the ARN of a function, as !GetAtt Fn.Arn");
    wanted.refuseMisspelled(READ_OF_AUTHORIZERS, WITHOUT_MEANING_HERE);
    if (arn == null) {
      return Access.OPEN;
    }
    if (functions.get(arn) == null) {
      wanted.unsupported(
          "FunctionArn",
          wanted.path("FunctionArn") + ": what is no function that runs here; everybody may call");
      return Access.OPEN;
    }
    Authorizer authorizer = lambda(name, FunctionNames.qualified(arn), wanted);
    if (authorizer == null) {
      return Access.OPEN;
    }
    draft.authorizer(authorizer);
    return Access.byAuthorizer(name);
  }

  private static @Nullable Authorizer lambda(String name, String function, Properties wanted) {
    String type = wanted.text("FunctionPayloadType");
    Properties identity = wanted.map("Identity");
    identity.refuseMisspelled(READ_OF_IDENTITIES, Set.of());
    Integer seconds = identity.integer("ReauthorizeEvery");
    Duration ttl =
        seconds == null ? Authorizer.DEFAULT_RESULT_TTL : Duration.ofSeconds(seconds.longValue());
    try {
      if (type == null || type.equals("TOKEN")) {
        String header = identity.text("Header");
        return new Authorizer.Token(
            name,
            function,
            header == null ? "Authorization" : header,
            identity.text("ValidationExpression"),
            ttl);
      }
      if (type.equals("REQUEST")) {
        return new Authorizer.Request(name, function, sources(identity), ttl);
      }
      wanted.mistake("FunctionPayloadType", "expected TOKEN or REQUEST, got '" + type + "'");
    } catch (IllegalArgumentException wrong) {
      String message = RestApiReader.withoutName(wrong);
      switch (AuthorizerReader.word(wrong)) {
        case "resultTtl" -> identity.mistake("ReauthorizeEvery", message);
        case "identityValidationExpression" -> identity.mistake("ValidationExpression", message);
        default -> wanted.mistake("Identity", message);
      }
    }
    return null;
  }

  private static List<IdentitySource> sources(Properties identity) {
    List<IdentitySource> sources = new ArrayList<>();
    add(IdentitySource.Kind.HEADER, identity.texts("Headers"), sources);
    add(IdentitySource.Kind.QUERY_STRING, identity.texts("QueryStrings"), sources);
    add(IdentitySource.Kind.STAGE_VARIABLE, identity.texts("StageVariables"), sources);
    add(IdentitySource.Kind.CONTEXT, identity.texts("Context"), sources);
    return sources;
  }

  private static void add(
      IdentitySource.Kind kind, List<String> names, List<IdentitySource> sources) {
    names.forEach(name -> sources.add(new IdentitySource(kind, name)));
  }

  /** Who may call, as a property names it; null if it is missing, or wrong, which is told. */
  private @Nullable Access named(Properties properties, String key) {
    String name = properties.text(key);
    if (name == null) {
      return null;
    }
    Access access =
        name.equals(NONE) ? Access.OPEN : name.equals(IAM) ? Access.BY_SIGNATURE : byName.get(name);
    if (access == null) {
      properties.mistake(
          key,
          "expected NONE, AWS_IAM or one of the API's authorizers "
              + new TreeSet<>(byName.keySet())
              + ", got '"
              + name
              + "'");
    }
    return access;
  }

  /** Who may call the method that an event of a function makes. */
  Access ofEvent(Properties event) {
    Properties own = event.map("Auth");
    own.refuseMisspelled(READ_OF_EVENTS, WITHOUT_MEANING_HERE);
    Access wanted = named(own, "Authorizer");
    Access access = wanted == null ? usual : wanted;
    return own.isTrue("ApiKeyRequired", apiKeyRequired) ? access.withApiKey() : access;
  }

  /** SAM asks of preflights what it asks of all, unless it is told not to. */
  private Access ofPreflights() {
    Access access = auth.isTrue("AddDefaultAuthorizerToCorsPreflight", true) ? usual : Access.OPEN;
    boolean key = apiKeyRequired && auth.isTrue("AddApiKeyRequiredToCorsPreflight", true);
    return key ? access.withApiKey() : access;
  }
}
