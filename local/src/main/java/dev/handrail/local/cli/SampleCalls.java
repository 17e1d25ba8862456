package dev.handrail.local.cli;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.rest.CurlLines;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines to copy into a shell that call a function with a saved test event: with curl, and with the
 * AWS CLI, in a form that its versions 1 and 2 both understand.
 */
final class SampleCalls {

  private static final List<String> READING = List.of("GET", Method.ANY);

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
   * gets as its event is one that was saved. What has to be said of the line stands before it.
   *
   * @param curl of a stage of the API
   * @param events those that were saved
   */
  static List<String> of(CurlLines curl, SampleEvents events) {
    RestApi api = curl.api();
    Method method =
        api.methods().stream()
            .filter(SampleCalls::isOfFunction)
            .min(Comparator.comparingInt(each -> effort(each, curl)))
            .orElse(api.methods().get(0));
    String line = curl.line(method, body(event(method.integration(), events)));
    return curl.remark(method).map(remark -> List.of(remark + ":", line)).orElse(List.of(line));
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

  /**
   * What everybody may read comes first; nobody but the caller knows what an authorizer wants, or a
   * key that the template gives.
   */
  private static int effort(Method method, CurlLines curl) {
    int write = READING.contains(method.httpMethod()) ? 0 : 1;
    Access access = method.access();
    boolean asks = access.authorizer() != null || access.signatureRequired();
    return write + (asks || curl.remark(method).isPresent() ? 2 : 0);
  }
}
