package example;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.LambdaFunction;
import dev.handrail.gateway.event.PolicyResponse;
import dev.handrail.gateway.event.TokenAuthorizerEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/** Lets customers in who send {@code Authorization: Bearer <their token>}. */
public final class OrdersAuthorizer extends LambdaFunction<TokenAuthorizerEvent, PolicyResponse> {

  private static final String SCHEME = "Bearer ";

  /** Only hashes of tokens are known here: there is nothing to steal. */
  private final Map<String, String> customersByHash = new HashMap<>();

  /** What Lambda calls. */
  public OrdersAuthorizer() {
    this(Objects.requireNonNullElse(System.getenv("CUSTOMER_TOKENS"), ""));
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
      TokenAuthorizerEvent event, Context context, Callback<PolicyResponse> callback) {
    // API Gateway keeps the policy for all routes of the caller, so it speaks of all of them.
    String routes = PolicyResponse.wholeStage(event.methodArn());
    String customer = customer(event.authorizationToken());
    callback.succeed(
        customer == null
            ? PolicyResponse.deny("nobody", routes)
            : PolicyResponse.allow(customer, routes).withContext("customer", customer));
  }

  /** Null for nobody. */
  private String customer(String header) {
    return header != null && header.startsWith(SCHEME)
        ? customersByHash.get(sha256(header.substring(SCHEME.length())))
        : null;
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
