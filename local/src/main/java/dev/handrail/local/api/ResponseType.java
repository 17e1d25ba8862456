package dev.handrail.local.api;

/** The kinds of answers that a REST API gives itself, in AWS's words. */
public enum ResponseType {
  /** An authorizer's policy does not allow the request. */
  ACCESS_DENIED,
  /** The API is not set up right. */
  API_CONFIGURATION_ERROR,
  /** An authorizer is not set up right. */
  AUTHORIZER_CONFIGURATION_ERROR,
  /** An authorizer failed. */
  AUTHORIZER_FAILURE,
  /** The body does not fit its model. */
  BAD_REQUEST_BODY,
  /** A required parameter is missing. */
  BAD_REQUEST_PARAMETERS,
  /** All with a status from 400 to 499 that have no answer of their own. */
  DEFAULT_4XX,
  /** All with a status from 500 to 599 that have no answer of their own. */
  DEFAULT_5XX,
  /** A token is too old. */
  EXPIRED_TOKEN,
  /** The integration could not be called. */
  INTEGRATION_FAILURE,
  /** The integration did not answer in time. */
  INTEGRATION_TIMEOUT,
  /** A key is missing or wrong. */
  INVALID_API_KEY,
  /** A signature is wrong. */
  INVALID_SIGNATURE,
  /** There is no such resource, or no such method on it. */
  MISSING_AUTHENTICATION_TOKEN,
  /** The quota of a usage plan is used up. */
  QUOTA_EXCEEDED,
  /** The body is too large. */
  REQUEST_TOO_LARGE,
  /** There is no such resource, but the caller is known. */
  RESOURCE_NOT_FOUND,
  /** Too many requests. */
  THROTTLED,
  /** The caller is not known. */
  UNAUTHORIZED,
  /** The integration does not take this media type. */
  UNSUPPORTED_MEDIA_TYPE,
  /** A firewall refused the request. */
  WAF_FILTERED
}
