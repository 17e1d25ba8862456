package dev.handrail.benchmarks.peers;

/** {@link Http4kHello}. */
public final class Http4k extends StreamVariant {

  /** As a service. */
  public Http4k() {
    super(new Http4kHello());
  }
}
