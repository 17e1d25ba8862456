package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import dev.handrail.gateway.GatewayLimits;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a method of a REST API does with a request.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public sealed interface Integration {

  /**
   * A function of the application gets the whole request and makes the whole response ({@code
   * AWS_PROXY}).
   *
   * @param function its name, or name, colon and a version or alias; it may hold {@code
   *     ${stageVariables.name}}, for which the stage's variable is put; not null
   * @param timeout how long the API waits before it answers 504, from 50 ms to 29 s; not null
   */
  record LambdaProxy(String function, Duration timeout) implements Integration {

    /**
     * Refuses null and what is out of range.
     *
     * @param function see the record
     * @param timeout see the record
     * @throws IllegalArgumentException if the timeout is out of its range
     */
    public LambdaProxy {
      requireNonNull(function, "function");
      if (timeout.compareTo(GatewayLimits.REST_API_MIN_TIMEOUT) < 0
          || timeout.compareTo(GatewayLimits.REST_API_TIMEOUT) > 0) {
        throw new IllegalArgumentException(
            "timeout: expected 50 to 29000 ms, got " + timeout.toMillis() + " ms");
      }
    }

    /**
     * The same with another timeout.
     *
     * @param limit from 50 ms to 29 s
     * @return a copy
     */
    public LambdaProxy withTimeout(Duration limit) {
      return new LambdaProxy(function, limit);
    }
  }

  /**
   * The API answers itself, always the same ({@code MOCK}).
   *
   * @param statusCode 200 to 599
   * @param headers values by name as they are sent, without the quotes of AWS's mapping
   *     expressions; not null
   * @param body sent as UTF-8; not null
   */
  record Mock(int statusCode, Map<String, String> headers, String body) implements Integration {

    private static final int MIN_STATUS = 200;
    private static final int MAX_STATUS = 599;

    /**
     * Refuses null and copies the map.
     *
     * @param statusCode see the record
     * @param headers see the record
     * @param body see the record
     * @throws IllegalArgumentException if the status is out of its range
     */
    public Mock {
      headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
      requireNonNull(body, "body");
      if (statusCode < MIN_STATUS || statusCode > MAX_STATUS) {
        throw new IllegalArgumentException("statusCode: expected 200 to 599, got " + statusCode);
      }
    }
  }

  /**
   * A function behind a proxy integration, for which the API waits 29 seconds.
   *
   * @param function see {@link LambdaProxy}
   * @return the integration
   */
  static LambdaProxy lambdaProxy(String function) {
    return new LambdaProxy(function, GatewayLimits.REST_API_TIMEOUT);
  }

  /**
   * An answer of the API's own.
   *
   * @param statusCode 200 to 599
   * @param headers see {@link Mock}
   * @param body see {@link Mock}
   * @return the integration
   */
  static Mock mock(int statusCode, Map<String, String> headers, String body) {
    return new Mock(statusCode, headers, body);
  }
}
