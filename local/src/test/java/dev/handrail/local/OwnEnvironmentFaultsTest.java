package dev.handrail.local;

/** Faults in this JVM. */
class OwnEnvironmentFaultsTest extends FaultsContract {

  OwnEnvironmentFaultsTest() {
    super(Isolation.OWN_ENVIRONMENT);
  }
}
