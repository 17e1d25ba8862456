package dev.handrail.testkit.internal.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeploymentTest {

  @Test
  void other_systems_than_linux_are_told_why_not() {
    assertThatThrownBy(() -> Deployment.requireLinux("Mac OS X"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageStartingWith(
            "Running a function in its own process needs Linux, and this is Mac OS X");
  }
}
