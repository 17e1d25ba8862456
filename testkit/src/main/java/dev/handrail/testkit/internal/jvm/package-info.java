/**
 * Execution environments in this JVM: a class loader for each, with AWS's runtime client and the
 * function in it, and threads of its own. Not for users.
 */
@NullMarked
package dev.handrail.testkit.internal.jvm;

import org.jspecify.annotations.NullMarked;
