package dev.handrail.local.async;

/**
 * An event that was taken and is not done with at the end.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param functionArn with the qualifier; not null
 * @param requestId of all tries; not null
 * @param reason why it is not done with, in a few words; not null
 */
public record UnfinishedEvent(String functionArn, String requestId, String reason) {

  static UnfinishedEvent of(QueuedEvent event, boolean running) {
    return new UnfinishedEvent(
        event.qualifiedArn(), event.request.requestId(), running ? "it still ran" : reason(event));
  }

  private static String reason(QueuedEvent event) {
    Trouble trouble = event.trouble;
    if (trouble != null) {
      return "it could not be run: " + trouble.message();
    }
    return event.runs > 0
        ? "it ended with a function error and was to be tried again"
        : "its turn had not come";
  }
}
