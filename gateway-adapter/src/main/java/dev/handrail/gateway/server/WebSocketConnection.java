package dev.handrail.gateway.server;

import java.time.Instant;

/**
 * A connection to a WebSocket API.
 *
 * @param stage what the client is connected to
 * @param handshake the request that opened the connection
 * @param connectionId for example {@code JCJgriq-vHcCEPM=}
 * @param connectedAt when it was opened
 * @param traceId the id of the X-Ray trace of the handshake, {@code 1-8hex-24hex}
 * @param authorization the caller, found out when the connection was opened
 */
public record WebSocketConnection(
    WebSocketStage stage,
    IncomingRequest handshake,
    String connectionId,
    Instant connectedAt,
    String traceId,
    Authorization authorization) {}
