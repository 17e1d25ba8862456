package dev.handrail.testkit.internal.jvm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeHeadersTest {

  @Test
  void each_byte_of_a_character_beyond_65535_is_a_character_and_the_end_is_lost() {
    String smile = new String("😀".getBytes(UTF_8), ISO_8859_1);

    assertThat(NativeHeaders.decoded("ä€😀!abc")).isEqualTo("ä€" + smile + "!");
  }

  @Test
  void half_of_such_a_character_is_a_question_mark() {
    assertThat(NativeHeaders.decoded("a\ud83d b")).isEqualTo("a? b");
  }

  @Test
  void an_empty_header_is_absent() {
    assertThat(NativeHeaders.decoded("")).isNull();
    assertThat(NativeHeaders.decoded(null)).isNull();
    assertThat(NativeHeaders.decoded("text")).isEqualTo("text");
  }
}
