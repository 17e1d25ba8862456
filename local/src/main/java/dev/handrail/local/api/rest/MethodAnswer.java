package dev.handrail.local.api.rest;

import dev.handrail.gateway.Header;
import java.util.List;

/**
 * What a method answers, before the gateway adds its own headers.
 *
 * @param headers in order, with names as clients see them
 * @param traced whether something was called, so that there is a trace to tell
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MethodAnswer(int status, List<Header> headers, byte[] body, boolean traced) {}
