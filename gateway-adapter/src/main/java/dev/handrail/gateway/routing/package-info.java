/** Finds the route of a method and path, as REST and HTTP APIs do it. */
@NullMarked
package dev.handrail.gateway.routing;

import org.jspecify.annotations.NullMarked;
