/**
 * The command line. Start with {@link dev.handrail.local.cli.Handrail}, or with {@code java -jar
 * handrail.jar --help}.
 */
@NullMarked
package dev.handrail.local.cli;

import org.jspecify.annotations.NullMarked;
