/** Peers, each as its manual says, doing what {@code GatewayVariant} asks for. */
@NullMarked
package dev.handrail.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
