package dev.handrail.testkit.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.InvocationError;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingClassTest {

  private static @Nullable String hint(String type, String message, List<Path> code) {
    return MissingClass.hint(
        new InvocationError(InvocationError.Kind.FUNCTION, type, message), code);
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.NoClassDefFoundError, com/google/gson/Gson",
    "java.lang.NoClassDefFoundError, Error loading class example.App: com/google/gson/Gson",
    "java.lang.NoClassDefFoundError, Lcom/google/gson/Gson;",
    "java.lang.NoClassDefFoundError, java.lang.ClassNotFoundException: com.google.gson.Gson",
    "java.lang.ClassNotFoundException, com.google.gson.Gson"
  })
  void a_missing_class_is_named_with_where_it_was_looked_for_and_the_remedy(
      String type, String message) {
    assertThat(hint(type, message, List.of(Path.of("app.jar"))))
        .isEqualTo(
            "The class com.google.gson.Gson is not in the function's code (searched: app.jar). Is it"
                + " a jar without its dependencies? Build one with them (mvn package, with the shade"
                + " plugin), or use target/classes and target/dependency together (mvn"
                + " dependency:copy-dependencies). See docs/troubleshooting.md#missing-class");
  }

  @Test
  void a_long_class_path_is_cut_and_an_unknown_one_is_not_told() {
    assertThat(hint("java.lang.NoClassDefFoundError", "A", Collections.nCopies(9, Path.of("a"))))
        .startsWith(
            "The class A is not in the function's code (searched: a, a, a, a, a and 4 more). Is");
    assertThat(hint("java.lang.NoClassDefFoundError", "A", List.of()))
        .startsWith("The class A is not in the function's code. Is");
  }

  @Test
  void other_errors_have_no_hint() {
    assertThat(MissingClass.hint(null, List.of())).isNull();
    assertThat(hint("java.lang.IllegalStateException", "com/google/gson/Gson", List.of())).isNull();
    assertThat(hint("java.lang.NoClassDefFoundError", "Could not initialize class a.B", List.of()))
        .isNull();
  }
}
