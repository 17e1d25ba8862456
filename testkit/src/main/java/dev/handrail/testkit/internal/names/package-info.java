/** Names that somebody wrote, and those that there are. Not for users. */
@NullMarked
package dev.handrail.testkit.internal.names;

import org.jspecify.annotations.NullMarked;
