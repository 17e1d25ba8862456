/**
 * The HTTP server, and what stands behind it: front doors. No other package of this module knows
 * the library that does the HTTP. Not for users.
 */
@NullMarked
package dev.handrail.local.server;

import org.jspecify.annotations.NullMarked;
