package dev.handrail.local.api.rest;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.gateway.routing.Match;
import dev.handrail.gateway.server.EncodedRequest;
import dev.handrail.gateway.server.EventEncoder;
import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.GatewayResponses;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.RestApiStage;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.server.FrontDoor;
import dev.handrail.local.server.HttpAnswer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** One of the ways to REST APIs. Safe for use by many threads. */
final class ApiDoor implements FrontDoor {

  private final ApiIndex index;
  private final ApiRequest.Reader reader;
  private final Check checks;
  private final Integrations integrations;
  private final Consumer<String> problems;
  private final Consumer<AccessRecord> observer;
  private final DoubleSupplier lot;

  ApiDoor(
      ApiIndex index,
      ApiRequest.Reader reader,
      Check checks,
      Integrations integrations,
      Consumer<String> problems,
      Consumer<AccessRecord> observer,
      DoubleSupplier lot) {
    this.index = index;
    this.reader = reader;
    this.checks = checks;
    this.integrations = integrations;
    this.problems = problems;
    this.observer = observer;
    this.lot = lot;
  }

  @Override
  public boolean owns(IncomingRequest head) {
    return reader.read(head, index.current()) != null;
  }

  @Override
  public boolean isOpenToPages() {
    return true;
  }

  @Override
  public int maxBody(IncomingRequest head) {
    return GatewayLimits.API_REQUEST_BODY;
  }

  @Override
  public HttpAnswer tooLarge(IncomingRequest head) {
    ApiCall call = call(head);
    if (call == null) {
      return unknown(head);
    }
    problems.accept(call.where() + ": the body of a request is larger than 10 MB");
    return observed(
        call,
        call.api()
            .answers()
            .of(ResponseType.REQUEST_TOO_LARGE, GatewayResponses.tooLarge(call.exchange()), call));
  }

  private HttpAnswer observed(ApiCall call, HttpAnswer answer) {
    observer.accept(AccessRecords.of(call, answer));
    return answer;
  }

  @Override
  public HttpAnswer handle(IncomingRequest request) {
    ApiRequest read = reader.read(request, index.current());
    if (read != null && read.isHealthCheck()) {
      return healthy(read);
    }
    ApiCall call = call(request);
    return call == null ? unknown(request) : observed(call, answer(call));
  }

  /** What AWS says is not recorded; it is no API that says it. */
  private HttpAnswer healthy(ApiRequest read) {
    problems.accept(
        "REST API "
            + read.name()
            + ": AWS keeps the paths /ping and /sping of the host for its own health check; a stage"
            + " of that name is reached below it");
    return HttpAnswer.empty(200, List.of());
  }

  private HttpAnswer answer(ApiCall call) {
    String path = call.endpoint().routePath(call.request());
    String method = call.endpoint().routeMethod(call.request());
    Match<ServedApi.ServedMethod> match = path == null ? null : call.api().match(method, path);
    if (match == null) {
      return noMethod(call, path == null ? "/" : path);
    }
    ApiCall matched = call.with(match.target(), match.pathParameters());
    // Also for answers of the API's own: it is there that bad requests are found.
    EncodedRequest encoded = encode(matched);
    if (encoded instanceof EncodedRequest.Refusal refusal) {
      return refuse(matched, refusal);
    }
    Check.Verdict verdict = checks.check(matched);
    return verdict instanceof Check.Verdict.Passed passed
        ? integrate(matched, passed.call(), encoded)
        : ((Check.Verdict.Refused) verdict).answer();
  }

  private static EncodedRequest encode(ApiCall call) {
    boolean whole = Integrations.takesEvent(call.requireMethod().integration());
    return EventEncoder.encode(
        whole ? call.exchange() : MethodRequests.withoutBody(call.exchange()));
  }

  @SuppressWarnings("ReferenceEquality") // unless a check changed it, the event is made already
  private HttpAnswer integrate(ApiCall unchecked, ApiCall call, EncodedRequest known) {
    EncodedRequest encoded = unchecked == call ? known : encode(call);
    if (encoded instanceof EncodedRequest.Refusal refusal) {
      return refuse(call, refusal);
    }
    return integrations.answer(
        call, ((EncodedRequest.Event) encoded).bytes(), Execution.Steps.NONE);
  }

  private @Nullable ApiCall call(IncomingRequest request) {
    ApiRequest read = reader.read(request, index.current());
    if (read == null || read.api() == null) {
      return null;
    }
    ServedApi api = read.api().at(read.stage(), lot);
    RestApiStage endpoint = api.endpoint(read.stage());
    return endpoint == null ? null : ApiCall.of(api, read.stage(), endpoint, read.seen());
  }

  /** No API, or no such stage: the answer of nobody's API. */
  private HttpAnswer unknown(IncomingRequest request) {
    ApiRequest read = reader.read(request, index.current());
    if (read != null) {
      problems.accept(
          "REST API "
              + read.name()
              + ": "
              + (read.api() == null ? "no such API" : "no stage of the name that begins the path"));
    }
    RestApiStage nobodys = RestApiStage.builder(ServedApi.ACCOUNT, "none", "none").build();
    return HttpAnswer.of(
        GatewayResponses.unknownStage(Exchange.of(request, nobodys, ApiCall.ids(request))));
  }

  private HttpAnswer noMethod(ApiCall call, String path) {
    Set<String> others = call.api().methods(path);
    String routed = call.endpoint().routeMethod(call.request());
    // Text of a header's is not shown unless it is known.
    String method = Method.NAMES.contains(routed) ? routed : call.request().method();
    problems.accept(
        call.where()
            + ": "
            + (others.isEmpty()
                ? "no resource matches the path of this " + method
                : "the resource of this " + method + " has only " + others)
            + ", which AWS answers with 403 Missing Authentication Token");
    return call.api()
        .answers()
        .of(
            ResponseType.MISSING_AUTHENTICATION_TOKEN,
            GatewayResponses.noRoute(call.exchange()),
            call);
  }

  private HttpAnswer refuse(ApiCall call, EncodedRequest.Refusal refusal) {
    problems.accept(call.where() + ": " + refusal.reason());
    boolean tooLarge = refusal.response().status() == GatewayAnswers.TOO_LARGE;
    return call.api()
        .answers()
        .of(tooLarge ? ResponseType.REQUEST_TOO_LARGE : null, refusal.response(), call);
  }
}
