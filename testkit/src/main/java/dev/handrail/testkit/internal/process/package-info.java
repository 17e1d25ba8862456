/** Execution environments in a process of their own, on AWS's runtime client. Not for users. */
@NullMarked
package dev.handrail.testkit.internal.process;

import org.jspecify.annotations.NullMarked;
