package dev.handrail.local.schedule;

import dev.handrail.local.Schedule;
import java.time.Instant;

/**
 * A schedule must run now.
 *
 * @param function its name
 * @param schedule what runs
 * @param time when it was to run
 */
record DueRun(String function, Schedule schedule, Instant time) {}
