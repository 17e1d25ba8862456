package dev.handrail.benchmarks.peers;

/** {@link SpringHello}. */
public final class SpringCloudFunction extends StreamVariant {

  /** As a service. */
  public SpringCloudFunction() {
    super(new SpringHello());
  }
}
