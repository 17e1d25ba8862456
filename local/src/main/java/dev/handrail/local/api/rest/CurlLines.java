package dev.handrail.local.api.rest;

import dev.handrail.local.api.Access;
import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.ApiKeySource;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.UsagePlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines for a shell that call a stage's methods with curl: with a body where there is one, and with
 * what the caller has to send.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param api which
 * @param stage which; not null
 * @param url of the stage, without a slash at its end
 * @param plans all of the application
 */
public record CurlLines(RestApi api, Stage stage, String url, List<UsagePlan> plans) {

  /** {@code {id}} or {@code {proxy+}}: any text will do, and curl would read the braces. */
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}+]+)\\+?}");

  private static final Set<String> WITH_BODY = Set.of("PATCH", "POST", "PUT");

  /**
   * A line.
   *
   * @param method which
   * @param body as curl's option {@code -d} and a shell read it, where the method has one
   * @return the line, without an end
   */
  public String line(Method method, String body) {
    String name = method.httpMethod();
    StringBuilder line = new StringBuilder("curl ");
    if (name.equals("HEAD")) {
      line.append("-I ");
    } else if (!Set.of("GET", "POST", Method.ANY).contains(name)) {
      line.append("-X ").append(name).append(' ');
    }
    if (WITH_BODY.contains(name)) {
      line.append("-H 'Content-Type: application/json' -d ").append(body).append(' ');
    }
    caller(method.access(), line);
    return line.append(url)
        .append(PARAMETER.matcher(method.resourcePath()).replaceAll("$1"))
        .toString();
  }

  private void caller(Access access, StringBuilder line) {
    for (Authorizer authorizer : api.authorizers()) {
      if (authorizer.name().equals(access.authorizer())
          && authorizer instanceof Authorizer.Token token) {
        line.append("-H \"").append(token.identitySource()).append(": $TOKEN\" ");
      }
    }
    if (access.apiKeyRequired() && api.apiKeySource() == ApiKeySource.HEADER) {
      key().ifPresent(key -> line.append("-H \"x-api-key: ").append(value(key)).append("\" "));
    }
  }

  /** One that somebody chose may be a secret. */
  private static String value(ApiKey key) {
    return key.isGenerated() ? key.value() : "$API_KEY";
  }

  private Optional<ApiKey> key() {
    return plans.stream()
        .filter(plan -> plan.has(api, stage))
        .flatMap(plan -> plan.keys().stream())
        .filter(ApiKey::enabled)
        .findFirst();
  }

  /**
   * What has to be said of a method's line beside it.
   *
   * @param method which
   * @return why the line is refused, or what to put into it; empty if there is nothing to say
   */
  public Optional<String> remark(Method method) {
    if (!method.access().apiKeyRequired() || api.apiKeySource() != ApiKeySource.HEADER) {
      return Optional.empty();
    }
    String name = api.id() + "/" + stage.name();
    Optional<ApiKey> key = key();
    if (key.isEmpty()) {
      return Optional.of(
          method.httpMethod()
              + " "
              + method.resourcePath()
              + " asks for a key, and no usage plan of "
              + name
              + " has one: 403, as on AWS");
    }
    return key.filter(own -> !own.isGenerated())
        .map(own -> "$API_KEY is the value of " + own.id() + " in the template");
  }
}
