package dev.handrail.testkit.internal.runtimeapi;

import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.internal.json.Json;
import java.net.Socket;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API over HTTP: paths, headers and documents, as AWS's emulator has them ({@code
 * rapi/}). It binds to the loopback interface only.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class RuntimeApiServer implements AutoCloseable {

  private static final String BASE = "/2018-06-01";
  private static final Pattern INVOCATION =
      Pattern.compile(BASE + "/runtime/invocation/([^/]+)/(response|error)");
  private static final HttpResponse ACCEPTED =
      HttpResponse.json(202, Json.write(Map.of("status", "OK")) + "\n");
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
  private static final String ERROR_BODY = "Lambda-Runtime-Function-Error-Body";
  private static final String RESPONSE_MODE = "Lambda-Runtime-Function-Response-Mode";
  private static final String CAUSE_TYPE = "application/vnd.aws.lambda.error.cause+json";

  private final RuntimeApi api;
  private final LoopbackServer server;

  /**
   * Starts a server on a free port.
   *
   * @param api what it serves
   */
  public RuntimeApiServer(RuntimeApi api) {
    this.api = api;
    this.server = new LoopbackServer(this::handle);
  }

  Set<Socket> connections() {
    return server.connections();
  }

  /**
   * What {@code AWS_LAMBDA_RUNTIME_API} is for the runtime.
   *
   * @return host and port
   */
  public String address() {
    return "127.0.0.1:" + server.port();
  }

  /** Stops serving; whoever waits for an event is sent away. */
  @Override
  public void close() {
    api.close();
    server.close();
  }

  static HttpResponse refusal(RuntimeApiException e) {
    return HttpResponse.json(e.status(), document(e));
  }

  static String document(RuntimeApiException e) {
    String message = String.valueOf(e.getMessage());
    return Json.write("errorMessage", message, "errorType", e.errorType()) + "\n";
  }

  private HttpResponse handle(HttpRequest request) throws InterruptedException {
    try {
      refuseBrowsers(request);
      return route(request);
    } catch (RuntimeApiException e) {
      return refusal(e);
    }
  }

  /**
   * No web page may take part in an invocation. Runtimes send none of the two headers, and the
   * address they were given as host. A page whose own host name is made to mean this machine can do
   * without the headers, and not without its host.
   */
  private void refuseBrowsers(HttpRequest request) {
    if (request.header("Origin") != null || request.header("Sec-Fetch-Site") != null) {
      throw RuntimeApiException.of(403, "AccessDenied", "The Runtime API is not for browsers");
    }
    String host = request.header("Host");
    if (!address().equals(host)) {
      throw RuntimeApiException.of(
          403, "AccessDenied", "Expected the Host header " + address() + ", got " + host);
    }
  }

  private HttpResponse route(HttpRequest request) throws InterruptedException {
    return switch (request.path()) {
      case BASE + "/runtime/invocation/next" -> {
        requireMethod(request, "GET");
        yield event(api.next());
      }
      case BASE + "/runtime/init/error" -> {
        requireMethod(request, "POST");
        api.initError(failure(request));
        yield ACCEPTED;
      }
      case BASE + "/runtime/restore/next" -> {
        requireMethod(request, "GET");
        api.restoreNext();
        yield HttpResponse.json(200, "{}");
      }
      case BASE + "/runtime/restore/error" -> {
        requireMethod(request, "POST");
        api.restoreError(failure(request));
        yield ACCEPTED;
      }
      case BASE + "/ping" -> {
        requireMethod(request, "GET");
        yield new HttpResponse(200, "text/plain", Map.of(), Payload.of("pong"));
      }
      default -> invocation(request);
    };
  }

  /** The two paths that have a request id in them. */
  private HttpResponse invocation(HttpRequest request) {
    Matcher path = INVOCATION.matcher(request.path());
    if (!path.matches()) {
      throw RuntimeApiException.of(
          404, "NotFound", "The Runtime API has no path " + request.path());
    }
    requireMethod(request, "POST");
    return answer(request, path.group(1), path.group(2).equals("response"));
  }

  private static void requireMethod(HttpRequest request, String method) {
    if (!request.method().equals(method)) {
      throw RuntimeApiException.of(
          405,
          "MethodNotAllowed",
          request.path() + " takes " + method + ", not " + request.method());
    }
  }

  /** An empty header is absent, not empty. */
  private static HttpResponse event(Invocation invocation) {
    InvocationRequest request = invocation.request();
    Map<String, String> headers = new LinkedHashMap<>();
    put(headers, "Lambda-Runtime-Aws-Request-Id", request.requestId());
    put(headers, "Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadlineMillis()));
    put(headers, "Lambda-Runtime-Invoked-Function-Arn", invocation.functionArn());
    put(headers, "Lambda-Runtime-Trace-Id", request.traceHeader());
    put(headers, "Lambda-Runtime-Client-Context", request.clientContext());
    put(headers, "Lambda-Runtime-Cognito-Identity", request.cognitoIdentity());
    put(headers, "Lambda-Runtime-Aws-Tenant-Id", request.tenantId());
    return new HttpResponse(200, "application/json", headers, request.payload());
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      headers.put(name, value);
    }
  }

  private HttpResponse answer(HttpRequest request, String requestId, boolean success) {
    boolean tooLarge = request.bodySize() > Answer.MAX_SIZE;
    boolean validMode = !success || validMode(request.header(RESPONSE_MODE));
    Answer answer;
    if (tooLarge) {
      answer = new Answer.TooLarge();
    } else if (validMode) {
      answer = success ? success(request) : error(request);
    } else {
      answer = new Answer.Failure("Runtime.InvalidResponseModeHeader", Payload.EMPTY);
    }
    // Taken as the answer, whether it is accepted or refused; unless it comes at a wrong time.
    if (success) {
      api.response(requestId, answer);
    } else {
      api.error(requestId, answer);
    }
    if (tooLarge) {
      throw RuntimeApiException.tooLarge();
    }
    if (!validMode) {
      throw RuntimeApiException.invalidResponseMode();
    }
    return ACCEPTED;
  }

  private static boolean validMode(@Nullable String mode) {
    return mode == null || mode.isEmpty() || mode.equals("streaming");
  }

  /** A streamed result is collected; its trailers may turn it into a failure. */
  private static Answer success(HttpRequest request) {
    String errorType = request.trailer(ERROR_TYPE);
    if (errorType == null) {
      return new Answer.Success(request.body());
    }
    return new Answer.Failure(ErrorTypes.valid(errorType), errorTrailer(request));
  }

  private static Payload errorTrailer(HttpRequest request) {
    String body = request.trailer(ERROR_BODY);
    try {
      return body == null ? Payload.EMPTY : Payload.of(Base64.getDecoder().decode(body));
    } catch (IllegalArgumentException e) {
      throw RuntimeApiException.of(
          400, "InvalidTrailer", "Expected base64 as trailer " + ERROR_BODY + ", got " + body);
    }
  }

  private static Answer error(HttpRequest request) {
    InitOutcome.Failed failure = failure(request);
    return new Answer.Failure(failure.errorType(), failure.payload());
  }

  private static InitOutcome.Failed failure(HttpRequest request) {
    return new InitOutcome.Failed(
        ErrorTypes.valid(request.header(ERROR_TYPE)),
        CAUSE_TYPE.equals(request.header("Content-Type"))
            ? withoutCause(request.body())
            : request.body());
  }

  /** In this form the X-Ray cause is part of the document; callers do not see it. */
  private static Payload withoutCause(Payload body) {
    String kept = Json.only(body.text(), List.of("errorMessage", "errorType", "stackTrace"));
    return Payload.of(kept == null ? "\"Invalid error body\"" : kept);
  }
}
