package dev.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Faults in processes. */
@StartsJvms
class OwnProcessFaultsTest extends FaultsContract {

  OwnProcessFaultsTest() {
    super(Isolation.OWN_PROCESS);
  }

  @Test
  void a_function_without_memory_fails_alone() {
    assertThat(invoke("{\"do\":\"fill the heap\"}")).contains("OutOfMemoryError");
    assertThat(invoke("{\"do\":\"count\"}")).isEqualTo("1");
  }
}
