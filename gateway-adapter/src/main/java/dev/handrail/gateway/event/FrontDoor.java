package dev.handrail.gateway.event;

/** Where an event comes from, and so which form the answer must have. */
public enum FrontDoor {
  /** A REST API's proxy integration, which is always payload format 1.0. */
  REST_API,
  /** An HTTP API's integration with payload format 1.0. */
  HTTP_API_V1,
  /** An HTTP API's integration with payload format 2.0. */
  HTTP_API_V2,
  /** A Lambda function URL. */
  FUNCTION_URL,
  /** An Application Load Balancer's target group. */
  ALB,
  /** The same with {@code lambda.multi_value_headers.enabled}. */
  ALB_MULTI_VALUE
}
