package dev.handrail.testkit;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids of requests. They tell requests apart and guard nothing, so that they need not be secure: the
 * JVM's secure random numbers cost the first test 40 classes.
 */
final class RequestIds {

  private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT_2 = 0x8000_0000_0000_0000L;

  private RequestIds() {}

  /** A UUID of version 4. */
  static String next() {
    Random random = ThreadLocalRandom.current();
    long high = (random.nextLong() & VERSION_MASK) | VERSION_4;
    long low = (random.nextLong() & VARIANT_MASK) | VARIANT_2;
    return new UUID(high, low).toString();
  }
}
