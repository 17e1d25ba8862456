package dev.handrail.testkit.internal.jvm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RewriterTest {

  @Test
  void a_class_that_calls_no_system_stays_as_it_is() throws IOException {
    byte[] classFile = classFile(Plain.class);

    assertThat(Rewriter.ofFunction(classFile)).isSameAs(classFile);
  }

  @Test
  void calls_of_the_system_become_calls_of_the_functions_own() throws IOException {
    byte[] changed = Rewriter.ofFunction(classFile(Caller.class));

    assertThat(new String(changed, ISO_8859_1))
        .contains("dev/handrail/testkit/internal/jvm/inside/FunctionSystem");
  }

  @Test
  void executors_are_told_of_when_they_are_made() throws IOException {
    byte[] changed = Rewriter.ofFunction(classFile(Maker.class));

    assertThat(new String(changed, ISO_8859_1))
        .contains("dev/handrail/testkit/internal/jvm/inside/FunctionSystem", "opened");
  }

  @Test
  void a_class_of_a_java_that_is_too_new_is_left_to_the_jvm() throws IOException {
    byte[] classFile = classFile(Caller.class);
    classFile[7] = (byte) 200;

    assertThat(Rewriter.ofFunction(classFile)).isSameAs(classFile);
  }

  static final class Plain {
    int value() {
      return 1;
    }
  }

  static final class Caller {
    String value() {
      return System.getenv("X").toLowerCase(Locale.ROOT);
    }
  }

  static final class Maker {
    ExecutorService value() {
      return Executors.newCachedThreadPool();
    }
  }

  private static byte[] classFile(Class<?> type) throws IOException {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    try (InputStream in = type.getResourceAsStream(name + ".class")) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }
}
