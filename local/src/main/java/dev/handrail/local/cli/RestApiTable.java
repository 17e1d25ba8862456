package dev.handrail.local.cli;

import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The REST APIs of an application, one line a method of each stage. */
final class RestApiTable {

  private RestApiTable() {}

  /** Where the stages of an API are. */
  @FunctionalInterface
  interface Urls {
    /** The URL of a stage, without a slash at its end. */
    String of(RestApi api, Stage stage);
  }

  /** Prints the table, with an empty line before it; nothing if there are no APIs. */
  static void print(List<RestApi> apis, Urls urls, PrintWriter out) {
    if (apis.isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("REST API", "METHOD", "URL", "FUNCTION"));
    for (RestApi api : apis) {
      for (Stage stage : api.stages()) {
        String url = urls.of(api, stage);
        api.methods().forEach(method -> rows.add(row(api, method, url)));
      }
    }
    out.println();
    TextTable.print(rows, out);
  }

  private static List<String> row(RestApi api, Method method, String url) {
    return List.of(
        api.id(), method.httpMethod(), url + method.resourcePath(), target(method.integration()));
  }

  /** The function, or what answers instead of one. */
  private static String target(Integration integration) {
    if (integration instanceof Integration.Http http) {
      return http.uri();
    }
    return integration instanceof Integration.HttpProxy proxy
        ? proxy.uri()
        : integration.functionName().orElse("(MOCK)");
  }
}
