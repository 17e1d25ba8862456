package dev.handrail.local;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function's own HTTPS endpoint, as in {@code FunctionUrlConfig} of a template.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param authType who may call it; not null
 * @param invokeMode whether results are streamed; not null
 * @param cors what is answered to other origins; null for nothing
 */
public record FunctionUrlConfig(AuthType authType, InvokeMode invokeMode, @Nullable Cors cors) {

  /** Who may call a function URL. */
  public enum AuthType {
    /** Everybody. */
    NONE,
    /** Callers who sign their requests; here the signature is asked for and not checked. */
    AWS_IAM
  }

  /** How a result is sent. */
  public enum InvokeMode {
    /** When it is complete. */
    BUFFERED,
    /** As it comes, which the Java runtime does not do: it comes as a whole here as well. */
    RESPONSE_STREAM
  }

  /**
   * The CORS configuration of a function URL.
   *
   * @param allowCredentials whether cookies and the like may be sent
   * @param allowHeaders names, or {@code *}; not null
   * @param allowMethods names, or {@code *}; not null
   * @param allowOrigins origins, or {@code *}; not null
   * @param exposeHeaders names; not null
   * @param maxAge how long a browser may keep the answer; zero for not told; not null
   */
  public record Cors(
      boolean allowCredentials,
      List<String> allowHeaders,
      List<String> allowMethods,
      List<String> allowOrigins,
      List<String> exposeHeaders,
      Duration maxAge) {
    /**
     * Refuses null and copies the lists.
     *
     * @param allowCredentials see the record
     * @param allowHeaders see the record
     * @param allowMethods see the record
     * @param allowOrigins see the record
     * @param exposeHeaders see the record
     * @param maxAge see the record
     */
    public Cors {
      allowHeaders = List.copyOf(allowHeaders);
      allowMethods = List.copyOf(allowMethods);
      allowOrigins = List.copyOf(allowOrigins);
      exposeHeaders = List.copyOf(exposeHeaders);
      requireNonNull(maxAge, "maxAge");
    }
  }

  /**
   * Refuses null.
   *
   * @param authType see the record
   * @param invokeMode see the record
   * @param cors see the record
   */
  public FunctionUrlConfig {
    requireNonNull(authType, "authType");
    requireNonNull(invokeMode, "invokeMode");
  }

  /**
   * A URL that everybody may call, without CORS.
   *
   * @return the configuration
   */
  public static FunctionUrlConfig open() {
    return new FunctionUrlConfig(AuthType.NONE, InvokeMode.BUFFERED, null);
  }
}
