package dev.handrail.local;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * For tests that start JVMs. They take turns: a JVM that starts has use for every processor, and an
 * init phase that takes more than 10 seconds, as it may beside ten others, is run twice.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ResourceLock("JVMs that start")
public @interface StartsJvms {}
