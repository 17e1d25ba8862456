/**
 * The other direction, for servers that stand in for AWS: an HTTP request becomes the event that a
 * front door would have sent, and a function's result the HTTP response that it would have given.
 */
@NullMarked
package dev.handrail.gateway.server;

import org.jspecify.annotations.NullMarked;
