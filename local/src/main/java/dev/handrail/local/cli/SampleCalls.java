package dev.handrail.local.cli;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.ApiKeySource;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines to copy into a shell that call a function with a saved test event: with curl, and with the
 * AWS CLI, in a form that its versions 1 and 2 both understand.
 *
 * <p>Of a function's events it is the one with the shortest name, of those the first: people name
 * the plain case in a word, and what is special about the others in more.
 */
final class SampleCalls {

  private static final Comparator<Path> SIMPLEST_FIRST =
      Comparator.comparing((Path file) -> file.getFileName().toString().length())
          .thenComparing(Path::getFileName);
  private static final List<String> READING = List.of("GET", Method.ANY);

  /** {@code {id}} or {@code {proxy+}}: any text will do, and curl would read the braces. */
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}+]+)\\+?}");

  private SampleCalls() {}

  /**
   * The lines.
   *
   * @param function which
   * @param server where
   * @param projects folders in which saved test events are looked for
   */
  static List<String> of(LocalFunction function, URI server, List<Path> projects) {
    Path event = savedEvent(function, projects);
    String body = event == null ? "'{}'" : "@" + quoted(event);
    String payload = event == null ? "" : " --payload fileb://" + quoted(event);
    return List.of(
        "curl -d "
            + body
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
   * A line that calls a REST API with curl: a method to read with, if there is one.
   *
   * @param api which
   * @param stage the URL of a stage, without a slash at its end
   * @param apiKey the value of a key that opens it, as a shell reads it
   */
  static String of(RestApi api, String stage, String apiKey) {
    Method method =
        api.methods().stream()
            .filter(any -> any.integration() instanceof Integration.LambdaProxy)
            .min(Comparator.comparingInt(SampleCalls::effort))
            .orElse(api.methods().get(0));
    String path = PARAMETER.matcher(method.resourcePath()).replaceAll("$1");
    String body =
        READING.contains(method.httpMethod())
            ? ""
            : "-X " + method.httpMethod() + " -H 'Content-Type: application/json' -d '{}' ";
    return "curl " + body + caller(api, method.access(), apiKey) + stage + path;
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

  private static @Nullable Path savedEvent(LocalFunction function, List<Path> projects) {
    String handler = function.definition().handler().split("::", 2)[0];
    String simpleName = handler.substring(handler.lastIndexOf('.') + 1);
    List<String> names = List.of(function.logicalId(), function.name(), simpleName);
    return projects.stream()
        .flatMap(project -> Stream.of("src/test/resources/events", "events").map(project::resolve))
        .flatMap(events -> names.stream().map(events::resolve))
        .filter(Files::isDirectory)
        .flatMap(SampleCalls::events)
        .findFirst()
        .orElse(null);
  }

  private static Stream<Path> events(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(SampleCalls::isEvent).sorted(SIMPLEST_FIRST).toList().stream();
    } catch (IOException unreadable) {
      return Stream.of();
    }
  }

  private static boolean isEvent(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".json") && !name.endsWith(".expected.json");
  }

  /** Short where it can be: relative to where the shell most likely is. */
  private static String quoted(Path event) {
    Path here = Path.of("").toAbsolutePath();
    Path file = event.toAbsolutePath();
    String path = (file.startsWith(here) ? here.relativize(file) : file).toString();
    boolean plain = path.matches("[A-Za-z0-9_./@%+=:,-]+");
    return plain ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
