package dev.handrail.local.api;

/** Where a REST API takes API keys from. */
public enum ApiKeySource {
  /** From the header {@code x-api-key}. */
  HEADER,
  /** From its Lambda authorizer's {@code usageIdentifierKey}. */
  AUTHORIZER
}
