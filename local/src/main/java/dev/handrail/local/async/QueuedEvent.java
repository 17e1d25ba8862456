package dev.handrail.local.async;

import dev.handrail.local.function.RunningFunction;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was taken, with what became of it so far. One thread at a time has it; the lock of
 * the queue hands it from one to the next.
 */
final class QueuedEvent {

  final RunningFunction function;
  final FunctionDefinition version;
  final InvocationRequest request;
  final Lineage lineage;
  private final Instant taken;

  /** How often the function ran. */
  int runs;

  /** How often in a row it was not run, since it was throttled or the platform failed. */
  int returns;

  /** What the last run answered; null before the first. */
  @Nullable Response last;

  /** What kept it from the last try; null if nothing did. */
  @Nullable Trouble trouble;

  /** By how much waits were shortened. */
  private Duration shortened = Duration.ZERO;

  QueuedEvent(
      RunningFunction function,
      FunctionDefinition version,
      InvocationRequest request,
      Lineage lineage,
      Instant taken) {
    this.function = function;
    this.version = version;
    this.request = request;
    this.lineage = lineage;
    this.taken = taken;
  }

  String functionName() {
    return version.name();
  }

  /** How old it would be on AWS: waits count in full, however short they are here. */
  Duration age(Instant now) {
    return Duration.between(taken, now).plus(shortened);
  }

  void shorten(Duration wait, Duration here) {
    shortened = shortened.plus(wait).minus(here);
  }

  /** The ARN with the qualifier by which the function was named, {@code $LATEST} if by none. */
  String qualifiedArn() {
    String named = request.invokedFunctionArn();
    boolean qualified = named != null && named.startsWith(version.arn() + ":");
    return qualified && named != null ? named : version.arn() + ":" + version.version();
  }
}
