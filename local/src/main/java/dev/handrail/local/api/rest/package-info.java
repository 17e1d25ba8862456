/** REST APIs, by way of {@code gateway-adapter}. Not for users. */
@NullMarked
package dev.handrail.local.api.rest;

import org.jspecify.annotations.NullMarked;
