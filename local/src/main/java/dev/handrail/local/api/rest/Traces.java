package dev.handrail.local.api.rest;

import dev.handrail.gateway.server.GatewayResponses;
import java.util.List;

/** The trace of a call, as answers tell it. */
final class Traces {

  static final String HEADER = "X-Amzn-Trace-Id";

  private static final byte[] NOTHING = {};

  private Traces() {}

  static String ofAnswer(ApiCall call) {
    String trace =
        GatewayResponses.mapped(
                call.exchange(), 200, List.of(), NOTHING, true, call.request().receivedAt())
            .header(HEADER);
    return trace == null ? call.exchange().trace() : trace;
  }
}
