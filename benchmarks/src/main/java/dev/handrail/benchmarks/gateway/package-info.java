/**
 * What API Gateway's requests cost a function beside its own work, here and with peers: the bytes
 * of a REST proxy event in, the bytes of the response out. Start with {@link
 * dev.handrail.benchmarks.gateway.GatewaySpeed}.
 */
@NullMarked
package dev.handrail.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
