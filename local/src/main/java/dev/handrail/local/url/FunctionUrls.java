package dev.handrail.local.url;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.gateway.server.Authorization;
import dev.handrail.gateway.server.DecodedResult;
import dev.handrail.gateway.server.EncodedRequest;
import dev.handrail.gateway.server.EventEncoder;
import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.GatewayResponses;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.InvocationResult;
import dev.handrail.gateway.server.ResultDecoder;
import dev.handrail.local.FunctionUrlConfig;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.function.Trigger;
import dev.handrail.local.server.FrontDoor;
import dev.handrail.local.server.HttpAnswer;
import dev.handrail.local.server.RequestSignature;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.TooManyRequestsException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Function URLs: {@code http://<function>.lambda-url.localhost:<port>/}, with the function's name
 * in small letters, and for clients that cannot resolve such names, and names that no host may
 * have, {@code http://localhost:<port>/lambda-url/<function>/}, where the function sees the path
 * without the prefix.
 *
 * <p>Events and answers are those of {@code gateway-adapter}. As there is no TLS here, {@code
 * x-forwarded-proto} is {@code http} and the port is the server's. With {@code AuthType: AWS_IAM} a
 * signature must be there and is not verified. A result is sent when it is complete in both invoke
 * modes, as AWS's Java runtime does not stream.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class FunctionUrls implements FrontDoor {

  /** What could not be run is answered as a function that failed; why was told then. */
  private static final InvocationResult NOT_RUN = InvocationResult.functionError(new byte[0]);

  private final UrlIndex index;
  private final InstantSource clock;
  private final Consumer<String> problems;

  /**
   * The URLs of these functions.
   *
   * @param functions those that have a configuration of a URL are reached
   * @param clock tells when answers are sent
   * @param problems told in one line, without values of requests or results, why a request did not
   *     reach its function or its result could not be sent, which the client is not told; called by
   *     many threads
   */
  public FunctionUrls(Functions functions, InstantSource clock, Consumer<String> problems) {
    this.index = new UrlIndex(functions);
    this.clock = clock;
    this.problems = problems;
  }

  /**
   * The URL of a function.
   *
   * @param functionName the function's name
   * @param server where the server is, by an address of this machine
   * @return with a host of its own where the name is one that a host may have, by which no other
   *     function is found, else with a path; empty if there is no such function or it has no URL
   */
  public Optional<URI> url(String functionName, URI server) {
    return index
        .named(functionName)
        .filter(function -> function.function().url() != null)
        .map(
            function -> {
              String label = functionName.toLowerCase(Locale.ROOT);
              return isLabel(label) && function == index.find(label)
                  ? URI.create("http://" + UrlRequest.host(label) + ":" + server.getPort() + "/")
                  : server.resolve(UrlRequest.path(functionName));
            });
  }

  /** A label of DNS: no underscore, no hyphen at an end, 63 characters at most. */
  private static boolean isLabel(String name) {
    return name.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  }

  @Override
  public boolean owns(IncomingRequest head) {
    return UrlRequest.isOne(head);
  }

  @Override
  public boolean isOpenToPages() {
    return true;
  }

  @Override
  public int maxBody(IncomingRequest head) {
    return GatewayLimits.FUNCTION_EVENT;
  }

  @Override
  public HttpAnswer tooLarge(IncomingRequest head) {
    UrlRequest url = UrlRequest.of(head);
    RunningFunction function = index.find(url.function());
    problems.accept("function URL of " + url.function() + ": the body of a request is too large");
    return HttpAnswer.of(
        GatewayResponses.tooLarge(UrlExchange.of(url.seenBy(head), url, function)));
  }

  @Override
  public HttpAnswer handle(IncomingRequest request) {
    UrlRequest url = UrlRequest.of(request);
    IncomingRequest seen = url.seenBy(request);
    RunningFunction function = index.find(url.function());
    Exchange exchange = UrlExchange.of(seen, url, function);
    FunctionUrlConfig config = function == null ? null : function.function().url();
    if (function == null || config == null) {
      problems.accept(
          "function URL of "
              + url.function()
              + ": "
              + (function == null ? "no such function" : "the function has no FunctionUrlConfig"));
      return HttpAnswer.of(GatewayResponses.unknownFunctionUrl(exchange));
    }
    UrlCors cors = UrlCors.of(config);
    if (cors != null && UrlCors.isPreflight(seen)) {
      return cors.preflight(seen, exchange.requestId());
    }
    HttpAnswer answer = answer(function, config, exchange);
    return cors == null ? answer : cors.apply(seen, answer);
  }

  private HttpAnswer answer(RunningFunction function, FunctionUrlConfig config, Exchange exchange) {
    Exchange authorized = exchange;
    if (config.authType() == FunctionUrlConfig.AuthType.AWS_IAM) {
      String account = UrlExchange.account(function);
      Authorization.Iam caller = RequestSignature.caller(exchange.request(), account);
      if (caller == null) {
        tell(function, "AuthType is AWS_IAM, and the request has no signature");
        return HttpAnswer.of(GatewayResponses.accessDenied(exchange, false));
      }
      authorized = exchange.withAuthorization(caller);
    }
    EncodedRequest encoded = EventEncoder.encode(authorized);
    if (encoded instanceof EncodedRequest.Refusal refusal) {
      tell(function, refusal.reason());
      return HttpAnswer.of(refusal.response());
    }
    byte[] event = ((EncodedRequest.Event) encoded).bytes();
    InvocationResult result = run(function, authorized, event);
    DecodedResult decoded = ResultDecoder.decode(authorized, result, clock.instant());
    DecodedResult.Failure failure = decoded.failure();
    if (failure != null && result != NOT_RUN) {
      tell(function, failure.detail());
    }
    return HttpAnswer.of(decoded.response());
  }

  private InvocationResult run(RunningFunction function, Exchange exchange, byte[] event) {
    try {
      InvocationRequest request =
          new InvocationRequest(
              Payload.of(event), exchange.requestId(), null, null, exchange.trace(), null, null);
      dev.handrail.testkit.InvocationResult result =
          function.invoke(function.function().definition(), request, Trigger.FUNCTION_URL);
      byte[] payload = result.payload().bytes();
      return result.succeeded()
          ? InvocationResult.succeeded(payload)
          : InvocationResult.functionError(payload);
    } catch (TooManyRequestsException refused) {
      return InvocationResult.throttled();
    } catch (RuntimeException notRun) { // such as one that is gone, as its template changed
      tell(function, "it could not be run: " + notRun.getMessage());
      return NOT_RUN;
    }
  }

  private void tell(RunningFunction function, String problem) {
    problems.accept("function URL of " + function.function().name() + ": " + problem);
  }
}
