/** Function URLs, by way of {@code gateway-adapter}. Not for users. */
@NullMarked
package dev.handrail.local.url;

import org.jspecify.annotations.NullMarked;
