package dev.handrail.local.async;

/**
 * What the queue holds at most: what is running counts, and what waits for another try.
 *
 * @param events how many, 1 or more
 * @param bytes how much their payloads are together, 1 or more
 * @param workers how many of them run at once, 1 or more
 */
record QueueLimits(int events, long bytes, int workers) {

  private static final int EVENTS = 10_000;
  private static final long BYTES = 256L * 1024 * 1024;
  private static final int SHARE_OF_HEAP = 8;
  private static final int WORKERS = 64;

  static QueueLimits defaults(int accountConcurrency) {
    long bytes = Math.min(BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    return new QueueLimits(EVENTS, bytes, Math.min(WORKERS, accountConcurrency));
  }
}
