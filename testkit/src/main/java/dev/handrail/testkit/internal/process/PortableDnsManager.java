package dev.handrail.testkit.internal.process;

/**
 * Takes the place of AWS's {@code DNSManager}, as {@link PortableClient} that of its {@code
 * NativeClient}. It would clear a cache by native code before a checkpoint, and there is no
 * checkpoint here.
 */
final class PortableDnsManager {

  private PortableDnsManager() {}

  static void clearCache() {}
}
