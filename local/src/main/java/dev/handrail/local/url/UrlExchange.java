package dev.handrail.local.url;

import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.FunctionUrl;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.RequestIds;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.server.RandomIds;
import dev.handrail.local.server.StableIds;
import org.jspecify.annotations.Nullable;

/** Makes exchanges of requests to function URLs. */
final class UrlExchange {

  private static final String DEFAULT_ARN = "arn:aws:lambda:us-east-1:123456789012:function:";
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;

  private static final int ID_LENGTH = 32;

  private UrlExchange() {}

  /**
   * The exchange of a request.
   *
   * @param seen the request as the function sees it
   * @param function null if there is none
   */
  static Exchange of(IncomingRequest seen, UrlRequest url, @Nullable RunningFunction function) {
    String arn = function == null ? DEFAULT_ARN + url.function() : arn(function);
    FunctionUrl endpoint = new FunctionUrl(StableIds.of(arn, ID_LENGTH), part(arn, REGION));
    String root = RandomIds.traceRoot(seen.receivedAt());
    return Exchange.of(seen, endpoint, RequestIds.of(RandomIds.requestId(), root));
  }

  static String account(RunningFunction function) {
    return part(arn(function), ACCOUNT);
  }

  private static String arn(RunningFunction function) {
    return function.function().definition().arn();
  }

  private static String part(String arn, int number) {
    return arn.split(":", -1)[number];
  }
}
