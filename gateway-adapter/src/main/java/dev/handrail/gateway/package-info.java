/**
 * One handler behind every front door of Lambda: REST and HTTP APIs, function URLs, load balancers.
 */
@NullMarked
package dev.handrail.gateway;

import org.jspecify.annotations.NullMarked;
