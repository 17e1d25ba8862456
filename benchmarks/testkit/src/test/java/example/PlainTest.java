package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both others need of JUnit: a template, a parameter, an assertion. */
class PlainTest {
  @ParameterizedTest
  @ValueSource(strings = "a")
  void passes(String value) {
    assertEquals("a", value);
  }
}
