package dev.handrail.local.api.authorizer;

import dev.handrail.gateway.event.PolicyResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Policies that count for the next requests of the same caller. What is kept is the policy and not
 * what came of it for one method; so a policy that allows one method only keeps its caller out of
 * the others.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class PolicyCache {

  /** Callers choose the keys, so there must be an end; those that were asked for last stay. */
  private static final int MAX_ENTRIES = 10_000;

  private record Entry(PolicyResponse policy, Instant until) {}

  // Guarded by itself.
  private final Map<Key, Entry> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Entry> eldest) {
          return size() > MAX_ENTRIES;
        }
      };

  /**
   * By what policies are kept.
   *
   * @param stage the stage's name
   * @param authorizer the authorizer's name
   * @param identity the values of its identity sources
   */
  public record Key(String stage, String authorizer, List<String> identity) {

    /** Names stage and authorizer; the values are secrets. */
    @Override
    public String toString() {
      return "Key[" + stage + ", " + authorizer + "]";
    }
  }

  /** A cache with nothing in it. */
  public PolicyCache() {}

  /**
   * Finds a policy.
   *
   * @param key whose
   * @param now the time
   * @return null if there is none, or none that counts any more
   */
  public @Nullable PolicyResponse get(Key key, Instant now) {
    synchronized (entries) {
      Entry entry = entries.get(key);
      if (entry == null || entry.until().isAfter(now)) {
        return entry == null ? null : entry.policy();
      }
      entries.remove(key);
      return null;
    }
  }

  /**
   * Keeps a policy.
   *
   * @param key whose
   * @param policy which
   * @param now the time
   * @param ttl how long it counts
   */
  public void put(Key key, PolicyResponse policy, Instant now, Duration ttl) {
    synchronized (entries) {
      entries.put(key, new Entry(policy, now.plus(ttl)));
    }
  }
}
