package dev.handrail.testkit.internal.log;

/**
 * What the log calls the runtime.
 *
 * @param version such as {@code java:17.0.15}: the Java version that really runs
 * @param arn ends in a digest of that version and of AWS's runtime client
 */
public record RuntimeVersion(String version, String arn) {}
