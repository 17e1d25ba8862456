package dev.handrail.local.cli;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.ApiKeySource;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines to copy into a shell that call a function with a saved test event: with curl, and with the
 * AWS CLI, in a form that its versions 1 and 2 both understand.
 */
final class SampleCalls {

  private static final List<String> READING = List.of("GET", Method.ANY);

  /** {@code {id}} or {@code {proxy+}}: any text will do, and curl would read the braces. */
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}+]+)\\+?}");

  private SampleCalls() {}

  /**
   * The lines.
   *
   * @param function which
   * @param server where
   * @param events those that were saved
   */
  static List<String> of(LocalFunction function, URI server, SampleEvents events) {
    String event = events.of(function);
    String payload = event == null ? "" : " --payload fileb://" + event;
    return List.of(
        "curl -d "
            + body(event)
            + " "
            + server
            + "2015-03-31/functions/"
            + function.name()
            + "/invocations",
        "aws lambda invoke --endpoint-url "
            + server
            + " --region us-east-1 --no-sign-request"
            + " --function-name "
            + function.name()
            + payload
            + " /dev/stdout");
  }

  /**
   * A line that calls a REST API with curl: a method to read with, if there is one. What a function
   * gets as its event is one that was saved.
   *
   * @param api which
   * @param stage the URL of a stage, without a slash at its end
   * @param apiKey the value of a key that opens it, as a shell reads it
   * @param events those that were saved
   */
  static String of(RestApi api, String stage, String apiKey, SampleEvents events) {
    Method method =
        api.methods().stream()
            .filter(SampleCalls::isOfFunction)
            .min(Comparator.comparingInt(SampleCalls::effort))
            .orElse(api.methods().get(0));
    String path = PARAMETER.matcher(method.resourcePath()).replaceAll("$1");
    String body =
        READING.contains(method.httpMethod())
            ? ""
            : (method.httpMethod().equals("POST") ? "" : "-X " + method.httpMethod() + " ")
                + "-H 'Content-Type: application/json' -d "
                + body(event(method.integration(), events))
                + " ";
    return "curl " + body + caller(api, method.access(), apiKey) + stage + path;
  }

  private static boolean isOfFunction(Method method) {
    return method.integration() instanceof Integration.LambdaProxy
        || method.integration() instanceof Integration.Lambda;
  }

  /** A proxy integration makes the event itself. */
  private static @Nullable String event(Integration integration, SampleEvents events) {
    return integration instanceof Integration.Lambda lambda ? events.of(lambda.function()) : null;
  }

  private static String body(@Nullable String event) {
    return event == null ? "'{}'" : "@" + event;
  }

  /** What everybody may read comes first; nobody but the caller knows what an authorizer wants. */
  private static int effort(Method method) {
    int write = READING.contains(method.httpMethod()) ? 0 : 1;
    Access access = method.access();
    return write + (access.authorizer() != null || access.signatureRequired() ? 2 : 0);
  }

  private static String caller(RestApi api, Access access, String apiKey) {
    StringBuilder headers = new StringBuilder();
    for (Authorizer authorizer : api.authorizers()) {
      if (authorizer.name().equals(access.authorizer())
          && authorizer instanceof Authorizer.Token token) {
        headers.append("-H \"").append(token.identitySource()).append(": $TOKEN\" ");
      }
    }
    if (access.apiKeyRequired() && api.apiKeySource() == ApiKeySource.HEADER) {
      headers.append("-H \"x-api-key: ").append(apiKey).append("\" ");
    }
    return headers.toString();
  }
}
