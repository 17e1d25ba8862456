package dev.handrail.local.invoke;

import dev.handrail.gateway.server.IncomingRequest;
import org.jspecify.annotations.Nullable;

/** What of Lambda's API is here. */
enum Operation {
  LIST_FUNCTIONS("ListFunctions", "GET", "/2015-03-31/functions", ""),
  GET_FUNCTION("GetFunction", "GET", "/2015-03-31/functions/", ""),
  GET_FUNCTION_CONFIGURATION("GetFunctionConfiguration", "GET", "/2015-03-31/functions/", "/configuration"),
  INVOKE("InvokeFunction", "POST", "/2015-03-31/functions/", "/invocations"),
  INVOKE_WITH_RESPONSE_STREAM(
      "InvokeWithResponseStream", "POST", "/2021-11-15/functions/", "/response-streaming-invocations"),
  INVOKE_ASYNC("InvokeAsync", "POST", "/2014-11-13/functions/", "/invoke-async");

  private final String wireName;
  private final String method;
  private final String before;
  private final String after;

  Operation(String wireName, String method, String before, String after) {
    this.wireName = wireName;
    this.method = method;
    this.before = before;
    this.after = after;
  }

  /**
   * A request for an operation.
   *
   * @param operation which
   * @param functionName as it stands in the path, encoded; empty for {@link #LIST_FUNCTIONS}
   */
  record Call(Operation operation, String functionName) {}

  /** What messages call it, which for {@code Invoke} is what its permission is called. */
  String wireName() {
    return wireName;
  }

  /** The operation that a request is for; null if there is none. */
  static @Nullable Call of(IncomingRequest request) {
    String path = request.rawPath();
    int end = path.endsWith("/") ? path.length() - 1 : path.length(); // the CLI sends some
    for (Operation operation : values()) {
      String name = operation.functionName(path, end);
      if (name != null && operation.method.equals(request.method())) {
        return new Call(operation, name);
      }
    }
    return null;
  }

  /**
   * What stands between the constant parts of the path; null if it is another path.
   *
   * @param end of the path, without a slash at its end
   */
  private @Nullable String functionName(String path, int end) {
    if (this == LIST_FUNCTIONS) {
      return end == before.length() && path.startsWith(before) ? "" : null;
    }
    int from = before.length();
    int to = end - after.length();
    boolean matches = from < to && path.startsWith(before) && path.startsWith(after, to);
    if (!matches) {
      return null;
    }
    int slash = path.indexOf('/', from);
    return slash < 0 || slash >= to ? path.substring(from, to) : null;
  }
}
