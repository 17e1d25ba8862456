package dev.handrail.testkit;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One request to run a function: the event and what travels beside it.
 *
 * <p>Made by {@link #of(String)} and the {@code with} methods, each of which gives a copy.
 * Instances are immutable and safe for use by many threads.
 *
 * @param payload the event; an empty one becomes {@code {}}, as on Lambda; not null
 * @param requestId what {@code context.getAwsRequestId()} returns: 1 to 128 letters, digits and
 *     hyphens; not null
 * @param clientContext the document itself, not its base64 form; null for none
 * @param cognitoIdentity such as {@code {"cognitoIdentityId":"...","cognitoIdentityPoolId":"..."}};
 *     null for none
 * @param traceHeader X-Ray's, such as {@code Root=1-...;Parent=...;Sampled=0}; null for none
 * @param tenantId 1 to 256 characters; null for none
 * @param invokedFunctionArn null for {@link FunctionDefinition#arn()}
 */
public record InvocationRequest(
    Payload payload,
    String requestId,
    @Nullable String clientContext,
    @Nullable String cognitoIdentity,
    @Nullable String traceHeader,
    @Nullable String tenantId,
    @Nullable String invokedFunctionArn) {

  /** The most bytes an event may have: 6 MB, Lambda's quota for a synchronous invocation. */
  public static final int MAX_PAYLOAD_SIZE = 6 * 1024 * 1024;

  private static final int MAX_TENANT_ID = 256;
  private static final int MAX_REQUEST_ID = 128;

  /**
   * Refuses null, an event that is too large, and text that cannot travel in a header.
   *
   * @param payload see the record
   * @param requestId see the record
   * @param clientContext see the record
   * @param cognitoIdentity see the record
   * @param traceHeader see the record
   * @param tenantId see the record
   * @param invokedFunctionArn see the record
   * @throws IllegalArgumentException saying what is wrong and what is allowed
   */
  public InvocationRequest {
    payload = payload.size() == 0 ? Payload.of("{}") : payload;
    checkSize(payload);
    checkRequestId(requestId);
    checkHeader("client context", clientContext);
    checkHeader("Cognito identity", cognitoIdentity);
    checkHeader("trace header", traceHeader);
    checkHeader("function ARN", invokedFunctionArn);
    checkHeader("tenant id", tenantId);
    if (tenantId != null && (tenantId.isEmpty() || tenantId.length() > MAX_TENANT_ID)) {
      throw new IllegalArgumentException(
          "The tenant id must have 1 to 256 characters, but has " + tenantId.length());
    }
  }

  /**
   * A request with this event and a new request id.
   *
   * @param event most often JSON; not null
   * @return the request
   * @throws IllegalArgumentException if it has more than {@value #MAX_PAYLOAD_SIZE} bytes
   */
  public static InvocationRequest of(String event) {
    return of(Payload.of(event));
  }

  /**
   * A request with this event and a new request id.
   *
   * @param event most often JSON; not null
   * @return the request
   * @throws IllegalArgumentException if it has more than {@value #MAX_PAYLOAD_SIZE} bytes
   */
  public static InvocationRequest of(Payload event) {
    String requestId = RequestIds.next();
    return new InvocationRequest(event, requestId, null, null, null, null, null);
  }

  /**
   * The same request under another id.
   *
   * @param id letters, digits and hyphens
   * @return a copy
   * @throws IllegalArgumentException if it is not of that form
   */
  public InvocationRequest withRequestId(String id) {
    return new InvocationRequest(
        payload, id, clientContext, cognitoIdentity, traceHeader, tenantId, invokedFunctionArn);
  }

  /**
   * The same request with a client context.
   *
   * @param json the document itself; null for none
   * @return a copy
   * @throws IllegalArgumentException if it has line breaks or other control characters
   */
  public InvocationRequest withClientContext(@Nullable String json) {
    return new InvocationRequest(
        payload, requestId, json, cognitoIdentity, traceHeader, tenantId, invokedFunctionArn);
  }

  /**
   * The same request from a Cognito identity.
   *
   * @param json the document; null for none
   * @return a copy
   * @throws IllegalArgumentException if it has line breaks or other control characters
   */
  public InvocationRequest withCognitoIdentity(@Nullable String json) {
    return new InvocationRequest(
        payload, requestId, clientContext, json, traceHeader, tenantId, invokedFunctionArn);
  }

  /**
   * The same request with an X-Ray trace header.
   *
   * @param header null for none
   * @return a copy
   * @throws IllegalArgumentException if it has line breaks or other control characters
   */
  public InvocationRequest withTraceHeader(@Nullable String header) {
    return new InvocationRequest(
        payload, requestId, clientContext, cognitoIdentity, header, tenantId, invokedFunctionArn);
  }

  /**
   * The same request for a tenant.
   *
   * @param id 1 to 256 characters; null for none
   * @return a copy
   * @throws IllegalArgumentException if it is not of that form
   */
  public InvocationRequest withTenantId(@Nullable String id) {
    return new InvocationRequest(
        payload, requestId, clientContext, cognitoIdentity, traceHeader, id, invokedFunctionArn);
  }

  /**
   * The same request by another name of the function.
   *
   * @param arn null for the function's own
   * @return a copy
   * @throws IllegalArgumentException if it has line breaks or other control characters
   */
  public InvocationRequest withInvokedFunctionArn(@Nullable String arn) {
    return new InvocationRequest(
        payload, requestId, clientContext, cognitoIdentity, traceHeader, tenantId, arn);
  }

  /** The id and the size, not the event, which may be long or secret. */
  @Override
  public String toString() {
    return "InvocationRequest[" + requestId + ", " + payload.size() + " bytes]";
  }

  private static void checkSize(Payload payload) {
    if (payload.size() > MAX_PAYLOAD_SIZE) {
      throw new IllegalArgumentException(
          "The event has "
              + payload.size()
              + " bytes, Lambda takes at most "
              + MAX_PAYLOAD_SIZE
              + " (6 MB): send a smaller one, or a reference to where the data lies");
    }
  }

  private static void checkRequestId(String requestId) {
    requireNonNull(requestId, "requestId");
    if (!isRequestId(requestId)) {
      throw new IllegalArgumentException(
          "The request id must be 1 to 128 letters, digits and hyphens, but is '"
              + requestId
              + "'");
    }
  }

  /** Without a regular expression, as every invocation passes here. */
  private static boolean isRequestId(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MAX_REQUEST_ID;
  }

  /** These travel as headers of the Runtime API, where a line break would end them. */
  private static void checkHeader(String what, @Nullable String value) {
    if (value != null && hasControls(value)) {
      throw new IllegalArgumentException(
          "The " + what + " must not have line breaks or other control characters: " + value);
    }
  }

  private static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7F) {
        return true;
      }
    }
    return false;
  }
}
