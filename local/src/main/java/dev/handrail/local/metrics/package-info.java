/**
 * AWS's metrics of functions, by way of Micrometer. No other package knows Micrometer. Not for
 * users.
 */
@NullMarked
package dev.handrail.local.metrics;

import org.jspecify.annotations.NullMarked;
