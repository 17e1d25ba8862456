package dev.handrail.local.api.rest;

import dev.handrail.local.api.mapping.IntegrationRequest;

/** What is behind an integration that maps. */
@FunctionalInterface
interface Endpoint {

  /**
   * Calls it.
   *
   * @param body as it is sent, which may be other bytes than the mapped text
   * @throws dev.handrail.local.api.mapping.RefusedException what the client is answered instead
   */
  EndpointAnswer call(Execution execution, IntegrationRequest mapped, byte[] body);
}
