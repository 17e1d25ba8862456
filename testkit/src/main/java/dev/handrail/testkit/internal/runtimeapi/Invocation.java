package dev.handrail.testkit.internal.runtimeapi;

import dev.handrail.testkit.InvocationRequest;

/**
 * An event on its way to the runtime.
 *
 * @param request the event and what travels with it
 * @param functionArn by which the function was invoked
 * @param deadlineMillis the end of its time, in milliseconds since the epoch
 */
public record Invocation(InvocationRequest request, String functionArn, long deadlineMillis) {}
