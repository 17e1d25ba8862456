package dev.handrail.testkit.internal.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathLoaderTest {

  private static final ClassLoader JDK = ClassLoader.getPlatformClassLoader();

  @Test
  void a_missing_class_is_told_with_the_stack_trace_of_the_jdks_loader(@TempDir Path folder)
      throws IOException {
    try (ClassPath classes = classPath(folder);
        ClassPathLoader loader = new ClassPathLoader(classes, JDK);
        URLClassLoader jdks = new URLClassLoader(new URL[0], JDK)) {
      Throwable failure = catchThrowable(() -> loader.loadClass("example.Missing"));
      Throwable expected = catchThrowable(() -> jdks.loadClass("example.Missing"));

      assertThat(failure).isInstanceOf(ClassNotFoundException.class).hasMessage("example.Missing");
      assertThat(top(failure)).isEqualTo(top(expected));
    }
  }

  @Test
  void an_interrupted_thread_can_load_classes(@TempDir Path folder) throws Exception {
    String name = RewriterTest.Plain.class.getName();
    Path file = folder.resolve(name.replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    try (InputStream in = RewriterTest.class.getResourceAsStream("RewriterTest$Plain.class")) {
      assertThat(in).isNotNull();
      Files.copy(in, file);
    }
    try (ClassPath classes = classPath(folder);
        ClassPathLoader loader = new ClassPathLoader(classes, JDK)) {
      Thread.currentThread().interrupt();
      assertThat(loader.loadClass(name).getClassLoader()).isSameAs(loader);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static ClassPath classPath(Path folder) {
    return new ClassPath(List.of(folder), (type, classFile) -> classFile);
  }

  /** Where it is thrown, and the two methods of the JDK that ask for the class. */
  private static List<StackTraceElement> top(Throwable thrown) {
    return Arrays.asList(thrown.getStackTrace()).subList(0, 3);
  }
}
