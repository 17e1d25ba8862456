package dev.handrail.local.url;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.FunctionUrl;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.RequestIds;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.server.RandomIds;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Makes exchanges of requests to function URLs. */
final class UrlExchange {

  private static final String DEFAULT_ARN = "arn:aws:lambda:us-east-1:123456789012:function:";
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;

  private static final int ID_LENGTH = 32;
  private static final int ID_RADIX = 36;

  private UrlExchange() {}

  /**
   * The exchange of a request.
   *
   * @param seen the request as the function sees it
   * @param function null if there is none
   */
  static Exchange of(IncomingRequest seen, UrlRequest url, @Nullable RunningFunction function) {
    String arn = function == null ? DEFAULT_ARN + url.function() : arn(function);
    FunctionUrl endpoint = new FunctionUrl(id(arn), part(arn, REGION));
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

  /** The same for a function at all times, in the form of AWS's random ones. */
  private static String id(String arn) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(arn.getBytes(UTF_8));
      String digits = new BigInteger(1, digest).toString(ID_RADIX);
      return "0".repeat(Math.max(0, ID_LENGTH - digits.length())).concat(digits)
          .substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JVM has SHA-256", impossible);
    }
  }
}
