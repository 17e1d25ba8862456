/** Throttling and quotas of REST APIs. Not for users. */
@NullMarked
package dev.handrail.local.api.usage;

import org.jspecify.annotations.NullMarked;
