package dev.handrail.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.rest.CurlLines;
import dev.handrail.local.server.FrontDoor;
import dev.handrail.local.server.HttpAnswer;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /}: what runs here, as text with lines for a shell. Who opens the server's address in
 * a browser learns what to call. Safe for use by many threads.
 */
final class Overview implements FrontDoor {

  private static final String TEXT = "text/plain; charset=utf-8";

  private final LocalLambda local;

  Overview(LocalLambda local) {
    this.local = local;
  }

  @Override
  public boolean owns(IncomingRequest head) {
    boolean reads = head.method().equals("GET") || head.method().equals("HEAD");
    return reads && head.rawPath().equals("/");
  }

  @Override
  public boolean isOpenToPages() {
    return false;
  }

  @Override
  public int maxBody(IncomingRequest head) {
    return 0;
  }

  @Override
  public HttpAnswer tooLarge(IncomingRequest head) {
    return answer(413, "This page is read without a body.\n");
  }

  @Override
  public HttpAnswer handle(IncomingRequest request) {
    return answer(200, text());
  }

  private static HttpAnswer answer(int status, String text) {
    return HttpAnswer.of(status, List.of(new Header("Content-Type", TEXT)), text.getBytes(UTF_8));
  }

  private String text() {
    StringBuilder text = new StringBuilder("Handrail runs here, as on Lambda:\n");
    Application application = local.application();
    for (LocalFunction function : application.functions()) {
      text.append('\n').append(function.name()).append('\n');
      String path = "2015-03-31/functions/" + function.name() + "/invocations";
      curl(text, "-d '{}' ", local.uri() + path);
      URI url = local.functionUrl(function.name()).orElse(null);
      if (url != null) {
        curl(text, "", url.toString());
      }
    }
    for (RestApi api : application.restApis()) {
      text.append("\nREST API ").append(api.id()).append('\n');
      for (Stage stage : api.stages()) {
        methods(text, api, stage);
      }
    }
    return text.append("\nMetrics\n  curl ")
        .append(local.uri())
        .append("_handrail/metrics\n")
        .toString();
  }

  private void methods(StringBuilder text, RestApi api, Stage stage) {
    URI uri = local.restApiUrl(api.id(), stage.name()).orElse(null);
    if (uri == null) {
      return; // the application was replaced meanwhile
    }
    String base = uri.toString().replaceFirst("/$", "");
    CurlLines curl = new CurlLines(api, stage, base, local.application().usagePlans());
    api.methods().stream()
        .map(curl::remark)
        .flatMap(Optional::stream)
        .distinct()
        .forEach(remark -> text.append("  ").append(remark).append('\n'));
    for (Method method : api.methods()) {
      text.append("  ").append(curl.line(method, "'{}'")).append('\n');
    }
  }

  private static void curl(StringBuilder text, String options, String url) {
    text.append("  curl ").append(options).append(url).append('\n');
  }
}
