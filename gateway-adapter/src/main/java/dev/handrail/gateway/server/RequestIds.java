package dev.handrail.gateway.server;

/**
 * The ids of one request. The adapter draws no random numbers, so its caller gives them, in the
 * form that the front door has:
 *
 * <table>
 * <caption>Forms of ids</caption>
 * <tr><th>front door</th><th>requestId</th><th>extendedRequestId</th></tr>
 * <tr><td>REST API</td><td>UUID</td><td>16 characters such as {@code JCIudEUfPHcEhog=}</td></tr>
 * <tr><td>HTTP API, WebSocket API</td><td>16 characters</td><td>the same again</td></tr>
 * <tr><td>function URL</td><td>UUID</td><td>not sent</td></tr>
 * <tr><td>load balancer</td><td>not sent</td><td>not sent</td></tr>
 * </table>
 *
 * <p>A REST API's client may choose the request id: an {@code x-amzn-RequestId} header that is a
 * UUID is taken instead.
 *
 * @param requestId the request's id
 * @param extendedRequestId the id that a REST API calls extended, {@code x-amz-apigw-id} in answers
 * @param traceId the id of the X-Ray trace, {@code 1-}, 8 hexadecimal digits (seconds since 1970),
 *     {@code -} and 24 hexadecimal digits; used where the client sent none
 */
public record RequestIds(String requestId, String extendedRequestId, String traceId) {

  /**
   * Ids for a REST API.
   *
   * @param requestId a UUID
   * @param extendedRequestId 16 characters of base64
   * @param traceId the trace's id
   * @return the ids
   */
  public static RequestIds ofRestApi(String requestId, String extendedRequestId, String traceId) {
    return new RequestIds(requestId, extendedRequestId, traceId);
  }

  /**
   * Ids for a front door that has one id only.
   *
   * @param requestId the id in the front door's form
   * @param traceId the trace's id
   * @return the ids
   */
  public static RequestIds of(String requestId, String traceId) {
    return new RequestIds(requestId, requestId, traceId);
  }
}
