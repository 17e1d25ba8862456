package dev.handrail.benchmarks.peers;

/** {@link ServletContainerHello}. */
public final class ServletContainer extends StreamVariant {

  /** As a service. */
  public ServletContainer() {
    super(new ServletContainerHello());
  }
}
