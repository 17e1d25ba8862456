package dev.handrail.testkit.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessPartsTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, true",
    "Linux, aarch64, true",
    "Linux, riscv64, false",
    "Mac OS X, aarch64, false",
    "Windows 11, amd64, false",
  })
  void awss_native_client_is_for_two_kinds_of_linux(String system, String cpu, boolean runs) {
    assertThat(NativeClient.runsOn(system, cpu)).isEqualTo(runs);
  }

  @Test
  void lines_end_as_on_lambda_on_every_system() {
    assertThat(ChildCommand.withoutPlatform("\r\n")).contains("-Dline.separator=\n");
    assertThat(ChildCommand.withoutPlatform("\n")).noneMatch(it -> it.contains("separator"));
  }

  @Test
  void the_shell_before_the_program_keeps_ctrl_c_away_and_there_is_none_on_windows() {
    assertThat(ChildCommand.shell(false, "Linux"))
        .hasSize(4)
        .startsWith("/bin/sh", "-c")
        .element(2)
        .asString()
        .startsWith("trap '' INT; exec 3<&0 </dev/null; exec ");
    assertThat(ChildCommand.shell(true, "Mac OS X"))
        .element(2)
        .asString()
        .startsWith("trap '' INT; exec /usr/bin/env ");
    assertThat(ChildCommand.shell(true, "Windows 11")).isEmpty();
  }
}
