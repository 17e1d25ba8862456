/** What Lambda authorizers of REST APIs say, and what comes of it. Not for users. */
@NullMarked
package dev.handrail.local.api.authorizer;

import org.jspecify.annotations.NullMarked;
