package dev.handrail.testkit.internal.environment;

import dev.handrail.testkit.EnvironmentEvent;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What the options of every isolation have in common.
 *
 * @param olderLogStyle whether timeouts look as until 2024
 * @param stopDeadlines whether no time limit counts, as a debugger holds the function
 * @param initTimeout the limit of the init phase
 * @param listener the user's
 */
public record Settings(
    boolean olderLogStyle,
    boolean stopDeadlines,
    Duration initTimeout,
    Consumer<? super EnvironmentEvent> listener) {}
