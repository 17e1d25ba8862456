/**
 * What is loaded anew for each execution environment in this JVM, beside AWS's runtime client: the
 * only classes of ours that its runtime loader defines. They need nothing but the JDK, AWS's client
 * and each other. Not for users.
 */
@NullMarked
package dev.handrail.testkit.internal.jvm.inside;

import org.jspecify.annotations.NullMarked;
