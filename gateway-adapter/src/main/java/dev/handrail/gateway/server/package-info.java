/**
 * The other direction, for servers that stand in for AWS: an HTTP request becomes the event that a
 * front door would have sent, and a function's result the HTTP response that it would have given.
 *
 * <p>A server makes an {@link Exchange} of the request and what it knows about it, invokes the
 * function with the event of {@link EventEncoder}, and answers with the response of {@link
 * ResultDecoder}:
 *
 * <pre>{@code
 * EncodedRequest encoded = EventEncoder.encode(exchange);
 * if (encoded instanceof EncodedRequest.Event event) {
 *   InvocationResult result = invoke(event.bytes());
 *   return ResultDecoder.decode(exchange, result, clock.instant()).response();
 * }
 * return ((EncodedRequest.Refusal) encoded).response();
 * }</pre>
 *
 * <p>Nothing here opens a socket, reads a clock or draws a random number.
 *
 * <p>Behaviour is that of recordings of AWS. Where nothing was recorded, comments say so.
 */
@NullMarked
package dev.handrail.gateway.server;

import org.jspecify.annotations.NullMarked;
