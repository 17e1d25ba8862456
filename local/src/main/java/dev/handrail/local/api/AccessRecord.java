package dev.handrail.local.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request to a stage of a REST API, also of one that was refused: what an access
 * log and metrics are made of. Its parts are called as {@code $context} calls them.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param apiId the API's id; not null
 * @param stage the stage's name; not null
 * @param canary whether the stage's canary answered; null for a stage without one
 * @param request as it came; not null
 * @param resource the resource that it was matched with; null if there is none that has the method
 * @param status of the response, 200 to 599
 * @param responseLength bytes of the response's body
 * @param latency from when the request was there until the response was; not null
 * @param integration what the integration did; null if none was asked, as of {@code MOCK}
 * @param error the gateway's own answer; null if the integration answered
 * @param identity what {@code $context.identity} holds, by name, without what is not known; not
 *     null
 * @param authorizer what {@code $context.authorizer} holds, by name, with what access logs have
 *     besides, such as {@code latency}; not null
 * @param accessLog the line in the stage's access log; null for a stage that has none
 */
public record AccessRecord(
    String apiId,
    String stage,
    @Nullable Boolean canary,
    Request request,
    @Nullable Resource resource,
    int status,
    long responseLength,
    Duration latency,
    @Nullable IntegrationOutcome integration,
    @Nullable GatewayError error,
    Map<String, String> identity,
    Map<String, String> authorizer,
    @Nullable String accessLog)
    implements RequestContext {

  /**
   * Copies the maps.
   *
   * @param apiId see the record
   * @param stage see the record
   * @param canary see the record
   * @param request see the record
   * @param resource see the record
   * @param status see the record
   * @param responseLength see the record
   * @param latency see the record
   * @param integration see the record
   * @param error see the record
   * @param identity see the record
   * @param authorizer see the record
   * @param accessLog see the record
   */
  public AccessRecord {
    identity = Map.copyOf(identity);
    authorizer = Map.copyOf(authorizer);
  }

  /**
   * A request as it came.
   *
   * @param requestId a UUID; not null
   * @param extendedRequestId what answers call {@code x-amz-apigw-id}; not null
   * @param traceId the X-Ray trace, such as {@code Root=1-...}; not null
   * @param time when it came; not null
   * @param httpMethod the method that was looked for; not null
   * @param path with the stage, as it was sent; not null
   * @param protocol such as {@code HTTP/1.1}; not null
   * @param domainName the API's host name on AWS; not null
   */
  public record Request(
      String requestId,
      String extendedRequestId,
      String traceId,
      Instant time,
      String httpMethod,
      String path,
      String protocol,
      String domainName) {}

  /**
   * A resource.
   *
   * @param path such as {@code /orders/{id}}; not null
   * @param id its id; not null
   */
  public record Resource(String path, String id) {}

  /**
   * What an integration did.
   *
   * @param latency from when it was asked until it had answered, or the API waited no longer; not
   *     null
   * @param integrationStatus that of the service that was asked: Lambda's own 200 also for a
   *     function that failed; null if it did not answer
   * @param status what the answer of a function behind {@code AWS_PROXY} says, or else that of the
   *     service; null for none
   * @param error AWS's words for what failed; null if nothing did
   */
  public record IntegrationOutcome(
      Duration latency,
      @Nullable Integer integrationStatus,
      @Nullable Integer status,
      @Nullable String error) {}

  /**
   * An answer of the gateway's own.
   *
   * @param responseType its type; null for one that has none of its own
   * @param message what the client is told, or would be; null if nothing
   * @param validationErrors what the validation of the body found; null if nothing
   */
  public record GatewayError(
      @Nullable ResponseType responseType,
      @Nullable String message,
      @Nullable String validationErrors) {}

  /**
   * The same with a line for the access log.
   *
   * @param line without a line end
   * @return a copy
   */
  public AccessRecord withAccessLog(String line) {
    return new AccessRecord(
        apiId,
        stage,
        canary,
        request,
        resource,
        status,
        responseLength,
        latency,
        integration,
        error,
        identity,
        authorizer,
        line);
  }

  /** Names method, path and status; what callers are known by may be secret. */
  @Override
  public String toString() {
    return "AccessRecord["
        + apiId
        + ' '
        + stage
        + ' '
        + request.httpMethod()
        + ' '
        + (resource == null ? "no resource" : resource.path())
        + ' '
        + status
        + ", identity "
        + new TreeMap<>(identity).keySet()
        + ']';
  }
}
