package example;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.LambdaFunction;
import dev.handrail.gateway.event.HttpApiV2AuthorizerEvent;
import dev.handrail.gateway.event.SimpleResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Lets customers in who send {@code Authorization: Bearer <their token>}. */
public final class OrdersAuthorizer
    extends LambdaFunction<HttpApiV2AuthorizerEvent, SimpleResponse> {

  /** Only hashes of tokens are known here: there is nothing to steal. */
  private final Map<String, String> customersByHash = new HashMap<>();

  /** What Lambda calls. */
  public OrdersAuthorizer() {
    this(System.getenv("CUSTOMER_TOKENS"));
  }

  /** What a test calls, with {@code <customer>=<SHA-256 of the token>,...}. */
  OrdersAuthorizer(String customerTokens) {
    for (String entry : customerTokens.split(",", -1)) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        customersByHash.put(entry.substring(equals + 1), entry.substring(0, equals));
      }
    }
  }

  @Override
  public void handle(
      HttpApiV2AuthorizerEvent event, Context context, Callback<SimpleResponse> callback) {
    // The identity source of the template: an HTTP API answers 401 itself where it is missing.
    String header = event.identitySource().get(0);
    String token = header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : header;
    String customer = customersByHash.get(sha256(token));
    callback.succeed(
        customer == null
            ? SimpleResponse.deny()
            : SimpleResponse.allow().withContext("customer", customer));
  }

  private static String sha256(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible); // every Java has it
    }
  }
}
